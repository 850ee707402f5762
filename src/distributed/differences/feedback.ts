import type { FloatArray } from "../../arrays.ts";
import { roundToBf16 } from "./bf16.ts";
import { decodeDifferences } from "./decode.ts";
import { encodeDifferences } from "./encode.ts";
import type { Precision } from "./precision.ts";

/**
 * Encodes differences and what rounding has left of those before, and keeps what it leaves of these: error feedback.
 *
 *     sent = decode(encode(values + residual)),  residual ← bf16(values + residual − sent)
 *
 * in single precision. The residual is rounded to bf16, so that `encodeDifferences(residual, "bf16")` carries it on to
 * whoever takes the next turn to the last bit. Seide et al., "1-Bit Stochastic Gradient Descent" (Interspeech 2014);
 * Karimireddy et al., "Error Feedback Fixes SignSGD" (arXiv:1901.09847).
 *
 * @param residual zeros at first; changed in place
 * @throws RangeError if there are not as many, or for a sum that is not finite: training has diverged. Nothing is changed then.
 */
export function encodeWithFeedback(
  values: FloatArray,
  residual: Float32Array,
  precision: Precision,
): Uint8Array<ArrayBuffer> {
  const { length } = values;
  if (residual.length !== length) {
    throw new RangeError(
      `residual must have as many numbers as the differences, ${length}, got ${residual.length}`,
    );
  }
  const sums = new Float32Array(length);
  for (let i = 0; i < length; i++) sums[i] = values[i]! + residual[i]!;
  const bytes = encodeDifferences(sums, precision);
  const sent = decodeDifferences(bytes, precision, residual);
  for (let i = 0; i < length; i++) residual[i] = sums[i]! - sent[i]!;
  // At most a 14th of the greatest number is left.
  roundToBf16(residual);
  return bytes;
}
