/**
 * Below this a number is multiplied, lest its cube root's cube be none that is normal: 2⁻¹⁰⁰, and 2⁻⁹⁰⁰. (Powers are
 * written out: the debug build would compute them, by tables in memory.)
 */
@inline
function smallest<T>(): v128 {
  return sizeof<T>() == 4 ? f32x4.splat(7.888609052210118e-31) : f64x2.splat(1.1830521861667747e-271);
}

/**
 * The cube root of x ≥ 0, to 1 unit in the last place: a third of the exponent, which is right to 5 %, and Halley's
 * t ← t + t · (x − t³) / (2t³ + x), in quarters lest it overflow. After 2 of them 4e-13 is left, after 3 nothing.
 *
 * The first guess is that of FreeBSD's msun (s_cbrt.c, s_cbrtf.c), © 1993 Sun Microsystems (NOTICE.md).
 */
export function cubeRoot<T>(x: v128): v128 {
  const isSmall = v128.lt<T>(x, smallest<T>());
  const one = v128.splat<T>(1 as T);
  // 2⁴⁸ and its cube root's inverse 2⁻¹⁶, or 2³⁰⁰ and 2⁻¹⁰⁰.
  const up = sizeof<T>() == 4 ? f32x4.splat(281474976710656) : f64x2.splat(2.037035976334486e90);
  const down = sizeof<T>() == 4 ? f32x4.splat(0.0000152587890625) : f64x2.splat(7.888609052210118e-31);
  const scaled = v128.mul<T>(x, v128.bitselect(up, one, isSmall));
  const quarter = v128.mul<T>(scaled, v128.splat<T>(0.25 as T));
  let t = halley<T>(halley<T>(guess<T>(scaled), quarter), quarter);
  if (sizeof<T>() == 8) t = halley<T>(t, quarter);
  t = v128.mul<T>(t, v128.bitselect(down, one, isSmall));
  // 0 and ∞ are their own.
  return v128.bitselect(x, t, v128.eq<T>(x, v128.add<T>(x, x)));
}

@inline
function guess<T>(x: v128): v128 {
  if (sizeof<T>() == 4) {
    const third = f32x4.mul(f32x4.convert_i32x4_s(x), f32x4.splat(<f32>(1.0 / 3)));
    return i32x4.add(i32x4.trunc_sat_f32x4_s(third), i32x4.splat(709958130));
  }
  // Of the high words alone.
  const high = f64x2.convert_low_i32x4_s(v128.shuffle<i32>(x, x, 1, 3, 1, 3));
  const third = i32x4.trunc_sat_f64x2_s_zero(f64x2.mul(high, f64x2.splat(1.0 / 3)));
  const words = i32x4.add(third, i32x4.splat(715094163));
  return v128.shuffle<i32>(words, i32x4.splat(0), 4, 0, 4, 1);
}

@inline
function halley<T>(t: v128, quarter: v128): v128 {
  const cube = v128.mul<T>(v128.mul<T>(t, t), v128.mul<T>(t, v128.splat<T>(0.25 as T)));
  const rest = v128.sub<T>(quarter, cube);
  const all = v128.add<T>(v128.add<T>(cube, cube), quarter);
  return v128.add<T>(t, v128.mul<T>(t, v128.div<T>(rest, all)));
}
