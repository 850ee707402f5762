import { cubeRoot } from "../cubeRoot";
import { blend, gradient, InUse, quotient, RarelyInUse, read, write } from "../simd";

/**
 * MADGRAD: ν ← ν + λg², s ← s + λg, z = x₀ − s / (∛ν + ε), p ← kept · p + taken · z + pull · (z − p).
 * (Where z is p, it stays p to the bit.)
 * Defazio & Jelassi, "Adaptivity without Compromise", algorithm 1 (arXiv:2101.11075).
 */
@sweep
export function madgrad<T, W>(
  param: usize, grad: usize, gradSumSq: usize, s: usize, x0: usize,
  gradScale: v128, l2: v128, lambda: v128, eps: v128, kept: v128, taken: v128, pull: v128,
  hasL2: InUse, hasGradScale: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const weighted = v128.mul<T>(lambda, g);
  const squares = v128.add<T>(read<T, W>(gradSumSq), v128.mul<T>(weighted, g));
  const sum = v128.add<T>(read<T, W>(s), weighted);
  const z = v128.sub<T>(read<T, W>(x0), quotient<T>(sum, v128.add<T>(cubeRoot<T>(squares), eps)));
  write<T, W>(gradSumSq, squares);
  write<T, W>(s, sum);
  write<T, W>(param, v128.add<T>(blend<T>(kept, p, taken, z), v128.mul<T>(pull, v128.sub<T>(z, p))));
}
