/**
 * Softmax and the cross-entropy of it, row by row in double precision: e^(z − max z) is computed
 * once, kept where the gradient goes, and summed in a fixed order (lanes, then what is behind the
 * last whole vector).
 */
import { exponential, high, logarithmOf1p, low, narrow } from "../functions";
import { larger, read, write } from "../simd";

@inline
function lane(x: v128, second: bool): f64 {
  return second ? f64x2.extract_lane(x, 1) : f64x2.extract_lane(x, 0);
}

/** The largest of a row. */
export function largest<T>(row: usize, columns: usize): f64 {
  const end = row + columns * sizeof<T>();
  let m = v128.splat<T>(<T>-Infinity);
  for (; end - row >= 16; row += 16) m = larger<T>(m, v128.load(row));
  let x: T = v128.extract_lane<T>(m, 0);
  x = max(x, v128.extract_lane<T>(m, 1));
  if (sizeof<T>() == 4) {
    x = max(x, v128.extract_lane<T>(m, 2));
    x = max(x, v128.extract_lane<T>(m, 3));
  }
  for (; row != end; row += sizeof<T>()) x = max(x, load<T>(row));
  return <f64>x;
}

/** to ← e^(z − top) of a row; returns the sum. */
export function exponentials<T>(row: usize, to: usize, columns: usize, top: f64): f64 {
  const end = row + columns * sizeof<T>();
  const t = f64x2.splat(top);
  let a = f64x2.splat(0);
  let b = a;
  for (; end - row >= 16; row += 16, to += 16) {
    const z = v128.load(row);
    if (sizeof<T>() == 4) {
      const first = exponential<T>(f64x2.sub(low(z), t));
      const second = exponential<T>(f64x2.sub(high(z), t));
      a = f64x2.add(a, first);
      b = f64x2.add(b, second);
      v128.store(to, narrow(first, second));
    } else {
      const e = exponential<T>(f64x2.sub(z, t));
      a = f64x2.add(a, e);
      v128.store(to, e);
    }
  }
  a = f64x2.add(a, b);
  let sum = lane(a, false) + lane(a, true);
  for (; row != end; row += sizeof<T>(), to += sizeof<T>()) {
    const e = lane(exponential<T>(f64x2.splat(<f64>load<T>(row) - top)), false);
    sum += e;
    store<T>(to, <T>e);
  }
  return sum;
}

/** values ← factor · values, in double. */
function scaleRow<T>(values: usize, columns: usize, factor: f64): void {
  const end = values + columns * sizeof<T>();
  const f = f64x2.splat(factor);
  for (; end - values >= 16; values += 16) {
    const x = v128.load(values);
    if (sizeof<T>() == 8) v128.store(values, f64x2.mul(x, f));
    else v128.store(values, narrow(f64x2.mul(low(x), f), f64x2.mul(high(x), f)));
  }
  for (; values != end; values += sizeof<T>()) store<T>(values, <T>(<f64>load<T>(values) * factor));
}

/** log of a sum of exponentials of which the largest is 1. */
@inline
export function logarithm(sum: f64): f64 {
  return lane(logarithmOf1p<f64>(f64x2.splat(sum - 1)), false);
}

/** Each row of values ← its softmax. */
@kernel
export function softmax<T>(values: usize, rows: usize, columns: usize): void {
  for (; rows; --rows, values += columns * sizeof<T>()) {
    const sum = exponentials<T>(values, values, columns, largest<T>(values, columns));
    scaleRow<T>(values, columns, 1 / sum);
  }
}

/**
 * Cross-entropy of softmax(z): Σ over rows of rowScale · Σₖ qₖ · (log Σ eᶻ − zₖ); gradient ← that with
 * respect to z. q is a row of `targets`. Or, where these are at address 0, of labels (u32): qₖ is
 * `smoothing[k]` (f64, or address 0 for none) and `weights[label]` (f64) more for the label; with a label
 * that is no column a row counts nothing. Row scales are f64, one for every `positions` rows; `losses` (f64) ← of each
 * row that counts what it adds to the sum, or address 0.
 */
@kernel
export function crossEntropy<T>(
  logits: usize, targets: usize, labels: usize, weights: usize, smoothing: usize, rowScales: usize,
  gradient: usize, losses: usize, rows: usize, columns: usize, positions: usize,
): f64 {
  const bytes = columns * sizeof<T>();
  let loss: f64 = 0;
  let left = positions;
  const keeps = losses != 0;
  for (; rows; --rows, logits += bytes, gradient += bytes, losses += 8) {
    const scale = load<f64>(rowScales);
    if (!--left) {
      left = positions;
      rowScales += 8;
    }
    let own: usize = 0;
    let weight: f64 = 0;
    if (!targets) {
      own = load<u32>(labels);
      labels += 4;
      if (own >= columns) {
        memory.fill(gradient, 0, bytes);
        continue;
      }
      weight = load<f64>(weights + 8 * own);
      own *= sizeof<T>();
    }
    const top = largest<T>(logits, columns);
    const sum = exponentials<T>(logits, gradient, columns, top);
    const log = logarithm(sum);
    let total = weight;
    let entropy: f64 = 0;
    if (!targets) entropy = weight * (top - <f64>load<T>(logits + own) + log);
    if (targets | smoothing) {
      for (let k: usize = 0; k < columns; k++) {
        const q = share<T>(targets, smoothing, k);
        total += q;
        if (q) entropy += q * (top - <f64>load<T>(logits + k * sizeof<T>()) + log);
      }
    }
    loss += scale * entropy;
    if (keeps) store<f64>(losses, scale * entropy);
    scaleRow<T>(gradient, columns, (scale * total) / sum);
    if (targets | smoothing) {
      for (let k: usize = 0; k < columns; k++) {
        subtract<T>(gradient + k * sizeof<T>(), scale * share<T>(targets, smoothing, k));
      }
    }
    if (targets) targets += bytes;
    else subtract<T>(gradient + own, scale * weight);
  }
  return loss;
}

/** The share of class k, in a row of `targets` or as it is in all. */
@inline
function share<T>(targets: usize, smoothing: usize, k: usize): f64 {
  return targets ? <f64>load<T>(targets + k * sizeof<T>()) : load<f64>(smoothing + 8 * k);
}

@inline
function subtract<T>(at: usize, x: f64): void {
  store<T>(at, <T>(<f64>load<T>(at) - x));
}
