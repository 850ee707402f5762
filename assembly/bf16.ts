/**
 * Single precision in half as many bytes: bf16, the upper 16 bits of an f32. Both ways work on any part of an
 * array, since elements know nothing of each other. Kernels are made for f64 too, and do nothing there.
 */

/** The smallest normal number, and the sign's bit, as bits. */
const NORMAL: i32 = 0x0080_0000;
const SIGN: i32 = 0x8000_0000;
const QUIET: i32 = 0x7fc0;

/**
 * to ← from, each rounded to the nearest, ties to even, as PyTorch does. NaN is one bit pattern. What is
 * below 2⁻¹²⁶ becomes 0 with its sign: a mean that decays would come to rest there, where processors are slow.
 */
@kernel
export function encodeBf16<T>(from: usize, to: usize, count: usize): void {
  if (sizeof<T>() != 4) return;
  for (; count >= 8; count -= 8) {
    v128.store(to, i16x8.narrow_i32x4_u(rounded(v128.load(from)), rounded(v128.load(from, 16))));
    from += 32;
    to += 16;
  }
  for (; count; --count) {
    store<u16>(to, <u16>i32x4.extract_lane(rounded(v128.load32_zero(from)), 0));
    from += 4;
    to += 2;
  }
}

@inline
function rounded(f: v128): v128 {
  const small = i32x4.lt_s(v128.andnot(f, i32x4.splat(SIGN)), i32x4.splat(NORMAL));
  const x = v128.andnot(f, v128.andnot(small, i32x4.splat(SIGN)));
  const odd = v128.and(i32x4.shr_u(x, 16), i32x4.splat(1));
  const bits = i32x4.shr_u(i32x4.add(i32x4.add(x, i32x4.splat(0x7fff)), odd), 16);
  return v128.bitselect(i32x4.splat(QUIET), bits, f32x4.ne(f, f));
}

/** to ← from, exactly. */
@kernel
export function decodeBf16<T>(from: usize, to: usize, count: usize): void {
  if (sizeof<T>() != 4) return;
  const zero = i32x4.splat(0);
  for (; count >= 8; count -= 8) {
    const x = v128.load(from);
    v128.store(to, v128.shuffle<u16>(zero, x, 0, 8, 1, 9, 2, 10, 3, 11));
    v128.store(to, v128.shuffle<u16>(zero, x, 4, 12, 5, 13, 6, 14, 7, 15), 16);
    from += 16;
    to += 32;
  }
  for (; count; --count) {
    store<u32>(to, <u32>load<u16>(from) << 16);
    from += 2;
    to += 4;
  }
}
