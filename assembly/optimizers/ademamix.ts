import { blend, gradient, InUse, meanSquare, quotient, RarelyInUse, read, root, write } from "../simd";

/**
 * AdEMAMix: m₁ ← β₁m₁ + (1−β₁)g, m₂ ← β₃m₂ + (1−β₃)g, v ← β₂v + (1−β₂)g²,
 * p ← p · decay − (fastStep · m₁ + slowStep · m₂) / (√(v + epsInside) + epsOutside).
 * The corrections of m₁ and v are folded into the last four constants.
 * Pagliardini, Ablin & Grangier, "The AdEMAMix Optimizer: Better, Faster, Older", equation 1 (arXiv:2409.03137).
 */
@sweep
export function ademamix<T, W>(
  param: usize, grad: usize, expAvgFast: usize, expAvgSlow: usize, expAvgSq: usize,
  gradScale: v128, l2: v128, decay: v128,
  beta1: v128, oneMinusBeta1: v128, beta2: v128, oneMinusBeta2: v128, beta3: v128, oneMinusBeta3: v128,
  fastStep: v128, slowStep: v128, epsInside: v128, epsOutside: v128,
  hasL2: InUse, hasGradScale: RarelyInUse, hasEpsInside: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const fast = blend<T>(beta1, read<T, W>(expAvgFast), oneMinusBeta1, g);
  const slow = blend<T>(beta3, read<T, W>(expAvgSlow), oneMinusBeta3, g);
  const v = meanSquare<T>(beta2, read<T, W>(expAvgSq), oneMinusBeta2, g);
  const step = quotient<T>(blend<T>(fastStep, fast, slowStep, slow), root<T>(v, epsInside, hasEpsInside, epsOutside));
  write<T, W>(expAvgFast, fast);
  write<T, W>(expAvgSlow, slow);
  write<T, W>(expAvgSq, v);
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), step));
}
