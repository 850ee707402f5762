import { blend, read, write } from "../simd";

/**
 * Muon's momentum, and what of it is to be orthogonalized: b ← momentum · b + intake · g,
 * d ← bufferPart · b + gradPart · g, where g is gradScale · grad + l2 · p.
 * Jordan et al., "Muon: An optimizer for hidden layers in neural networks" (2024).
 */
@sweep
export function muon<T, W>(
  param: usize, grad: usize, momentumBuffer: usize, direction: usize,
  gradScale: v128, l2: v128, momentum: v128, intake: v128, bufferPart: v128, gradPart: v128,
): void {
  const g = blend<T>(gradScale, read<T, W>(grad), l2, read<T, W>(param));
  const b = blend<T>(momentum, read<T, W>(momentumBuffer), intake, g);
  write<T, W>(momentumBuffer, b);
  write<T, W>(direction, blend<T>(bufferPart, b, gradPart, g));
}
