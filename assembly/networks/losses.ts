/** The losses of single elements that most use. */
import { exponential, logarithmOf1p } from "../functions";
import { Loss, total, weighted } from "./elementwise";

/** (y − t)². */
@kernel
export function squaredError<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, losses: usize, rows: usize, columns: usize,
): f64 {
  return total<T>(Loss.squaredError, outputs, targets, rowScales, gradient, losses, rows, columns, 0, 0);
}

/**
 * ½d² for d = y − t within ±delta, and delta · (|d| − ½ delta) beyond.
 * Huber, "Robust Estimation of a Location Parameter" (1964), section 1.
 */
@kernel
export function huber<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, losses: usize, rows: usize, columns: usize,
  delta: f64,
): f64 {
  return total<T>(Loss.huber, outputs, targets, rowScales, gradient, losses, rows, columns, delta, 0);
}

/**
 * −posWeight · t · log σ(y) − (1 − t) · log(1 − σ(y)), a `posWeight` (f64) for each column; there is a row
 * scale for every `positions` rows.
 */
@kernel
export function binaryCrossEntropy<T>(
  outputs: usize, targets: usize, posWeights: usize, rowScales: usize, gradient: usize, losses: usize,
  rows: usize, columns: usize, positions: usize,
): f64 {
  return weighted<T>(
    Loss.binaryCrossEntropy, outputs, targets, posWeights, rowScales, gradient, losses, rows, columns, positions, 0, 0,
  );
}

@inline
export function huberValue(y: v128, t: v128, delta: v128): v128 {
  const d = f64x2.sub(y, t);
  const c = f64x2.pmin(f64x2.pmax(d, f64x2.neg(delta)), delta);
  return f64x2.mul(c, f64x2.sub(d, f64x2.mul(f64x2.splat(0.5), c)));
}

@inline
export function huberSlope(y: v128, t: v128, delta: v128): v128 {
  return f64x2.pmin(f64x2.pmax(f64x2.sub(y, t), f64x2.neg(delta)), delta);
}

/** posWeight · t · softplus(−y) + (1 − t) · softplus(y), softplus(y) = max(y, 0) + log(1 + e^−|y|). */
export function binaryValue<T>(y: v128, t: v128, posWeight: v128): v128 {
  return pulled<T>(y, f64x2.sub(f64x2.splat(1), t), f64x2.mul(posWeight, t));
}

/** (1 − t) · σ(y) − posWeight · t · σ(−y): no difference of numbers that are nearly 1. */
export function binarySlope<T>(y: v128, t: v128, posWeight: v128): v128 {
  return pull<T>(y, f64x2.sub(f64x2.splat(1), t), f64x2.mul(posWeight, t));
}

/** down · softplus(y) + up · softplus(−y). */
@inline
export function pulled<T>(y: v128, down: v128, up: v128): v128 {
  const zero = f64x2.splat(0);
  const log = logarithmOf1p<T>(exponential<T>(f64x2.neg(f64x2.abs(y))));
  const whenDown = f64x2.add(f64x2.pmax(y, zero), log);
  const whenUp = f64x2.add(f64x2.pmax(f64x2.neg(y), zero), log);
  return f64x2.add(f64x2.mul(up, whenUp), f64x2.mul(down, whenDown));
}

/** down · σ(y) − up · σ(−y). */
@inline
export function pull<T>(y: v128, down: v128, up: v128): v128 {
  const one = f64x2.splat(1);
  const e = exponential<T>(f64x2.neg(f64x2.abs(y)));
  const large = f64x2.div(one, f64x2.add(one, e));
  const small = f64x2.mul(e, large);
  const negative = f64x2.lt(y, f64x2.splat(0));
  const so = v128.bitselect(small, large, negative);
  const not = v128.bitselect(large, small, negative);
  return f64x2.sub(f64x2.mul(down, so), f64x2.mul(up, not));
}
