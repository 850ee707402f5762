/** The Kullback–Leibler divergence of targets from outputs that are log-probabilities, as PyTorch's KLDivLoss. */
import { exponential, logarithm } from "../functions";
import { Loss, total } from "./elementwise";

/** t · (log t − y), and 0 where t is. */
@kernel
export function klDivergence<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, losses: usize, rows: usize, columns: usize,
): f64 {
  return total<T>(Loss.klDivergence, outputs, targets, rowScales, gradient, losses, rows, columns, 0, 0);
}

/** The same of targets that are log-probabilities: eᵗ · (t − y), and 0 where eᵗ is. */
@kernel
export function logTargetKlDivergence<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, losses: usize, rows: usize, columns: usize,
): f64 {
  return total<T>(
    Loss.logTargetKlDivergence, outputs, targets, rowScales, gradient, losses, rows, columns, 0, 0,
  );
}

@inline
export function klValue<T>(y: v128, t: v128): v128 {
  return costed(t, f64x2.sub(logarithm<T>(t), y), y);
}

@inline
export function klSlope(t: v128): v128 {
  return f64x2.neg(t);
}

@inline
export function logTargetKlValue<T>(y: v128, t: v128): v128 {
  return costed(exponential<T>(t), f64x2.sub(t, y), y);
}

@inline
export function logTargetKlSlope<T>(t: v128): v128 {
  return f64x2.neg(exponential<T>(t));
}

/** share · cost, and 0 for no share, where an output of −∞ costs nothing; NaN stays. */
@inline
function costed(share: v128, cost: v128, y: v128): v128 {
  const none = v128.and(f64x2.eq(share, f64x2.splat(0)), f64x2.eq(y, y));
  return v128.andnot(f64x2.mul(share, cost), none);
}
