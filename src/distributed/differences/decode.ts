import { type FloatArray, kindOf } from "../../arrays.ts";
import { fromBfloat16 } from "../../checkpoint/tensors/halves.ts";
import { fromInt4, fromInt8 } from "./codes.ts";
import { checkInt4, checkInt8, checkScales, damaged } from "./damage.ts";
import { firstNotFinite } from "./finite.ts";
import { blocksOf, encodedBytes, type Precision } from "./precision.ts";

/**
 * Reads what `encodeDifferences` wrote into an array of as many numbers, all of which are then finite, and exact in
 * single precision.
 *
 * @returns the array
 * @throws CarrierError of kind `"damaged"` for bytes that it cannot have written: of another length, with what is not
 *   finite, or a scale or code that there is not. The array is then as it was.
 */
export function decodeDifferences<A extends FloatArray>(
  bytes: Uint8Array,
  precision: Precision,
  into: A,
): A {
  const expected = encodedBytes(precision, into.length);
  if (bytes.length !== expected) {
    damaged(`${into.length} of them in ${precision} take ${expected} bytes, got ${bytes.length}`);
  }
  // Numbers of several bytes must lie at multiples of their size.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  if (precision === "int8" || precision === "int4") {
    if (kindOf(into) === "Float32Array") readCodes(aligned, precision, into as Float32Array);
    else into.set(readCodes(aligned, precision, new Float32Array(into.length)));
    return into;
  }
  const values = readFloats(aligned, precision, into.length);
  const wrong = firstNotFinite(values);
  if (wrong >= 0) damaged(`number ${wrong} must be finite, got ${values[wrong]}`);
  into.set(values);
  return into;
}

function readFloats(
  { buffer, byteOffset }: Uint8Array,
  precision: "f32" | "bf16",
  length: number,
): Float32Array {
  if (precision === "f32") return new Float32Array(buffer, byteOffset, length);
  return fromBfloat16(new Uint16Array(buffer, byteOffset, length));
}

function readCodes(
  { buffer, byteOffset, byteLength }: Uint8Array,
  precision: "int8" | "int4",
  into: Float32Array,
): Float32Array {
  const scales = new Float32Array(buffer, byteOffset, blocksOf(into.length));
  const [start, length] = [byteOffset + scales.byteLength, byteLength - scales.byteLength];
  checkScales(scales, precision);
  if (precision === "int8") {
    const codes = new Int8Array(buffer, start, length);
    checkInt8(codes);
    fromInt8(scales, codes, into);
  } else {
    const pairs = new Uint8Array(buffer, start, length);
    checkInt4(pairs, into.length);
    fromInt4(scales, pairs, into);
  }
  return into;
}
