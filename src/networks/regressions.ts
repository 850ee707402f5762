import type { DType, Stated } from "../dtype.ts";
import type { Nadir } from "../nadir.ts";
import { checkFlag, checkKeys, checkNumber } from "../validate.ts";
import { DenseNetwork } from "./denseNetwork.ts";
import type { DenseNetworkOptions } from "./denseOptions.ts";
import { sparseWeights } from "./sparseWeights.ts";

/** Options of {@link linearRegression} and the others: those of a network without hidden layers. */
export interface RegressionOptions<D extends DType = DType>
  extends Pick<DenseNetworkOptions<D>, "bias" | "maxBatch" | "dtype" | "checkFinite"> {
  /**
   * Whether the gradient of the weights is that of the inputs that a batch has, as with `sparseWeights` of a
   * `DenseNetwork`. Default false.
   */
  readonly sparse?: boolean;
  /** Inputs per row: a whole number in [1, 2³¹). */
  readonly inputs: number;
  /** Outputs per row: a whole number in [1, 2³¹). Default 1. */
  readonly outputs?: number;
}

/** Options of {@link softmaxRegression}. */
export interface SoftmaxRegressionOptions<D extends DType = DType>
  extends Omit<RegressionOptions<D>, "outputs"> {
  /** Number of classes: a whole number in [1, 2³¹). */
  readonly classes: number;
}

const optionNames = ["inputs", "outputs", "bias", "sparse", "maxBatch", "dtype", "checkFinite"];

/** Linear regression, y = x · Wᵀ + b. Weights start at 0; train it with `meanSquaredError` or `huber`. */
export function linearRegression<D extends DType = "f32">(
  nadir: Nadir,
  options: RegressionOptions<D> & Stated<D>,
): DenseNetwork<D> {
  checkKeys("linearRegression", options, optionNames);
  return withoutHiddenLayers("linearRegression", nadir, options);
}

/**
 * Logistic regression with logits x · Wᵀ + b. Weights start at 0; train it with `binaryCrossEntropy`.
 * Several outputs are several independent yes-or-no questions. `predict(inputs, { activation: "sigmoid" })` gives probabilities.
 */
export function logisticRegression<D extends DType = "f32">(
  nadir: Nadir,
  options: RegressionOptions<D> & Stated<D>,
): DenseNetwork<D> {
  checkKeys("logisticRegression", options, optionNames);
  return withoutHiddenLayers("logisticRegression", nadir, options);
}

/**
 * Softmax regression with logits x · Wᵀ + b: one class of several. Weights start at 0; train it with
 * `softmaxCrossEntropy`.
 * `predict(inputs, { activation: "softmax" })` gives probabilities.
 */
export function softmaxRegression<D extends DType = "f32">(
  nadir: Nadir,
  options: SoftmaxRegressionOptions<D> & Stated<D>,
): DenseNetwork<D> {
  const names = optionNames.map((name) => (name === "outputs" ? "classes" : name));
  checkKeys("softmaxRegression", options, names);
  const { classes, ...rest }: SoftmaxRegressionOptions<D> = options;
  checkNumber("softmaxRegression: classes", classes, { min: 1, integer: true });
  return withoutHiddenLayers("softmaxRegression", nadir, { outputs: classes, ...rest });
}

/** Its callers' types see to it that a dtype that is not given is f32. */
function withoutHiddenLayers<D extends DType>(
  where: string,
  nadir: Nadir,
  { inputs, outputs = 1, sparse = false, ...options }: RegressionOptions<D>,
): DenseNetwork<D> {
  checkFlag(`${where}: sparse`, sparse);
  const zeros = { sizes: [inputs, outputs], initializer: "zeros", ...options } as const;
  const architecture = { ...zeros, sparse: sparse ? sparseWeights : undefined };
  return new DenseNetwork<DType>(nadir, architecture) as DenseNetwork<D>;
}
