/**
 * Losses of single elements: Σ over rows of rowScale · Σ over columns of the loss of (y, t), and
 * its gradient with respect to y. Sums are taken in double, those of a row in lanes first, then
 * what is behind the last whole vector. Row scales are f64.
 */
import { exponential, high, logarithmOf1p, low, narrow, within } from "../functions";
import { read, write } from "../simd";

enum Loss {
  squaredError,
  huber,
  binaryCrossEntropy,
}

/** (y − t)². */
@kernel
export function squaredError<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, rows: usize, columns: usize,
): f64 {
  return total<T>(Loss.squaredError, outputs, targets, rowScales, gradient, rows, columns, 0);
}

/**
 * ½d² for d = y − t within ±delta, and delta · (|d| − ½ delta) beyond.
 * Huber, "Robust Estimation of a Location Parameter" (1964), section 1.
 */
@kernel
export function huber<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, rows: usize, columns: usize,
  delta: f64,
): f64 {
  return total<T>(Loss.huber, outputs, targets, rowScales, gradient, rows, columns, delta);
}

/** −posWeight · t · log σ(y) − (1 − t) · log(1 − σ(y)). */
@kernel
export function binaryCrossEntropy<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, rows: usize, columns: usize,
  posWeight: f64,
): f64 {
  return total<T>(
    Loss.binaryCrossEntropy, outputs, targets, rowScales, gradient, rows, columns, posWeight,
  );
}

@inline
function total<T>(
  loss: Loss, outputs: usize, targets: usize, rowScales: usize, gradient: usize,
  rows: usize, columns: usize, parameter: f64,
): f64 {
  let sum: f64 = 0;
  const p = f64x2.splat(parameter);
  for (; rows; --rows, rowScales += 8) {
    const rowScale = load<f64>(rowScales);
    const scale = f64x2.splat(rowScale);
    let a = f64x2.splat(0);
    let b = a;
    let rest: f64 = 0;
    let left = columns;
    for (; left >= 16 / sizeof<T>(); left -= 16 / sizeof<T>()) {
      const y = v128.load(outputs);
      const t = v128.load(targets);
      if (sizeof<T>() == 8) {
        a = f64x2.add(a, value<T>(loss, y, t, p));
        v128.store(gradient, f64x2.mul(scale, slope<T>(loss, y, t, p)));
      } else {
        a = f64x2.add(a, value<T>(loss, low(y), low(t), p));
        b = f64x2.add(b, value<T>(loss, high(y), high(t), p));
        const first = f64x2.mul(scale, slope<T>(loss, low(y), low(t), p));
        const second = f64x2.mul(scale, slope<T>(loss, high(y), high(t), p));
        v128.store(gradient, narrow(first, second));
      }
      outputs += 16;
      targets += 16;
      gradient += 16;
    }
    for (; left; --left) {
      const y = f64x2.splat(<f64>load<T>(outputs));
      const t = f64x2.splat(<f64>load<T>(targets));
      rest += f64x2.extract_lane(value<T>(loss, y, t, p), 0);
      const g = f64x2.mul(scale, slope<T>(loss, y, t, p));
      store<T>(gradient, <T>f64x2.extract_lane(g, 0));
      outputs += sizeof<T>();
      targets += sizeof<T>();
      gradient += sizeof<T>();
    }
    a = f64x2.add(a, b);
    sum += rowScale * (f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1) + rest);
  }
  return sum;
}

@inline
function value<T>(loss: Loss, y: v128, t: v128, p: v128): v128 {
  const d = f64x2.sub(y, t);
  if (loss == Loss.squaredError) return f64x2.mul(d, d);
  if (loss == Loss.huber) {
    const c = f64x2.pmin(f64x2.pmax(d, f64x2.neg(p)), p);
    return f64x2.mul(c, f64x2.sub(d, f64x2.mul(f64x2.splat(0.5), c)));
  }
  return binaryValue<T>(y, t, p);
}

@inline
function slope<T>(loss: Loss, y: v128, t: v128, p: v128): v128 {
  const d = f64x2.sub(y, t);
  if (loss == Loss.squaredError) return f64x2.add(d, d);
  if (loss == Loss.huber) return f64x2.pmin(f64x2.pmax(d, f64x2.neg(p)), p);
  return binarySlope<T>(y, t, p);
}

/** posWeight · t · softplus(−y) + (1 − t) · softplus(y), softplus(y) = max(y, 0) + log(1 + e^−|y|). */
function binaryValue<T>(y: v128, t: v128, posWeight: v128): v128 {
  const zero = f64x2.splat(0);
  const log = logarithmOf1p<T>(exponential<T>(f64x2.neg(f64x2.abs(y))));
  const whenNot = f64x2.add(f64x2.pmax(y, zero), log);
  const whenSo = f64x2.add(f64x2.pmax(f64x2.neg(y), zero), log);
  const not = f64x2.mul(f64x2.sub(f64x2.splat(1), t), whenNot);
  return f64x2.add(f64x2.mul(f64x2.mul(posWeight, t), whenSo), not);
}

/** (1 − t) · σ(y) − posWeight · t · σ(−y): no difference of numbers that are nearly 1. */
function binarySlope<T>(y: v128, t: v128, posWeight: v128): v128 {
  const one = f64x2.splat(1);
  const e = exponential<T>(f64x2.neg(f64x2.abs(y)));
  const large = f64x2.div(one, f64x2.add(one, e));
  const small = f64x2.mul(e, large);
  const negative = f64x2.lt(y, f64x2.splat(0));
  const so = v128.bitselect(small, large, negative);
  const not = v128.bitselect(large, small, negative);
  const pull = f64x2.mul(f64x2.mul(posWeight, t), not);
  return f64x2.sub(f64x2.mul(f64x2.sub(one, t), so), pull);
}
