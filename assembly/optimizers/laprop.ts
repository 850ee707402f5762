import { blend, gradient, InUse, meanSquare, quotient, RarelyInUse, read, root, write } from "../simd";

/**
 * LaProp, which takes the mean of what is divided already: v ← β₂v + (1−β₂)g²,
 * m ← β₁m + intake · g / (√(v + epsInside) + epsOutside), p ← p · decay − step · m.
 * Learning rate and corrections are folded into the constants.
 * Ziyin, Wang & Ueda, "LaProp: Separating Momentum and Adaptivity in Adam", algorithm 1 (arXiv:2002.04839).
 */
@sweep
export function laprop<T, W>(
  param: usize, grad: usize, expAvg: usize, expAvgSq: usize,
  gradScale: v128, l2: v128, decay: v128,
  beta1: v128, intake: v128, beta2: v128, oneMinusBeta2: v128,
  step: v128, epsInside: v128, epsOutside: v128,
  hasL2: InUse, hasGradScale: RarelyInUse, hasEpsInside: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const v = meanSquare<T>(beta2, read<T, W>(expAvgSq), oneMinusBeta2, g);
  const q = quotient<T>(g, root<T>(v, epsInside, hasEpsInside, epsOutside));
  const m = blend<T>(beta1, read<T, W>(expAvg), intake, q);
  write<T, W>(expAvg, m);
  write<T, W>(expAvgSq, v);
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), v128.mul<T>(step, m)));
}
