/**
 * Normalization by the root mean square: y = x/√(Σx²/n + ε) · weight by a row's own numbers.
 * Zhang & Sennrich, "Root Mean Square Layer Normalization" (arXiv:1910.07467), equation 4.
 */
import { rowGradients } from "./rowGradients";
import { normalizeRows } from "./rowNorm";

/** statistics: two f64 a row; weight: address 0 for none. */
@kernel
export function rmsNorm<T>(
  x: usize, y: usize, statistics: usize, weight: usize, rows: usize, size: usize, eps: f64,
): void {
  normalizeRows<T>(false, x, y, statistics, weight, 0, rows, size, eps);
}

/** Gradients, where an address is 0 of those that are not wanted; sums: room for two f64 a column. */
@kernel
export function rmsNormGradient<T>(
  x: usize, delta: usize, inputGrad: usize, statistics: usize, weight: usize, weightGrad: usize,
  sums: usize, rows: usize, size: usize, accumulate: bool,
): void {
  rowGradients<T>(
    false, x, delta, inputGrad, statistics, weight, weightGrad, 0, sums, rows, size, accumulate,
  );
}
