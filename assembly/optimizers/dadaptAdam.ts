import { quotient, read, write } from "../simd";

/** What D-Adaptation weighs the gradient by: ratio ← s / (√v + eps). */
@sweep
export function dadaptRatio<T, W>(ratio: usize, s: usize, expAvgSq: usize, eps: v128): void {
  const root = v128.add<T>(v128.sqrt<T>(read<T, W>(expAvgSq)), eps);
  write<T, W>(ratio, quotient<T>(read<T, W>(s), root));
}
