/** Losses that grow as the error does. */
import { sign } from "../simd";
import { Loss, total } from "./elementwise";

/**
 * ½d²/beta where |d| < beta, and |d| − ½ beta elsewhere, d = y − t: with a beta of 0, |d|.
 * Girshick, "Fast R-CNN" (arXiv:1504.08083), section 2.3.
 */
@kernel
export function smoothL1<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, losses: usize, rows: usize, columns: usize,
  beta: f64,
): f64 {
  return total<T>(Loss.smoothL1, outputs, targets, rowScales, gradient, losses, rows, columns, beta, 1 / beta);
}

@inline
export function smoothL1Value(y: v128, t: v128, beta: v128, perBeta: v128): v128 {
  const half = f64x2.splat(0.5);
  const d = f64x2.abs(f64x2.sub(y, t));
  const near = f64x2.mul(f64x2.mul(half, d), f64x2.mul(d, perBeta));
  return v128.bitselect(f64x2.sub(d, f64x2.mul(half, beta)), near, f64x2.ge(d, beta));
}

@inline
export function smoothL1Slope(y: v128, t: v128, beta: v128, perBeta: v128): v128 {
  const d = f64x2.sub(y, t);
  return v128.bitselect(sign<f64>(d), f64x2.mul(d, perBeta), f64x2.ge(f64x2.abs(d), beta));
}
