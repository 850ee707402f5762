import { layerNormGradient, layerNorm as normalize } from "#kernels/layerNorm.js";
import { checkFlag, checkKeys, checkNumber } from "../../validate.ts";
import type { Recipe } from "./recipe.ts";
import { checkAxes, planRowNorm, type RowNormKernels } from "./rowNorm.ts";

/** Options of {@link layerNorm}. */
export interface LayerNormOptions {
  /** ε, added to the variance: [0, ∞). Default 1e-5. */
  readonly eps?: number;
  /** How many of the last axes are normalized together: a whole number from 1. Default 1. */
  readonly axes?: number;
  /** Whether it has a weight, and a bias. Default true. */
  readonly affine?: boolean;
  /** Whether it has a bias beside its weight. Default: `affine`. */
  readonly bias?: boolean;
}

/**
 * Layer normalization: y = (x − μ)/√(σ² + ε) · weight + bias, with the mean and the (biased) variance of the numbers of
 * the last axis, or of so many: PyTorch's `LayerNorm` of their sizes. It sees a row in the network's own
 * order of axes. Training and predicting are the same.
 *
 * Parameters: `weight`, 1 at first, and `bias`, 0, both of the sizes of those axes.
 *
 * Ba, Kiros & Hinton, "Layer Normalization" (arXiv:1607.06450).
 */
export function layerNorm(options: LayerNormOptions = {}): Recipe {
  checkKeys("layerNorm", options, ["eps", "axes", "affine", "bias"]);
  const { eps = 1e-5, axes = 1, affine = true, bias = affine } = options;
  checkNumber("layerNorm: eps", eps, { min: 0 });
  checkAxes("layerNorm", axes);
  checkFlag("layerNorm: affine", affine);
  checkFlag("layerNorm: bias", bias);
  if (!affine && options.bias) {
    throw new TypeError("layerNorm: bias stands beside a weight, which affine: false leaves out");
  }
  const names = affine ? (bias ? ["weight", "bias"] : ["weight"]) : [];
  return {
    name: "layerNorm",
    options: { eps, axes },
    made: { eps, axes, affine, bias },
    plan: (where, input, { maxBatch }) =>
      planRowNorm(where, input, maxBatch, axes, names, kernelsOf(eps)),
  };
}

const kernelsOf = (eps: number): RowNormKernels => ({
  forward({ kernels, input, output, statistics, size, weight, bias }, rows) {
    kernels.routine(normalize)(
      input.address,
      output.address,
      statistics,
      weight,
      bias,
      rows,
      size,
      eps,
    );
  },
  backward(pass, rows, accumulate) {
    pass.kernels.routine(layerNormGradient)(
      pass.input.address,
      pass.output.gradient,
      pass.inputGradient,
      pass.statistics,
      pass.weight,
      pass.weightGradient,
      pass.biasGradient,
      pass.sums,
      rows,
      pass.size,
      Number(accumulate),
    );
  },
});
