import { blend, gradient, InUse, RarelyInUse, read, write } from "../simd";

/**
 * The gradient by its running root mean square: v ← β · v + (1 − β) · g² + added, result = g · min(1/√v, cap).
 * With cap = 1/ε that is g/√max(v, ε²): the update of StableAdamW and Adafactor before it is clipped.
 * Shazeer & Stern, "Adafactor: Adaptive Learning Rates with Sublinear Memory Cost" (arXiv:1804.04235).
 */
@sweep
export function normalized<T, W>(
  param: usize, grad: usize, result: usize, variance: usize,
  gradScale: v128, l2: v128, beta: v128, oneMinusBeta: v128, added: v128, cap: v128,
  hasL2: InUse, hasGradScale: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const square = v128.add<T>(blend<T>(beta, read<T, W>(variance), v128.mul<T>(oneMinusBeta, g), g), added);
  write<T, W>(variance, square);
  const inverse = v128.div<T>(v128.splat<T>(1 as T), v128.sqrt<T>(square));
  write<T, W>(result, v128.mul<T>(g, v128.pmin<T>(inverse, cap)));
}
