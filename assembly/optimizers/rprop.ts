import { gradient, InUse, RarelyInUse, read, sign, write } from "../simd";

/**
 * Rprop: with c = g · prev, step ← clamp(step · (etaPlus where c > 0, etaMinus where c < 0, else start)); where
 * c < 0 g ← 0; p ← p · decay − step · sign(g), prev ← g. Start is 1 but in the first step.
 * Riedmiller & Braun, "A direct adaptive method for faster backpropagation learning: the RPROP algorithm" (1993).
 */
@sweep
export function rprop<T, W>(
  param: usize, grad: usize, prev: usize, stepSize: usize,
  gradScale: v128, l2: v128, decay: v128,
  start: v128, etaMinus: v128, etaPlus: v128, smallest: v128, largest: v128,
  hasL2: InUse, hasGradScale: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const change = v128.mul<T>(g, read<T, W>(prev));
  const zero = v128.splat<T>(0);
  const turned = v128.lt<T>(change, zero);
  const factor = v128.bitselect(etaPlus, v128.bitselect(etaMinus, start, turned), v128.gt<T>(change, zero));
  const grown = v128.mul<T>(read<T, W>(stepSize), factor);
  const step = v128.pmin<T>(v128.pmax<T>(grown, smallest), largest);
  const kept = v128.andnot(g, turned);
  write<T, W>(stepSize, step);
  write<T, W>(prev, kept);
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), v128.mul<T>(step, sign<T>(kept))));
}
