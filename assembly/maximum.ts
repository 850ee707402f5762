/** The largest magnitude of an array: apart from sums, which who only looks for what is infinite does not need. */
import { read } from "./simd";

/**
 * The larger of two magnitudes, compared as integers: bits of floats without a sign are in the order
 * of the floats, with NaN above infinity. That is a fifth of the time of the IEEE maximum.
 */
@inline
function largerMagnitude<T>(x: v128, y: v128): v128 {
  if (sizeof<T>() == 4) return i32x4.max_s(x, y);
  return v128.bitselect(x, y, i64x2.gt_s(x, y));
}

/** max |x|, NaN if there is one. */
@kernel
export function maximum<T>(values: usize, count: usize): f64 {
  let m = i64x2.splat(0);
  for (; count >= 16 / sizeof<T>(); count -= 16 / sizeof<T>()) {
    m = largerMagnitude<T>(m, v128.abs<T>(v128.load(values)));
    values += 16;
  }
  for (; count; --count) {
    m = largerMagnitude<T>(m, v128.abs<T>(read<T, T>(values)));
    values += sizeof<T>();
  }
  m = largerMagnitude<T>(m, v128.shuffle<u64>(m, m, 1, 0));
  if (sizeof<T>() == 8) return f64x2.extract_lane(m, 0);
  m = largerMagnitude<T>(m, v128.shuffle<u32>(m, m, 1, 0, 3, 2));
  return <f64>f32x4.extract_lane(m, 0);
}
