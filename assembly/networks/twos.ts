/** Elements two by two in double, where a row may end with one. */

/** Two doubles, or of one number twice. */
@inline
export function two<T>(at: usize, isOne: bool): v128 {
  if (isOne) return f64x2.splat(<f64>load<T>(at));
  return sizeof<T>() == 8 ? v128.load(at) : f64x2.promote_low_f32x4(v128.load64_zero(at));
}

/** at ← x. */
@inline
export function putTwo<T>(at: usize, isOne: bool, x: v128): void {
  if (isOne) store<T>(at, <T>f64x2.extract_lane(x, 0));
  else if (sizeof<T>() == 8) v128.store(at, x);
  else v128.store64_lane(at, f32x4.demote_f64x2_zero(x), 0);
}
