import { blend, decayed, gradient, InUse, RarelyInUse, read, sign, write } from "../simd";

/**
 * Lion: p ← p · decay − lr · sign(β₁m + (1−β₁)g), m ← β₂m + (1−β₂)g.
 * Chen et al., "Symbolic Discovery of Optimization Algorithms", program 1 (arXiv:2302.06675).
 */
@sweep
export function lion<T, W>(
  param: usize, grad: usize, expAvg: usize,
  gradScale: v128, l2: v128, decay: v128,
  lr: v128, beta1: v128, oneMinusBeta1: v128, beta2: v128, oneMinusBeta2: v128,
  hasL2: InUse, hasGradScale: RarelyInUse, hasDecay: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const m = read<T, W>(expAvg);
  const step = v128.mul<T>(lr, sign<T>(blend<T>(beta1, m, oneMinusBeta1, g)));
  write<T, W>(expAvg, blend<T>(beta2, m, oneMinusBeta2, g));
  write<T, W>(param, v128.sub<T>(decayed<T>(p, decay, hasDecay), step));
}
