import { BLOCK } from "./precision.ts";

/** The largest code of each precision that has them: as many below 0 as above. */
export const LARGEST_CODE = { int8: 127, int4: 7 } as const;

/** The greatest number of single precision, and the least that is not subnormal. */
const GREATEST = (2 - 2 ** -23) * 2 ** 127;
export const LEAST: number = 2 ** -126;

/** What scales are at most, so that the largest code is no infinity: a unit below where the quotient may be rounded up. */
export const largestScale = (code: number): number =>
  Math.fround((GREATEST / code) * (1 - 2 ** -23));

/** x + this − this is x rounded to a whole number, of two as near to the even one, for |x| < 2⁵¹. */
const ROUNDING = 1.5 * 2 ** 52;

/** The scale of finite numbers of a block. */
function scaleOf(values: Float32Array, start: number, end: number, largestCode: number): number {
  let largest = 0;
  for (let i = start; i < end; i++) largest = Math.max(largest, Math.abs(values[i]!));
  if (largest < LEAST) return 0;
  const scale = Math.fround(largest / largestCode);
  return Math.min(Math.max(scale, LEAST), largestScale(largestCode));
}

/** Writes scales, and codes of 8 bits. What is written to is 0 before. */
export function toInt8(values: Float32Array, scales: Float32Array, codes: Int8Array): void {
  for (let block = 0; block < scales.length; block++) {
    const start = block * BLOCK;
    const end = Math.min(start + BLOCK, values.length);
    const scale = scaleOf(values, start, end, LARGEST_CODE.int8);
    scales[block] = scale;
    if (scale === 0) continue;
    for (let i = start; i < end; i++) codes[i] = values[i]! / scale + ROUNDING - ROUNDING;
  }
}

/** Writes scales, and pairs of codes of 4 bits. What is written to is 0 before. */
export function toInt4(values: Float32Array, scales: Float32Array, pairs: Uint8Array): void {
  for (let block = 0; block < scales.length; block++) {
    const start = block * BLOCK;
    const end = Math.min(start + BLOCK, values.length);
    const scale = scaleOf(values, start, end, LARGEST_CODE.int4);
    scales[block] = scale;
    if (scale === 0) continue;
    for (let i = start; i < end - 1; i += 2) {
      const low = values[i]! / scale + ROUNDING - ROUNDING;
      const high = values[i + 1]! / scale + ROUNDING - ROUNDING;
      pairs[i >> 1] = (low & 15) | (high << 4);
    }
    // Only of the last block: the others are of even length.
    if (end % 2 === 1) pairs[end >> 1] = (values[end - 1]! / scale + ROUNDING - ROUNDING) & 15;
  }
}

export function fromInt8(scales: Float32Array, codes: Int8Array, into: Float32Array): void {
  for (let block = 0; block < scales.length; block++) {
    const start = block * BLOCK;
    const end = Math.min(start + BLOCK, into.length);
    const scale = scales[block]!;
    for (let i = start; i < end; i++) into[i] = codes[i]! * scale;
  }
}

export function fromInt4(scales: Float32Array, pairs: Uint8Array, into: Float32Array): void {
  for (let block = 0; block < scales.length; block++) {
    const start = block * BLOCK;
    const end = Math.min(start + BLOCK, into.length);
    const scale = scales[block]!;
    for (let i = start; i < end - 1; i += 2) {
      const pair = pairs[i >> 1]!;
      into[i] = ((pair << 28) >> 28) * scale;
      into[i + 1] = ((pair << 24) >> 28) * scale;
    }
    if (end % 2 === 1) into[end - 1] = ((pairs[end >> 1]! << 28) >> 28) * scale;
  }
}
