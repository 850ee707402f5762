import { scale } from "#kernels/gradients.js";
import { sumOfSquares } from "#kernels/reduce.js";
import type { Parameters } from "../base/parameters.ts";
import { sum } from "../memory/sum.ts";
import { checkNumber } from "../validate.ts";
import { trained } from "./trained.ts";

/**
 * Scales the gradient of each parameter on its own so that its norm is at most `maxNorm`:
 *
 *     grad ← grad · maxNorm / max(‖grad‖, maxNorm)
 *
 * Keras's `clipnorm`. For the norm of all together, Keras's `global_clipnorm`, there is {@link clipGradNorm}.
 *
 * @param maxNorm in (0, ∞).
 * @returns the norms before clipping, in the order of the parameters that are not frozen.
 * @throws RangeError, TypeError for bad arguments.
 */
export function clipGradNormEach(parameters: Parameters, maxNorm: number): number[] {
  const members = trained("clipGradNormEach", parameters);
  checkNumber("clipGradNormEach: maxNorm", maxNorm, { above: 0 });
  return members.map(({ block: { heap }, dtype, gradAddress, length }) => {
    const norm = Math.sqrt(sum(heap, sumOfSquares, dtype, gradAddress, length));
    const factor = norm <= maxNorm ? 1 : maxNorm / norm;
    if (factor !== 1) heap.sweep(scale, dtype, [gradAddress], length, { factor });
    return norm;
  });
}
