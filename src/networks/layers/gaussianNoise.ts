import { addNormals } from "#kernels/noise.js";
import { checkNumber } from "../../validate.ts";
import { type Noise, noisy } from "./noise.ts";
import type { Recipe } from "./recipe.ts";

/**
 * In training x + σ · z, z normal of mean 0 and variance 1 for each number by itself: Keras's `GaussianNoise`.
 * Elsewhere it is as it is. The z are told as `dropout` tells what it drops, neither by threads nor by batch sizes.
 * @param sigma σ, the standard deviation: [0, ∞).
 * @throws TypeError, RangeError for another σ.
 */
export function gaussianNoise(sigma: number): Recipe {
  checkNumber("gaussianNoise: sigma", sigma, { min: 0 });
  const noise: Noise = (kernels, x, y, rows, width, first, seed, scratch) => {
    kernels.routine(addNormals)(x, y, rows, width, first, seed, sigma, scratch);
  };
  return { ...noisy("gaussianNoise", noise, undefined), options: { sigma } };
}
