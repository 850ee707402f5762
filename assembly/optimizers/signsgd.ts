import { gradient, InUse, RarelyInUse, read, sign, write } from "../simd";

/**
 * Descent by signs: p ← p · decay − lr · sign(g). With momentum it is `lion` of lion.ts with β₁ = β₂.
 * Bernstein et al., "signSGD: Compressed Optimisation for Non-Convex Problems", algorithm 1 (arXiv:1802.04434).
 */
@sweep
export function signsgd<T, W>(
  param: usize, grad: usize,
  gradScale: v128, l2: v128, decay: v128, lr: v128,
  hasL2: InUse, hasGradScale: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), v128.mul<T>(lr, sign<T>(g))));
}
