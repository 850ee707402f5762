import { blend, gradient, InUse, meanSquare, quotient, RarelyInUse, read, write } from "../simd";

/**
 * Adan, with d = g − the last g: m ← β₁m + (1−β₁)g, u ← β₂u + (1−β₂)d, n ← β₃n + (1−β₃)(g + β₂d)²,
 * p ← p · decay − (expAvgStep · m + diffStep · u) / (√n + eps).
 * In the first step diffScale is 0, and so is d. The bias corrections are folded into the last three constants.
 * Xie et al., "Adan: Adaptive Nesterov Momentum Algorithm", algorithm 1 (arXiv:2208.06677).
 */
@sweep
export function adan<T, W>(
  param: usize, grad: usize, expAvg: usize, expAvgDiff: usize, expAvgSq: usize, negPreGrad: usize,
  gradScale: v128, l2: v128, decay: v128,
  beta1: v128, oneMinusBeta1: v128, beta2: v128, oneMinusBeta2: v128, beta3: v128, oneMinusBeta3: v128,
  diffScale: v128, expAvgStep: v128, diffStep: v128, eps: v128,
  hasL2: InUse, hasGradScale: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const d = v128.add<T>(v128.mul<T>(diffScale, g), read<T, W>(negPreGrad));
  const m = blend<T>(beta1, read<T, W>(expAvg), oneMinusBeta1, g);
  const u = blend<T>(beta2, read<T, W>(expAvgDiff), oneMinusBeta2, d);
  const ahead = v128.add<T>(g, v128.mul<T>(beta2, d));
  const n = meanSquare<T>(beta3, read<T, W>(expAvgSq), oneMinusBeta3, ahead);
  const step = quotient<T>(blend<T>(expAvgStep, m, diffStep, u), v128.add<T>(v128.sqrt<T>(n), eps));
  write<T, W>(expAvg, m);
  write<T, W>(expAvgDiff, u);
  write<T, W>(expAvgSq, n);
  write<T, W>(negPreGrad, v128.neg<T>(g));
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), step));
}
