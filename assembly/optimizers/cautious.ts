import { gradient, InUse, RarelyInUse, read, write } from "../simd";

/**
 * Which elements of a change lead downhill: agrees ← 1 where change · g < 0, else 0; change ← change · agrees. NaN stays.
 * Liang et al., "Cautious Optimizers: Improving Training with One Line of Code", algorithm 1 (arXiv:2411.16085).
 */
@sweep
export function caution<T, W>(
  change: usize, agrees: usize, param: usize, grad: usize,
  gradScale: v128, l2: v128,
  hasL2: InUse, hasGradScale: RarelyInUse,
): void {
  const u = read<T, W>(change);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, read<T, W>(param), l2, hasL2);
  const zero = v128.splat<T>(0 as T);
  const down = v128.and(v128.lt<T>(u, zero), v128.gt<T>(g, zero));
  const up = v128.and(v128.gt<T>(u, zero), v128.lt<T>(g, zero));
  const mask = v128.and(v128.splat<T>(1 as T), v128.or(down, up));
  write<T, W>(agrees, mask);
  write<T, W>(change, v128.mul<T>(u, mask));
}
