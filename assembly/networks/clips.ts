/** Where a number is clipped, its gradient ends: the gradient of TensorFlow.js's `clipByValue`, in hard sigmoids. */
import { read, write } from "../simd";

/** δ ← δ where min ≤ x ≤ max, else 0. */
@sweep(2)
export function clipGradient<T, W>(delta: usize, x: usize, least: v128, most: v128): void {
  const value = read<T, W>(x);
  const isWithin = v128.and(v128.ge<T>(value, least), v128.le<T>(value, most));
  write<T, W>(delta, v128.and(read<T, W>(delta), isWithin));
}
