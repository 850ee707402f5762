import { blend, gradient, InUse, meanSquare, quotient, RarelyInUse, read, root, write } from "../simd";

/**
 * AdaBelief: m as Adam, s ← β₂ · s + (1 − β₂) · (g − m)² + epsRoot, p ← p · decay − stepSize · m / (√s + eps).
 * Zhuang et al., "AdaBelief Optimizer", algorithm 2 (arXiv:2010.07468).
 */
@sweep
export function adabelief<T, W>(
  param: usize, grad: usize, expAvg: usize, expAvgVar: usize,
  gradScale: v128, l2: v128, decay: v128,
  beta1: v128, oneMinusBeta1: v128, beta2: v128, oneMinusBeta2: v128,
  stepSize: v128, epsRoot: v128, eps: v128,
  hasL2: InUse, hasGradScale: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const m = blend<T>(beta1, read<T, W>(expAvg), oneMinusBeta1, g);
  const doubt = meanSquare<T>(beta2, read<T, W>(expAvgVar), oneMinusBeta2, v128.sub<T>(g, m));
  const s = v128.add<T>(doubt, epsRoot);
  const step = quotient<T>(v128.mul<T>(stepSize, m), root<T>(s, eps, false, eps));
  write<T, W>(expAvg, m);
  write<T, W>(expAvgVar, s);
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), step));
}
