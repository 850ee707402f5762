/**
 * bitsandbytes' dynamic map: 256 numbers in [−1, 1], of which those of each decade from 10⁻⁷ to 1 are twice as many
 * as those of the one below, evenly spaced. A quotient's nearest is found by its upper 16 bits, and one comparison.
 * Dettmers, "8-Bit Approximations for Parallelism in Deep Learning" (arXiv:1511.04561).
 */

/** A map, and what its nearest number is found by. */
export interface DynamicMap {
  /** By code: how many numbers from 0 it is, those below 0 as bytes. */
  readonly numbers: Float32Array<ArrayBuffer>;
  /** By upper 16 bits of a quotient's size, from 2⁻²³ on: the code of the least such. */
  readonly buckets: Uint8Array<ArrayBuffer>;
  /** By the same: beyond what quotient it is the next one. */
  readonly bounds: Float32Array<ArrayBuffer>;
}

const DECADES = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1];

/** The upper 16 bits of 2⁻²³, and of 1. */
const FIRST = 0x3400;
const LAST = 0x3f80;

export function dynamicMap(isSigned: boolean): DynamicMap {
  const decades = DECADES.flatMap((decade, i) => means(decade, 2 ** (isSigned ? i : i + 1)));
  const positive = [0, ...decades, 1];
  const numbers = new Float32Array(256);
  for (const [code, number] of positive.entries()) {
    numbers[code] = number;
    if (isSigned && code > 0 && number < 1) numbers[256 - code] = -number;
  }
  /** Up to what quotient a code is that of the nearest. A mean square that is not 0 stays so. */
  const boundOf = (code: number) => {
    if (code === 0 && !isSigned) return 0;
    return code + 1 < positive.length ? (positive[code]! + positive[code + 1]!) / 2 : Infinity;
  };
  const buckets = new Uint8Array(LAST - FIRST + 1);
  const bounds = new Float32Array(buckets.length);
  const bits = new Uint32Array(1);
  const least = new Float32Array(bits.buffer);
  let code = 0;
  for (let i = 0; i < buckets.length; i++) {
    bits[0] = (FIRST + i) << 16;
    if (i > 0) while (least[0]! > boundOf(code)) code++;
    buckets[i] = code;
    bounds[i] = below(boundOf(code));
  }
  return { numbers, buckets, bounds };
}

/** The middles of so many parts of 0.1 … 1, of a decade. PyTorch has them to a few units of the last place. */
function means(decade: number, parts: number): number[] {
  return Array.from({ length: parts }, (_, i) => {
    return Math.fround(decade * (0.1 + (0.9 * (i + 0.5)) / parts));
  });
}

/** The largest number in single precision that is not above this one, which is above 0. */
function below(x: number): number {
  const bits = new Uint32Array(1);
  const rounded = new Float32Array(bits.buffer);
  rounded[0] = x;
  if (rounded[0] > x) bits[0]!--;
  return rounded[0];
}
