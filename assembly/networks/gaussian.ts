/**
 * Negative log-likelihoods of numbers by normal distributions: a row of outputs is the means, and behind them as many
 * variances, or their logarithms. Nix & Weigend, "Estimating the mean and variance of the target probability
 * distribution" (ICNN 1994).
 */
import { exponential, logarithm } from "../functions";
import { putTwo, two } from "./twos";

/** ½ · (log v + (y − t)²/v) + rest, v = max(variance, eps); NaN of a variance below 0. */
@kernel
export function gaussian<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize,
  rows: usize, size: usize, positions: usize, eps: f64, rest: f64,
): f64 {
  return sum<T>(false, outputs, targets, rowScales, gradient, rows, size, positions, eps, rest);
}

/** ½ · (s + (y − t)² · e^−s) + rest of logarithms s of variances. */
@kernel
export function gaussianLog<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize,
  rows: usize, size: usize, positions: usize, rest: f64,
): f64 {
  return sum<T>(true, outputs, targets, rowScales, gradient, rows, size, positions, 0, rest);
}

/** Σ over rows of rowScale · Σ over targets; a scale (f64) for every `positions` rows. gradient ← that of outputs. */
@inline
function sum<T>(
  isLog: bool, outputs: usize, targets: usize, rowScales: usize, gradient: usize,
  rows: usize, size: usize, positions: usize, eps: f64, rest: f64,
): f64 {
  const bytes = size * sizeof<T>();
  const half = f64x2.splat(0.5);
  const one = f64x2.splat(1);
  let total: f64 = 0;
  let left = positions;
  for (; rows; --rows, outputs += 2 * bytes, gradient += 2 * bytes, targets += bytes) {
    const rowScale = load<f64>(rowScales);
    if (!--left) {
      left = positions;
      rowScales += 8;
    }
    const scale = f64x2.splat(rowScale);
    let values = f64x2.splat(0);
    let behind: f64 = 0;
    for (let k: usize = 0; k < size; k += 2) {
      const isOne = k + 1 == size;
      const at = k * sizeof<T>();
      const d = f64x2.sub(two<T>(outputs + at, isOne), two<T>(targets + at, isOne));
      const spread = two<T>(outputs + bytes + at, isOne);
      const v = isLog ? spread : variance(spread, f64x2.splat(eps));
      const perVariance = isLog ? exponential<T>(f64x2.neg(v)) : f64x2.div(one, v);
      const toMean = f64x2.mul(d, perVariance);
      const square = f64x2.mul(d, toMean);
      const log = isLog ? v : logarithm<T>(v);
      const toLog = f64x2.mul(half, f64x2.sub(one, square));
      putTwo<T>(gradient + at, isOne, f64x2.mul(scale, toMean));
      const toSpread = isLog ? toLog : f64x2.mul(toLog, perVariance);
      putTwo<T>(gradient + bytes + at, isOne, f64x2.mul(scale, toSpread));
      const value = f64x2.mul(half, f64x2.add(log, square));
      if (isOne) behind = f64x2.extract_lane(value, 0);
      else values = f64x2.add(values, value);
    }
    const own = f64x2.extract_lane(values, 0) + f64x2.extract_lane(values, 1) + behind;
    total += rowScale * (own + <f64>size * rest);
  }
  return total;
}

/** max(x, eps); NaN below 0. */
@inline
function variance(x: v128, eps: v128): v128 {
  return v128.bitselect(f64x2.splat(NaN), f64x2.pmax(x, eps), f64x2.lt(x, f64x2.splat(0)));
}
