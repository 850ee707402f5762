import type { DType } from "../dtype.ts";
import { seedRange } from "../random.ts";
import { checkChoice, checkFlag, checkKeys, checkNumber, describe, mismatch } from "../validate.ts";
import { type ActivationName, activationNames } from "./activations.ts";
import { type InitializerName, initializerNames } from "./initializers.ts";
import type { SparseWeights } from "./sparseWeights.ts";

/** Options of {@link DenseNetwork}. */
export interface DenseNetworkOptions<D extends DType = DType> {
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
  /** How weights are initialized. Default `"torch"`. */
  readonly initializer?: InitializerName;
  /** Seed of the initial weights: a whole number in [0, 2⁵³). Default 0. */
  readonly seed?: number;
  /**
   * `sparseWeights`: the gradient of the first layer's weights is that of the inputs that a batch has, so that
   * neither memory nor a step depends on how many there are. The weights are a `SparseParameter`, and inputs
   * are sparse rows. Default: a gradient of all.
   */
  readonly sparse?: SparseWeights | undefined;
  /** Maximum number of rows in a batch, for which memory is allocated: a whole number in [1, 2³¹). Default 128. */
  readonly maxBatch?: number;
  /** `"f32"` (default) or `"f64"`. */
  readonly dtype?: D;
  /** Refuse inputs and targets that are infinite or NaN. Default false. */
  readonly checkFinite?: boolean;
}

/** What a network is made of, as plain data, for JSON. */
export interface DenseArchitecture<D extends DType = DType>
  extends Required<Omit<DenseNetworkOptions<D>, "initializer" | "seed" | "sparse" | "activation">> {
  /** One for each hidden layer. */
  readonly activation: readonly ActivationName[];
  /** Whether it was made with `sparse: sparseWeights`. */
  readonly sparse: boolean;
}

/** Options, checked and complete. */
export interface Architecture<D extends DType> {
  readonly sizes: readonly number[];
  /** One for each layer, also the last one. */
  readonly activations: readonly ActivationName[];
  readonly negativeSlope: number;
  readonly bias: boolean;
  readonly initializer: InitializerName;
  readonly seed: number;
  readonly sparse: SparseWeights | undefined;
  readonly maxBatch: number;
  readonly dtype: D;
  readonly checkFinite: boolean;
}

const optionNames = [
  ...["sizes", "activation", "outputActivation", "negativeSlope", "bias", "initializer", "seed"],
  ...["sparse", "maxBatch", "dtype", "checkFinite"],
];

const sizeRange = { min: 1, below: 0x80000000, integer: true };

/** @throws TypeError, RangeError for options that are missing, unknown or out of their range. */
export function readOptions<D extends DType>(
  where: string,
  options: DenseNetworkOptions<D>,
): Architecture<D> {
  checkKeys(where, options, optionNames);
  const { negativeSlope = 0.01, bias = true, initializer = "torch", seed = 0 } = options;
  const { sparse, maxBatch = 128, dtype = "f32" as D, checkFinite = false } = options;
  const sizes = readSizes(where, options.sizes);
  const activations = readActivations(where, options, sizes.length - 2);
  checkNumber(`${where}: negativeSlope`, negativeSlope, { min: 0 });
  checkFlag(`${where}: bias`, bias);
  checkChoice(`${where}: initializer`, initializer, initializerNames);
  checkNumber(`${where}: seed`, seed, seedRange);
  if (sparse !== undefined && typeof sparse !== "function") {
    throw mismatch(`${where}: sparse`, "sparseWeights", sparse);
  }
  checkNumber(`${where}: maxBatch`, maxBatch, sizeRange);
  checkChoice<DType>(`${where}: dtype`, dtype, ["f32", "f64"]);
  checkFlag(`${where}: checkFinite`, checkFinite);
  return {
    ...{ sizes, activations, negativeSlope, bias, initializer, seed },
    ...{ sparse, maxBatch, dtype, checkFinite },
  };
}

function readSizes(where: string, sizes: readonly number[]): readonly number[] {
  if (!Array.isArray(sizes) || sizes.length < 2) {
    throw new TypeError(
      `${where}: sizes must be an array of inputs, hidden units and outputs, got ${describe(sizes)}`,
    );
  }
  // Array.from, since map would skip the holes of a sparse array.
  return Array.from(sizes as readonly number[], (size, i) =>
    checkNumber(`${where}: sizes[${i}]`, size, sizeRange),
  );
}

function readActivations(
  where: string,
  { activation = "relu", outputActivation = "identity" }: DenseNetworkOptions,
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
