import { blend, decayed, gradient, InUse, larger, meanSquare, quotient, RarelyInUse, read, term, write } from "../simd";

/**
 * ADOPT, which divides by the root of v before it has taken up g: q ← g / max(√v, ε), cut off at ±clip;
 * m ← β₁m + (1−β₁)q, v ← β₂v + (1−β₂)g², p ← p · decay − (expAvgStep · m + quotientStep · q).
 * Taniguchi et al., "ADOPT: Modified Adam Can Converge with Any β₂ with the Optimal Rate",
 * algorithm 2 (arXiv:2411.02853).
 */
@sweep
export function adopt<T, W>(
  param: usize, grad: usize, expAvg: usize, expAvgSq: usize,
  gradScale: v128, l2: v128, decay: v128,
  beta1: v128, oneMinusBeta1: v128, beta2: v128, oneMinusBeta2: v128,
  eps: v128, clip: v128, expAvgStep: v128, quotientStep: v128,
  hasL2: InUse, hasQuotientStep: InUse, hasGradScale: RarelyInUse, hasDecay: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const v = read<T, W>(expAvgSq);
  const q = cutOff<T>(quotient<T>(g, larger<T>(v128.sqrt<T>(v), eps)), clip, g);
  const m = blend<T>(beta1, read<T, W>(expAvg), oneMinusBeta1, q);
  write<T, W>(expAvg, m);
  write<T, W>(expAvgSq, meanSquare<T>(beta2, v, oneMinusBeta2, g));
  const step = term<T>(v128.mul<T>(expAvgStep, m), quotientStep, hasQuotientStep, q);
  write<T, W>(param, v128.sub<T>(decayed<T>(p, decay, hasDecay), step));
}

/** x, but no farther from 0 than the bound; NaN where g is infinite or NaN, which no bound may hide. */
@inline
function cutOff<T>(x: v128, bound: v128, g: v128): v128 {
  const within = v128.pmin<T>(v128.pmax<T>(x, v128.neg<T>(bound)), bound);
  return v128.add<T>(within, v128.sub<T>(g, g));
}
