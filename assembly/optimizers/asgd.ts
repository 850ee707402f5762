import { gradient, InUse, plus, RarelyInUse, read, write } from "../simd";

/**
 * Averaged descent: p ← p · decay − eta · g, ax ← (1 − mu) · ax + mu · p.
 * Polyak & Juditsky, "Acceleration of stochastic approximation by averaging" (1992).
 */
@sweep(4)
export function asgd<T, W>(
  param: usize, grad: usize, ax: usize,
  gradScale: v128, l2: v128, decay: v128, eta: v128, mu: v128, oneMinusMu: v128,
  hasL2: InUse, hasGradScale: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const moved = v128.sub<T>(v128.mul<T>(p, decay), v128.mul<T>(eta, g));
  write<T, W>(ax, plus<T>(v128.mul<T>(mu, moved), oneMinusMu, read<T, W>(ax)));
  write<T, W>(param, moved);
}
