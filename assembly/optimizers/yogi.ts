import { blend, gradient, InUse, quotient, RarelyInUse, read, root, write } from "../simd";

/**
 * Yogi: m as Adam, v ← v − (1 − β₂) · sign(v − g²) · g², p ← p · decay − stepSize · m / (√v + eps).
 * Zaheer et al., "Adaptive Methods for Nonconvex Optimization", algorithm 2 (2018).
 */
@sweep
export function yogi<T, W>(
  param: usize, grad: usize, expAvg: usize, expAvgSq: usize,
  gradScale: v128, l2: v128, decay: v128,
  beta1: v128, oneMinusBeta1: v128, oneMinusBeta2: v128, stepSize: v128, eps: v128,
  hasL2: InUse, hasGradScale: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const m = blend<T>(beta1, read<T, W>(expAvg), oneMinusBeta1, g);
  const square = v128.mul<T>(g, g);
  const old = read<T, W>(expAvgSq);
  const part = v128.mul<T>(oneMinusBeta2, square);
  const less = v128.sub<T>(old, v128.and(part, v128.gt<T>(old, square)));
  const v = v128.add<T>(less, v128.andnot(part, v128.ge<T>(old, square)));
  const step = quotient<T>(v128.mul<T>(stepSize, m), root<T>(v, eps, false, eps));
  write<T, W>(expAvg, m);
  write<T, W>(expAvgSq, v);
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), step));
}
