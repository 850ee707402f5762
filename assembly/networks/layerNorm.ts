/**
 * Layer normalization: y = (x − μ)/√(σ² + ε) · weight + bias by the mean and the variance of a row's own numbers.
 * Ba, Kiros & Hinton, "Layer Normalization" (arXiv:1607.06450), equation 4.
 */
import { rowGradients } from "./rowGradients";
import { normalizeRows } from "./rowNorm";

/** statistics: two f64 a row; weight and bias: address 0 for none. */
@kernel
export function layerNorm<T>(
  x: usize, y: usize, statistics: usize, weight: usize, bias: usize, rows: usize, size: usize,
  eps: f64,
): void {
  normalizeRows<T>(true, x, y, statistics, weight, bias, rows, size, eps);
}

/** Gradients, where an address is 0 of those that are not wanted; sums: room for two f64 a column. */
@kernel
export function layerNormGradient<T>(
  x: usize, delta: usize, inputGrad: usize, statistics: usize, weight: usize, weightGrad: usize,
  biasGrad: usize, sums: usize, rows: usize, size: usize, accumulate: bool,
): void {
  rowGradients<T>(
    true, x, delta, inputGrad, statistics, weight, weightGrad, biasGrad, sums, rows, size, accumulate,
  );
}
