import type { DType } from "../dtype.ts";
import { checkChoice, checkKeys, checkNumber, describe } from "../validate.ts";
import { type ActivationName, activationNames } from "./activations.ts";
import { type CommonOptions, readSizes } from "./options.ts";
import type { SparseWeights } from "./sparseWeights.ts";

/** Options of {@link DenseNetwork}. */
export interface DenseNetworkOptions<D extends DType = DType> extends CommonOptions<D> {
  /** Inputs, hidden units of each layer, outputs: at least two whole numbers in [1, 2³¹). */
  readonly sizes: readonly number[];
  /** Activation of the hidden layers: one for all, or one for each. Default `"relu"`. */
  readonly activation?: ActivationName | readonly ActivationName[];
  /** Activation of the last layer. Default `"identity"`, which losses on logits need. */
  readonly outputActivation?: ActivationName;
  /** What `leakyRelu` multiplies negative numbers by: [0, ∞). Default 0.01. */
  readonly negativeSlope?: number;
  /** Whether layers have biases. Default true. */
  readonly bias?: boolean;
  /**
   * `sparseWeights`: the gradient of the first layer's weights is that of the inputs that a batch has, so that
   * neither memory nor a step depends on how many there are. The weights are a `SparseParameter`, and inputs
   * are sparse rows. Default: a gradient of all.
   */
  readonly sparse?: SparseWeights | undefined;
}

/** What a network is made of, as plain data, for JSON. */
export interface DenseArchitecture<D extends DType = DType>
  extends Required<Omit<DenseNetworkOptions<D>, "initializer" | "seed" | "sparse" | "activation">> {
  /** One for each hidden layer. */
  readonly activation: readonly ActivationName[];
  /** Whether it was made with `sparse: sparseWeights`. */
  readonly sparse: boolean;
}

/** What it says of its layers, checked and complete. */
interface DenseLayers<D extends DType> {
  readonly sizes: readonly number[];
  /** One for each layer, also the last one. */
  readonly activations: readonly ActivationName[];
  readonly negativeSlope: number;
  readonly bias: boolean;
  readonly sparse: SparseWeights | undefined;
  /** Those that all networks have, unchecked as yet. */
  readonly common: CommonOptions<D>;
}

const optionNames = [
  ...["sizes", "activation", "outputActivation", "negativeSlope", "bias", "initializer", "seed"],
  ...["sparse", "maxBatch", "dtype", "checkFinite"],
];

/** @throws TypeError, RangeError for layers that are missing, unknown or out of their range. */
export function readLayers<D extends DType>(
  where: string,
  options: DenseNetworkOptions<D>,
): DenseLayers<D> {
  checkKeys(where, options, optionNames);
  const {
    sizes,
    activation,
    outputActivation,
    negativeSlope = 0.01,
    bias = true,
    ...rest
  } = options;
  const { sparse, ...common } = rest;
  const expected = "an array of inputs, hidden units and outputs";
  const read = readSizes(`${where}: sizes`, sizes, 2, expected);
  const activations = readActivations(where, activation, outputActivation, read.length - 2);
  checkNumber(`${where}: negativeSlope`, negativeSlope, { min: 0 });
  return { sizes: read, activations, negativeSlope, bias, sparse, common };
}

function readActivations(
  where: string,
  activation: DenseNetworkOptions["activation"] = "relu",
  outputActivation: ActivationName = "identity",
  hidden: number,
): readonly ActivationName[] {
  const each =
    typeof activation === "string"
      ? new Array<ActivationName>(hidden).fill(activation)
      : activation;
  if (typeof activation === "string") {
    checkChoice(`${where}: activation`, activation, activationNames);
  }
  if (!Array.isArray(each) || each.length !== hidden) {
    throw new TypeError(
      `${where}: activation must be one for all hidden layers or one for each of ${hidden}, got ${describe(activation)}`,
    );
  }
  for (const [i, name] of each.entries()) {
    checkChoice(`${where}: activation[${i}]`, name, activationNames);
  }
  checkChoice(`${where}: outputActivation`, outputActivation, activationNames);
  return [...each, outputActivation];
}
