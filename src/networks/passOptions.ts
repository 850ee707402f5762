import { checkFlag } from "../validate.ts";
import type { Values } from "../values.ts";

/** What a batch's loss may be told beside the loss itself. */
export interface LossOptions {
  /** Rows of inputs and targets to take, by their indices, as `minibatches` gives them. Default: all. */
  readonly rows?: ArrayLike<number>;
  /** How much each row of the inputs weighs, each in [0, ∞). Default: all 1. */
  readonly rowWeights?: Values | undefined;
}

export interface BackwardOptions {
  /** Compute the gradient with respect to the inputs too: `inputGradient`. Default false. */
  readonly inputs?: boolean;
  /** Compute the parameters' gradients. Default true. */
  readonly parameters?: boolean;
  /** Add to the parameters' gradients that are there rather than replace them. Default false. */
  readonly accumulate?: boolean;
}

/** Options of a batch's loss and gradients: {@link LossOptions} and {@link BackwardOptions}. */
export interface LossAndGradientsOptions extends LossOptions, BackwardOptions {}

/** Which gradients are wanted. */
export type Way = Required<BackwardOptions>;

export const backwardNames: readonly string[] = ["inputs", "parameters", "accumulate"];
export const lossAndGradientsNames: readonly string[] = ["rows", "rowWeights", ...backwardNames];

export function readWay({
  inputs = false,
  parameters = true,
  accumulate = false,
}: BackwardOptions): Way {
  checkFlag("DenseNetwork: inputs", inputs);
  checkFlag("DenseNetwork: parameters", parameters);
  checkFlag("DenseNetwork: accumulate", accumulate);
  return { inputs, parameters, accumulate };
}

export function checkSparse({ inputs }: Way, areSparse: boolean): void {
  if (!inputs || !areSparse) return;
  throw new TypeError("DenseNetwork: there is no gradient with respect to sparse inputs");
}
