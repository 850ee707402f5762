import { gradient, InUse, meanSquare, plus, quotient, RarelyInUse, read, write } from "../simd";

/**
 * Schedule-Free SGD, in place of which p holds y = (1 − β)z + βx, so that x need not be kept:
 * p ← p + average · (z − p) + gradStep · g, z ← z − lr · g.
 * Defazio et al., "The Road Less Scheduled", equations 3 to 5 (arXiv:2405.15682).
 */
@sweep
export function scheduleFreeSgd<T, W>(
  param: usize, grad: usize, z: usize,
  gradScale: v128, l2: v128, lr: v128, average: v128, gradStep: v128,
  hasL2: InUse, hasGradScale: RarelyInUse,
): void {
  const y = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, y, l2, hasL2);
  const from = read<T, W>(z);
  write<T, W>(z, v128.sub<T>(from, v128.mul<T>(lr, g)));
  write<T, W>(param, moved<T>(y, from, average, gradStep, g));
}

/**
 * Schedule-Free Adam: the same with d = g / (√(correction · v) + eps) + weightDecay · y in place of g, where
 * v ← β₂ · v + (1 − β₂) · g². Of a correction of 0 with an eps of 1, d is g, also where v overflows.
 */
@sweep
export function scheduleFreeAdam<T, W>(
  param: usize, grad: usize, z: usize, expAvgSq: usize,
  gradScale: v128, l2: v128, decay: v128, weightDecay: v128,
  beta2: v128, oneMinusBeta2: v128, correction: v128, eps: v128, lr: v128, average: v128, gradStep: v128,
  hasL2: InUse, hasGradScale: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const y = v128.mul<T>(p, decay);
  const v = meanSquare<T>(beta2, read<T, W>(expAvgSq), oneMinusBeta2, g);
  const used = v128.and(v, v128.ne<T>(correction, v128.splat<T>(0)));
  const root = v128.add<T>(v128.sqrt<T>(v128.mul<T>(used, correction)), eps);
  const d = plus<T>(quotient<T>(g, root), weightDecay, y);
  const from = read<T, W>(z);
  write<T, W>(expAvgSq, v);
  write<T, W>(z, v128.sub<T>(from, v128.mul<T>(lr, d)));
  write<T, W>(param, moved<T>(y, from, average, gradStep, d));
}

/** y as it follows z, and the step d, without x. */
@inline
function moved<T>(y: v128, z: v128, average: v128, gradStep: v128, d: v128): v128 {
  return v128.add<T>(v128.add<T>(y, v128.mul<T>(average, v128.sub<T>(z, y))), v128.mul<T>(gradStep, d));
}
