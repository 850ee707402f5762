import { rmsNorm as normalize, rmsNormGradient } from "#kernels/rmsNorm.js";
import { checkFlag, checkKeys, checkNumber } from "../../validate.ts";
import type { Recipe } from "./recipe.ts";
import { checkAxes, planRowNorm, type RowNormKernels } from "./rowNorm.ts";

/** Options of {@link rmsNorm}. */
export interface RmsNormOptions {
  /**
   * ε, added to the mean of squares: [0, ∞). Default: the distance from 1 to the next number of the network's
   * precision, 2⁻²³ or 2⁻⁵².
   */
  readonly eps?: number;
  /** How many of the last axes are normalized together: a whole number from 1. Default 1. */
  readonly axes?: number;
  /** Whether it has a weight. Default true. */
  readonly affine?: boolean;
}

/**
 * Normalization by the root mean square: y = x/√(Σx²/n + ε) · weight over the last axis, or so many of the last ones:
 * PyTorch's `RMSNorm` of their sizes. It sees a row in the network's own order of axes. Training and predicting are the
 * same.
 *
 * Parameter: `weight`, 1 at first, of the sizes of those axes.
 *
 * Zhang & Sennrich, "Root Mean Square Layer Normalization" (arXiv:1910.07467).
 */
export function rmsNorm(options: RmsNormOptions = {}): Recipe {
  checkKeys("rmsNorm", options, ["eps", "axes", "affine"]);
  const { eps, axes = 1, affine = true } = options;
  if (eps !== undefined) checkNumber("rmsNorm: eps", eps, { min: 0 });
  checkAxes("rmsNorm", axes);
  checkFlag("rmsNorm: affine", affine);
  const names = affine ? ["weight"] : [];
  return {
    name: "rmsNorm",
    options: { eps, axes },
    plan(where, input, { dtype, maxBatch }) {
      const kernels = kernelsOf(eps ?? (dtype === "f32" ? 2 ** -23 : Number.EPSILON));
      return planRowNorm(where, input, maxBatch, axes, names, kernels);
    },
  };
}

const kernelsOf = (eps: number): RowNormKernels => ({
  forward({ kernels, input, output, statistics, size, weight }, rows) {
    kernels.routine(normalize)(input.address, output.address, statistics, weight, rows, size, eps);
  },
  backward(pass, rows, accumulate) {
    pass.kernels.routine(rmsNormGradient)(
      pass.input.address,
      pass.output.gradient,
      pass.inputGradient,
      pass.statistics,
      pass.weight,
      pass.weightGradient,
      pass.sums,
      rows,
      pass.size,
      Number(accumulate),
    );
  },
});
