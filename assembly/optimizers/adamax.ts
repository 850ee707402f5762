import { blend, gradient, InUse, larger, quotient, RarelyInUse, read, write } from "../simd";

/**
 * Adamax: m ← β₁ · m + (1 − β₁) · g, u ← max(β₂ · u, |g| + epsInMax),
 * p ← p · decay − (expAvgStep · m + gradStep · g) / (u + epsOutside).
 * Kingma & Ba, algorithm 2 (arXiv:1412.6980). NadaMax has gradStep ≠ 0.
 */
@sweep
export function adamax<T, W>(
  param: usize, grad: usize, expAvg: usize, expInf: usize,
  gradScale: v128, l2: v128, decay: v128,
  beta1: v128, oneMinusBeta1: v128, beta2: v128,
  expAvgStep: v128, gradStep: v128, epsInMax: v128, epsOutside: v128,
  hasL2: InUse, hasGradScale: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const m = blend<T>(beta1, read<T, W>(expAvg), oneMinusBeta1, g);
  const u = larger<T>(v128.add<T>(v128.abs<T>(g), epsInMax), v128.mul<T>(beta2, read<T, W>(expInf)));
  const step = quotient<T>(blend<T>(expAvgStep, m, gradStep, g), v128.add<T>(u, epsOutside));
  write<T, W>(expAvg, m);
  write<T, W>(expInf, u);
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), step));
}
