import { readFileSync } from "node:fs";
import type { DType } from "../../src/dtype.ts";

type Activation = "identity" | "relu" | "leakyRelu" | "tanh" | "sigmoid" | "gelu" | "silu";

type Loss = "softmaxCrossEntropy" | "binaryCrossEntropy" | "meanSquaredError" | "huber";

/** Options of a loss that differ from its defaults. */
interface LossOptions {
  readonly labelSmoothing?: number;
  readonly classWeights?: readonly number[];
  readonly posWeight?: number;
  readonly delta?: number;
  readonly reduction?: "sum";
}

/** What came out in one precision; gradients have the names and the layout of the state. */
export interface NetworkResult {
  /** After the output activation, rows × outputs. */
  readonly outputs: readonly number[];
  readonly loss: number;
  readonly gradients: Readonly<Record<string, readonly number[]>>;
  /** The gradient with respect to the inputs. */
  readonly inputGradient: readonly number[];
}

/** A network, its loss, and what PyTorch made of them. All that goes in is a float32 number. */
export interface NetworkCase extends Readonly<Record<DType, NetworkResult>> {
  readonly name: string;
  readonly sizes: readonly number[];
  /** One for all hidden layers, or one each. */
  readonly activation: Activation | readonly Activation[];
  readonly outputActivation: Activation;
  /** Where it is not 0.01. */
  readonly negativeSlope?: number;
  readonly bias: boolean;
  readonly loss: Loss;
  readonly options: LossOptions;
  readonly rows: number;
  /** Row-major, rows × sizes[0]. */
  readonly inputs: readonly number[];
  /** Labels, one a row, or rows × outputs. */
  readonly targets: readonly number[];
  readonly rowWeights?: readonly number[];
  /** Under the names of a torch.nn.Sequential. */
  readonly state: Readonly<Record<string, Tensor>>;
}

export interface Tensor {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

const file = new URL("networks.json", import.meta.url);

/** What PyTorch gave: see networks.py. */
export const networkCases: readonly NetworkCase[] = JSON.parse(readFileSync(file, "utf8")).cases;
