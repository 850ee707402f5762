import { blend, decayed, gradient, InUse, larger, meanSquare, quotient, RarelyInUse, read, write } from "../simd";

/**
 * Sophia: m ← β₁m + (1−β₁)g, p ← p · decay − lr · (scale · m / max(γh, ε), cut off at ±clip).
 * Liu et al., "Sophia: A Scalable Stochastic Second-order Optimizer for Language Model Pre-training",
 * algorithm 3 (arXiv:2305.14342).
 */
@sweep
export function sophia<T, W>(
  param: usize, grad: usize, expAvg: usize, hessian: usize,
  gradScale: v128, l2: v128, decay: v128,
  beta1: v128, oneMinusBeta1: v128, scale: v128, gamma: v128, eps: v128, clip: v128, lr: v128,
  hasL2: InUse, hasGradScale: RarelyInUse, hasDecay: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const m = blend<T>(beta1, read<T, W>(expAvg), oneMinusBeta1, g);
  const curvature = larger<T>(v128.mul<T>(gamma, read<T, W>(hessian)), eps);
  const q = quotient<T>(v128.mul<T>(scale, m), curvature);
  const within = v128.pmin<T>(v128.pmax<T>(q, v128.neg<T>(clip)), clip);
  // NaN where m is infinite or NaN, which no bound may hide.
  const u = v128.add<T>(within, v128.sub<T>(m, m));
  write<T, W>(expAvg, m);
  write<T, W>(param, v128.sub<T>(decayed<T>(p, decay, hasDecay), v128.mul<T>(lr, u)));
}

/** The mean of Gauss–Newton–Bartlett estimates: h ← β₂h + weight · g². */
@sweep
export function hessianOfSquares<T, W>(hessian: usize, grad: usize, beta2: v128, weight: v128): void {
  write<T, W>(hessian, meanSquare<T>(beta2, read<T, W>(hessian), weight, read<T, W>(grad)));
}
