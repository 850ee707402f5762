import { blend, gradient, InUse, meanSquare, quotient, RarelyInUse, read, root, write } from "../simd";

/**
 * NAdam: m and v as Adam, p ← p · decay − (expAvgStep · m + gradStep · g) / (√(v + epsInside) + epsOutside).
 * Momentum's schedule and the bias corrections are folded into the last four constants.
 * Dozat, "Incorporating Nesterov Momentum into Adam" (2016).
 */
@sweep
export function nadam<T, W>(
  param: usize, grad: usize, expAvg: usize, expAvgSq: usize,
  gradScale: v128, l2: v128, decay: v128,
  beta1: v128, oneMinusBeta1: v128, beta2: v128, oneMinusBeta2: v128,
  expAvgStep: v128, gradStep: v128, epsInside: v128, epsOutside: v128,
  hasL2: InUse, hasGradScale: RarelyInUse, hasEpsInside: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const m = blend<T>(beta1, read<T, W>(expAvg), oneMinusBeta1, g);
  const v = meanSquare<T>(beta2, read<T, W>(expAvgSq), oneMinusBeta2, g);
  const step = quotient<T>(blend<T>(expAvgStep, m, gradStep, g), root<T>(v, epsInside, hasEpsInside, epsOutside));
  write<T, W>(expAvg, m);
  write<T, W>(expAvgSq, v);
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), step));
}
