/**
 * Single precision in 8 bits by blocks: a code for each element, of a map of 256 numbers in [−1, 1], times
 * one scale for every 256 elements. The map is the caller's, as bitsandbytes' dynamic one. Of an array:
 *
 *     block 0: scale f32 | 256 codes    block 1: scale f32 | 256 codes    … the last: scale | codes | up to 3 bytes
 *
 * Dettmers et al., "8-bit Optimizers via Block-wise Quantization" (arXiv:2110.02861).
 * Kernels begin at a block, and work on any number of whole ones. Those for f64 do nothing.
 */

/** Elements that have one scale. */
const BLOCK: usize = 256;

/** Of a quotient, as bits: where the buckets begin, and the last of them, that of 1. 128 to a power of 2. */
const FIRST: i32 = 0x3400;
const LAST: i32 = 0x3f80 - FIRST;

/** The largest code from 0 on, and of those below 0, as they are counted: of those with a sign, 1 has no counterpart. */
const MOST: i32 = 255;
const MOST_NEGATIVE: i32 = 127;

/** to ← map[code] · scale. */
@kernel
export function decodeQ8<T>(from: usize, to: usize, count: usize, map: usize): void {
  if (sizeof<T>() != 4) return;
  while (count) {
    const scale = load<f32>(from);
    let rest = min(count, BLOCK);
    count -= rest;
    from += 4;
    for (; rest >= 4; rest -= 4) {
      const codes = load<u32>(from);
      let x = v128.load32_zero(map + ((codes & 0xff) << 2));
      x = v128.load32_lane(map + (codes >>> 8 & 0xff) * 4, x, 1);
      x = v128.load32_lane(map + (codes >>> 16 & 0xff) * 4, x, 2);
      x = v128.load32_lane(map + (codes >>> 24) * 4, x, 3);
      v128.store(to, f32x4.mul(x, f32x4.splat(scale)));
      from += 4;
      to += 16;
    }
    for (; rest; --rest) {
      store<f32>(to, load<f32>(map + ((<usize>load<u8>(from)) << 2)) * scale);
      from++;
      to += 4;
    }
  }
}

/**
 * scale ← the element that is largest in size, of two such the positive one; code ← that of the number of the
 * map that is nearest to element / scale, and of two such the smaller one. Since the scale has a sign, the largest is kept
 * exactly, and what was decoded is encoded as what decodes to the same. Codes are counted from that of 0, so that
 * memory of zeros is zeros: negative ones from −1 on.
 *
 * `buckets` has for a quotient's upper 16 bits the code of the least of them, and `bounds` beyond what it is the
 * code after that. A scale below the smallest normal number is 0, an infinite one the largest finite
 * number, and with a NaN in it all of a block is NaN.
 */
@kernel
export function encodeQ8<T>(from: usize, to: usize, count: usize, buckets: usize, bounds: usize): void {
  if (sizeof<T>() != 4) return;
  while (count) {
    let rest = min(count, BLOCK);
    count -= rest;
    const scale = scaleOf(from, rest);
    store<f32>(to, scale);
    to += 4;
    if (!(scale < 0 || scale > 0)) {
      memory.fill(to, 0, (rest + 3) & -4);
      to += rest;
      from += rest << 2;
      continue;
    }
    const divisor = f32x4.splat(scale);
    for (; rest >= 4; rest -= 4) {
      const codes = codesOf(f32x4.div(v128.load(from), divisor), buckets, bounds);
      v128.store32_lane(to, codes, 0);
      from += 16;
      to += 4;
    }
    for (; rest; --rest) {
      const codes = codesOf(f32x4.div(v128.load32_zero(from), divisor), buckets, bounds);
      v128.store8_lane(to, codes, 0);
      from += 4;
      to++;
    }
  }
}

/** The element that is largest in size. */
@inline
function scaleOf(from: usize, count: usize): f32 {
  let high = f32x4.splat(0);
  let low = f32x4.splat(0);
  for (; count >= 4; count -= 4) {
    const x = v128.load(from);
    high = f32x4.max(high, x);
    low = f32x4.min(low, x);
    from += 16;
  }
  for (; count; --count) {
    const x = v128.load32_zero(from);
    high = f32x4.max(high, x);
    low = f32x4.min(low, x);
    from += 4;
  }
  const most = max(
    max(f32x4.extract_lane(high, 0), f32x4.extract_lane(high, 1)),
    max(f32x4.extract_lane(high, 2), f32x4.extract_lane(high, 3)),
  );
  const least = min(
    min(f32x4.extract_lane(low, 0), f32x4.extract_lane(low, 1)),
    min(f32x4.extract_lane(low, 2), f32x4.extract_lane(low, 3)),
  );
  const scale = most >= -least ? most : least;
  if (abs(scale) < <f32>1.1754943508222875e-38) return 0;
  return min(max(scale, -f32.MAX_VALUE), f32.MAX_VALUE);
}

/** The codes of four quotients, in the first four bytes. */
@inline
function codesOf(y: v128, buckets: usize, bounds: usize): v128 {
  const size = f32x4.abs(y);
  const from = i32x4.sub(i32x4.shr_u(size, 16), i32x4.splat(FIRST));
  const at = i32x4.min_s(i32x4.max_s(from, i32x4.splat(0)), i32x4.splat(LAST));
  const a = i32x4.extract_lane(at, 0);
  const b = i32x4.extract_lane(at, 1);
  const c = i32x4.extract_lane(at, 2);
  const d = i32x4.extract_lane(at, 3);
  let base = v128.load8_lane(buckets + a, i32x4.splat(0), 0);
  base = v128.load8_lane(buckets + b, base, 4);
  base = v128.load8_lane(buckets + c, base, 8);
  base = v128.load8_lane(buckets + d, base, 12);
  let bound = v128.load32_zero(bounds + (a << 2));
  bound = v128.load32_lane(bounds + (b << 2), bound, 1);
  bound = v128.load32_lane(bounds + (c << 2), bound, 2);
  bound = v128.load32_lane(bounds + (d << 2), bound, 3);
  const next = i32x4.sub(base, f32x4.gt(size, bound));
  const sign = i32x4.shr_s(y, 31);
  const most = i32x4.sub(i32x4.splat(MOST), v128.and(sign, i32x4.splat(MOST - MOST_NEGATIVE)));
  const code = i32x4.sub(v128.xor(i32x4.min_s(next, most), sign), sign);
  return v128.shuffle<u8>(code, code, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12);
}
