import { type FloatArray, kindOf } from "../../arrays.ts";
import { saturatedHalves } from "./bf16.ts";
import { toInt4, toInt8 } from "./codes.ts";
import { firstNotFinite } from "./finite.ts";
import { blocksOf, encodedBytes, type Precision } from "./precision.ts";

/**
 * Differences of parameters as they travel; `precision.ts` has the layout. Those in double precision are rounded to single
 * precision first.
 *
 * What `decodeDifferences` makes of them is off by nothing in f32, by at most 2⁻⁸ |x| in bf16, from its least normal
 * number 2⁻¹²⁶ to its greatest, 3.39·10³⁸, which is taken for what is above; half a scale in int8 and int4, which is
 * 1/254 or 1/14 of the largest |x| of the block. −0 stays −0 in f32 and bf16.
 *
 * @throws RangeError for a number that is NaN, infinite, or beyond single precision: training has diverged.
 */
export function encodeDifferences(
  values: FloatArray,
  precision: Precision,
): Uint8Array<ArrayBuffer> {
  const singles =
    kindOf(values) === "Float32Array" ? (values as Float32Array) : new Float32Array(values);
  const wrong = firstNotFinite(singles);
  if (wrong >= 0) {
    throw new RangeError(
      `differences[${wrong}] must be finite in single precision, got ${values[wrong]}: training has diverged`,
    );
  }
  if (precision === "f32") return new Uint8Array(new Float32Array(singles).buffer);
  if (precision === "bf16") return new Uint8Array(saturatedHalves(singles).buffer);
  const { length } = singles;
  const bytes = new Uint8Array(encodedBytes(precision, length));
  const scales = new Float32Array(bytes.buffer, 0, blocksOf(length));
  if (precision === "int8") toInt8(singles, scales, new Int8Array(bytes.buffer, scales.byteLength));
  else toInt4(singles, scales, bytes.subarray(scales.byteLength));
  return bytes;
}
