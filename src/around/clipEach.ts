import { scale } from "#kernels/gradients.js";
import { sumOfSquares } from "#kernels/reduce.js";
import type { Parameters } from "../base/parameters.ts";
import { type ClipGradValueOptions, scalesOf } from "../gradients.ts";
import { norm2 } from "../memory/norm.ts";
import { sum } from "../memory/sum.ts";
import { checkKeys, checkNumber } from "../validate.ts";
import { trained } from "./trained.ts";

/**
 * Scales the gradient of each parameter on its own so that its norm is at most `maxNorm`:
 *
 *     grad ← grad · maxNorm / max(‖grad‖, maxNorm)
 *
 * Keras's `clipnorm`. For the norm of all together, Keras's `global_clipnorm`, there is {@link clipGradNorm}.
 *
 * With `optimizer` norm and limit are of gradScale · grad.
 *
 * @param maxNorm in (0, ∞).
 * @returns the norms before clipping, in the order of the parameters that are not frozen.
 * @throws RangeError, TypeError for bad arguments.
 */
export function clipGradNormEach(
  parameters: Parameters,
  maxNorm: number,
  options: ClipGradValueOptions = {},
): number[] {
  const members = trained("clipGradNormEach", parameters);
  checkNumber("clipGradNormEach: maxNorm", maxNorm, { above: 0 });
  checkKeys("clipGradNormEach", options, ["optimizer"]);
  const scales = scalesOf("clipGradNormEach", members, options);
  return members.map(({ block: { heap }, dtype, gradAddress, gradLength }, i) => {
    const squares = sum(heap, sumOfSquares, dtype, gradAddress, gradLength);
    const piece = { heap, dtype, address: gradAddress, length: gradLength };
    const norm = Math.abs(scales[i]!) * norm2(squares, [piece]);
    const factor = norm <= maxNorm ? 1 : maxNorm / norm;
    if (factor !== 1) heap.sweep(scale, dtype, [gradAddress], gradLength, { factor });
    return norm;
  });
}
