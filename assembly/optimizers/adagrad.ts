import { gradient, InUse, quotient, RarelyInUse, read, root, write } from "../simd";

/**
 * Adagrad: s ← s + g², p ← p · decay − lr · g / (√(s + epsInside) + epsOutside).
 * Duchi, Hazan & Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization" (2011).
 */
@sweep
export function adagrad<T, W>(
  param: usize, grad: usize, sum: usize,
  gradScale: v128, l2: v128, decay: v128,
  lr: v128, epsInside: v128, epsOutside: v128,
  hasL2: InUse, hasGradScale: RarelyInUse, hasEpsInside: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const s = v128.add<T>(read<T, W>(sum), v128.mul<T>(g, g));
  const step = quotient<T>(v128.mul<T>(lr, g), root<T>(s, epsInside, hasEpsInside, epsOutside));
  write<T, W>(sum, s);
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), step));
}
