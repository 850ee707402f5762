/** The logistic loss of targets that are −1 or 1. */
import { exponential, logarithmOf1p } from "../functions";
import { Loss, total } from "./elementwise";
import { pull } from "./losses";

/** log(1 + e^(−t·y)). */
@kernel
export function softMargin<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, losses: usize, rows: usize, columns: usize,
): f64 {
  return total<T>(Loss.softMargin, outputs, targets, rowScales, gradient, losses, rows, columns, 0, 0);
}

/** max(−t·y, 0) + log(1 + e^−|t·y|). */
export function softMarginValue<T>(y: v128, t: v128): v128 {
  const z = f64x2.neg(f64x2.mul(t, y));
  const log = logarithmOf1p<T>(exponential<T>(f64x2.neg(f64x2.abs(z))));
  return f64x2.add(f64x2.pmax(z, f64x2.splat(0)), log);
}

/** −t · σ(−t·y). */
export function softMarginSlope<T>(y: v128, t: v128): v128 {
  return f64x2.mul(t, pull<T>(f64x2.mul(t, y), f64x2.splat(0), f64x2.splat(1)));
}
