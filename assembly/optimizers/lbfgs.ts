/**
 * Limited-memory BFGS: its vectors. Liu & Nocedal, "On the limited memory BFGS method for large scale
 * optimization" (1989); the direction is algorithm 7.4 of Nocedal & Wright, "Numerical Optimization".
 */
import { blend, read, write } from "../simd";

/** z ← a · x + b · y. */
@sweep
export function combine<T, W>(z: usize, x: usize, y: usize, a: v128, b: v128): void {
  write<T, W>(z, blend<T>(a, read<T, W>(x), b, read<T, W>(y)));
}

/** What one iteration leaves to the next: y ← g − g′, s ← t · d; and the next begins: d ← −g, g′ ← g. */
@sweep
export function curvature<T, W>(y: usize, s: usize, d: usize, previous: usize, grad: usize, t: v128): void {
  const g = read<T, W>(grad);
  write<T, W>(y, v128.sub<T>(g, read<T, W>(previous)));
  write<T, W>(s, v128.mul<T>(t, read<T, W>(d)));
  write<T, W>(d, v128.neg<T>(g));
  write<T, W>(previous, g);
}

/**
 * q ← a · x + b · q, and then Σ q z: what a correction changes and what the next is to know of it, in one
 * pass. Sums are taken in double precision, element i of whole eights in lane i mod 8, and are added as
 * ((0 + 4) + (2 + 6)) + ((1 + 5) + (3 + 7)) and then the rest: four additions that do not wait for one another.
 */
@kernel
export function correct<T>(q: usize, x: usize, z: usize, a: f64, b: f64, count: usize): f64 {
  const as = v128.splat<T>(<T>a);
  const bs = v128.splat<T>(<T>b);
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  let s2 = f64x2.splat(0);
  let s3 = f64x2.splat(0);
  for (; count >= 8; count -= 8) {
    const r0 = corrected<T>(q, x, as, bs);
    const r1 = corrected<T>(q + 16, x + 16, as, bs);
    const w0 = v128.load(z);
    const w1 = v128.load(z + 16);
    if (sizeof<T>() == 4) {
      s0 = f64x2.add(s0, f64x2.mul(f64x2.promote_low_f32x4(r0), f64x2.promote_low_f32x4(w0)));
      s1 = f64x2.add(s1, f64x2.mul(upper(r0), upper(w0)));
      s2 = f64x2.add(s2, f64x2.mul(f64x2.promote_low_f32x4(r1), f64x2.promote_low_f32x4(w1)));
      s3 = f64x2.add(s3, f64x2.mul(upper(r1), upper(w1)));
    } else {
      s0 = f64x2.add(s0, f64x2.mul(r0, w0));
      s1 = f64x2.add(s1, f64x2.mul(r1, w1));
      s2 = f64x2.add(s2, f64x2.mul(corrected<T>(q + 32, x + 32, as, bs), v128.load(z + 32)));
      s3 = f64x2.add(s3, f64x2.mul(corrected<T>(q + 48, x + 48, as, bs), v128.load(z + 48)));
    }
    q += 8 * sizeof<T>();
    x += 8 * sizeof<T>();
    z += 8 * sizeof<T>();
  }
  let rest: f64 = 0;
  for (; count; --count) {
    const r = <T>a * load<T>(x) + <T>b * load<T>(q);
    store<T>(q, r);
    rest += <f64>r * <f64>load<T>(z);
    q += sizeof<T>();
    x += sizeof<T>();
    z += sizeof<T>();
  }
  const sum = f64x2.add(f64x2.add(s0, s2), f64x2.add(s1, s3));
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1) + rest;
}

/** One vector of q as it is from now on. */
@inline
function corrected<T>(q: usize, x: usize, a: v128, b: v128): v128 {
  const r = blend<T>(a, v128.load(x), b, v128.load(q));
  v128.store(q, r);
  return r;
}

/** The upper two of four, in double precision. */
@inline
function upper(x: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<u64>(x, x, 1, 1));
}
