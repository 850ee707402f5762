/**
 * What encoding never writes, so that it was not what came of it, or not by this code.
 *
 * @module
 */
import { CarrierError } from "../carrierError.ts";
import { LARGEST_CODE, LEAST, largestScale } from "./codes.ts";

/** @throws CarrierError */
export function damaged(why: string): never {
  throw new CarrierError("damaged", `differences are damaged: ${why}`);
}

/** @throws CarrierError for a scale by which numbers might be infinite or lose digits. */
export function checkScales(scales: Float32Array, precision: "int8" | "int4"): void {
  const most = largestScale(LARGEST_CODE[precision]);
  for (let block = 0; block < scales.length; block++) {
    const scale = scales[block]!;
    if (scale === 0 || (scale >= LEAST && scale <= most)) continue;
    damaged(`scale ${block} must be 0 or in [${LEAST}, ${most}], got ${scale}`);
  }
}

/** @throws CarrierError for the code that none above 0 is the opposite of. */
export function checkInt8(codes: Int8Array): void {
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === -128) damaged(`code ${i} must be in [-127, 127], got -128`);
  }
}

/** The same of codes of 4 bits, and of what is behind the last of an odd number. */
export function checkInt4(pairs: Uint8Array, length: number): void {
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i]!;
    if ((pair & 0xf) !== 0x8 && (pair & 0xf0) !== 0x80) continue;
    damaged(`code ${2 * i + ((pair & 0xf) === 0x8 ? 0 : 1)} must be in [-7, 7], got -8`);
  }
  if (length % 2 === 1 && pairs[length >> 1]! > 0xf) damaged("bits behind the last code must be 0");
}
