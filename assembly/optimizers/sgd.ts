import { carry, decayed, gradient, InUse, RarelyInUse, read, write } from "../simd";

/**
 * Gradient descent: p ← p · decay − lr · g.
 * Robbins & Monro, "A Stochastic Approximation Method" (1951).
 */
@sweep(4)
export function sgd<T, W>(
  param: usize, grad: usize,
  gradScale: v128, l2: v128, decay: v128, lr: v128,
  hasL2: InUse, hasGradScale: RarelyInUse, hasDecay: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  write<T, W>(param, v128.sub<T>(decayed<T>(p, decay, hasDecay), v128.mul<T>(lr, g)));
}

/**
 * Momentum in all its forms: b ← momentum · b + intake · g, p ← p · decay − (bufferStep · b + gradStep · g).
 * Polyak (1964); Nesterov (1983) as rewritten by Sutskever et al. (2013) has gradStep ≠ 0.
 */
@sweep(4)
export function momentum<T, W>(
  param: usize, grad: usize, momentumBuffer: usize,
  gradScale: v128, l2: v128, decay: v128,
  momentum: v128, intake: v128, bufferStep: v128, gradStep: v128,
  hasL2: InUse, hasGradStep: InUse, hasGradScale: RarelyInUse, hasDecay: RarelyInUse, hasIntake: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const taken = hasIntake ? v128.mul<T>(intake, g) : g;
  const b = v128.add<T>(v128.mul<T>(momentum, read<T, W>(momentumBuffer)), taken);
  write<T, W>(momentumBuffer, b);
  write<T, W>(param, v128.sub<T>(decayed<T>(p, decay, hasDecay), carry<T>(bufferStep, b, gradStep, g, hasGradStep)));
}
