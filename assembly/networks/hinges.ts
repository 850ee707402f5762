/** Losses of a margin, which outputs must be beyond, and of targets that are −1 or 1. */
import { larger } from "../simd";
import { Loss, total } from "./elementwise";

/** max(1 − t·y, 0). */
@kernel
export function hinge<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, losses: usize, rows: usize, columns: usize,
): f64 {
  return total<T>(Loss.hinge, outputs, targets, rowScales, gradient, losses, rows, columns, 0, 0);
}

/** max(1 − t·y, 0)². */
@kernel
export function squaredHinge<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, losses: usize, rows: usize, columns: usize,
): f64 {
  return total<T>(Loss.squaredHinge, outputs, targets, rowScales, gradient, losses, rows, columns, 0, 0);
}

/** Of distances: y for a target of 1, and max(margin − y, 0) for −1. */
@kernel
export function hingeEmbedding<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, losses: usize, rows: usize, columns: usize,
  margin: f64,
): f64 {
  return total<T>(Loss.hingeEmbedding, outputs, targets, rowScales, gradient, losses, rows, columns, margin, 0);
}

@inline
export function hingeValue(y: v128, t: v128): v128 {
  return larger<f64>(f64x2.sub(f64x2.splat(1), f64x2.mul(t, y)), f64x2.splat(0));
}

/** −t within the margin; NaN where y is. */
@inline
export function hingeSlope(y: v128, t: v128): v128 {
  const distance = hingeValue(y, t);
  const slope = v128.andnot(f64x2.neg(t), f64x2.eq(distance, f64x2.splat(0)));
  return v128.bitselect(slope, distance, f64x2.eq(distance, distance));
}

@inline
export function squaredHingeValue(y: v128, t: v128): v128 {
  const distance = hingeValue(y, t);
  return f64x2.mul(distance, distance);
}

@inline
export function squaredHingeSlope(y: v128, t: v128): v128 {
  return f64x2.mul(f64x2.mul(f64x2.splat(-2), t), hingeValue(y, t));
}

@inline
export function hingeEmbeddingValue(y: v128, t: v128, margin: v128): v128 {
  const apart = larger<f64>(f64x2.sub(margin, y), f64x2.splat(0));
  return v128.bitselect(y, apart, f64x2.gt(t, f64x2.splat(0)));
}

/** At the very margin as PyTorch, −1; NaN where y is. */
@inline
export function hingeEmbeddingSlope(y: v128, t: v128, margin: v128): v128 {
  const apart = v128.and(f64x2.splat(-1), f64x2.le(y, margin));
  const slope = v128.bitselect(f64x2.splat(1), apart, f64x2.gt(t, f64x2.splat(0)));
  return v128.bitselect(slope, y, f64x2.eq(y, y));
}
