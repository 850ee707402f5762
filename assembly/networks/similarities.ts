/**
 * Losses of embeddings that stand behind each other in a row, as numbers in double: of a pair by the angle
 * between them, of a triple by its distances. Row scales are f64; gradient ← that with respect to them.
 */
import { putTwo, two } from "./twos";

/** PyTorch's 1e-12, which is a float32 number in any precision. */
const EPS: f64 = 9.999999960041972e-13;

/** at ← at + x. */
@inline
function add<T>(at: usize, isOne: bool, x: v128): void {
  putTwo<T>(at, isOne, f64x2.add(two<T>(at, isOne), x));
}

/** Σ x · y. */
function dot<T>(x: usize, y: usize, count: usize): f64 {
  let sum = f64x2.splat(0);
  for (; count >= 2; count -= 2, x += 2 * sizeof<T>(), y += 2 * sizeof<T>()) {
    sum = f64x2.add(sum, f64x2.mul(two<T>(x, false), two<T>(y, false)));
  }
  const total = f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
  return count ? total + <f64>load<T>(x) * <f64>load<T>(y) : total;
}

/** to ← to + factor · x. */
function accumulate<T>(to: usize, x: usize, factor: f64, count: usize): void {
  const f = f64x2.splat(factor);
  for (; count >= 2; count -= 2, to += 2 * sizeof<T>(), x += 2 * sizeof<T>()) {
    add<T>(to, false, f64x2.mul(f, two<T>(x, false)));
  }
  if (count) add<T>(to, true, f64x2.mul(f, two<T>(x, true)));
}

/** √Σ (x − y + eps)². */
function distance<T>(x: usize, y: usize, eps: f64, count: usize): f64 {
  const e = f64x2.splat(eps);
  let sum = f64x2.splat(0);
  for (; count >= 2; count -= 2, x += 2 * sizeof<T>(), y += 2 * sizeof<T>()) {
    const d = f64x2.add(f64x2.sub(two<T>(x, false), two<T>(y, false)), e);
    sum = f64x2.add(sum, f64x2.mul(d, d));
  }
  let total = f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
  if (count) {
    const d = <f64>load<T>(x) - <f64>load<T>(y) + eps;
    total += d * d;
  }
  return sqrt(total);
}

/** factor · (x − y + eps) is added where the gradient of x goes, and taken off where that of y does. */
function pull<T>(x: usize, y: usize, ofX: usize, ofY: usize, factor: f64, eps: f64, count: usize): void {
  const f = f64x2.splat(factor);
  const e = f64x2.splat(eps);
  for (let k: usize = 0; k < count; k += 2) {
    const isOne = k + 1 == count;
    const at = k * sizeof<T>();
    const d = f64x2.add(f64x2.sub(two<T>(x + at, isOne), two<T>(y + at, isOne)), e);
    const g = f64x2.mul(f, d);
    add<T>(ofX + at, isOne, g);
    add<T>(ofY + at, isOne, f64x2.neg(g));
  }
}

/**
 * 1 − cos(x, y) of pairs whose target is 1, and max(cos(x, y) − margin, 0) of others:
 * cos = x·y / √((x·x + EPS)(y·y + EPS)). A row is x, and behind it y, of `size` numbers each.
 */
@kernel
export function cosineEmbedding<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, rows: usize, size: usize, margin: f64,
): f64 {
  const bytes = size * sizeof<T>();
  let loss: f64 = 0;
  for (; rows; --rows, rowScales += 8, targets += sizeof<T>(), outputs += 2 * bytes, gradient += 2 * bytes) {
    const scale = load<f64>(rowScales);
    const y = outputs + bytes;
    const xx = dot<T>(outputs, outputs, size) + EPS;
    const yy = dot<T>(y, y, size) + EPS;
    const norm = sqrt(xx * yy);
    const cosine = dot<T>(outputs, y, size) / norm;
    const isAlike = load<T>(targets) > 0;
    const value = isAlike ? 1 - cosine : cosine - margin;
    memory.fill(gradient, 0, 2 * bytes);
    // Also of NaN, and as PyTorch at the very margin.
    if (!(value < 0) || isAlike) {
      loss += scale * value;
      const slope = isAlike ? -scale : scale;
      accumulate<T>(gradient, y, slope / norm, size);
      accumulate<T>(gradient, outputs, (-slope * cosine) / xx, size);
      accumulate<T>(gradient + bytes, outputs, slope / norm, size);
      accumulate<T>(gradient + bytes, y, (-slope * cosine) / yy, size);
    }
  }
  return loss;
}

/**
 * max(d(a, p) − d(a, n) + margin, 0), d(x, y) = √Σ (x − y + eps)²; with `swap` the smaller of d(a, n) and d(p, n)
 * is taken. A row is the anchor a, the positive p and the negative n, of `size` numbers each.
 */
@kernel
export function tripletMargin<T>(
  outputs: usize, rowScales: usize, gradient: usize, rows: usize, size: usize,
  margin: f64, eps: f64, swap: bool,
): f64 {
  const bytes = size * sizeof<T>();
  let loss: f64 = 0;
  for (; rows; --rows, rowScales += 8, outputs += 3 * bytes, gradient += 3 * bytes) {
    const scale = load<f64>(rowScales);
    const p = outputs + bytes;
    const n = p + bytes;
    const ofP = gradient + bytes;
    const ofN = ofP + bytes;
    const near = distance<T>(outputs, p, eps, size);
    let far = distance<T>(outputs, n, eps, size);
    let isSwapped = false;
    if (swap) {
      const other = distance<T>(p, n, eps, size);
      isSwapped = other < far;
      if (isSwapped) far = other;
    }
    const value = near - far + margin;
    memory.fill(gradient, 0, 3 * bytes);
    if (!(value < 0)) {
      loss += scale * value;
      // Where there is no distance, there is no slope.
      if (near != 0) pull<T>(outputs, p, gradient, ofP, scale / near, eps, size);
      if (far != 0) {
        if (isSwapped) pull<T>(p, n, ofP, ofN, -scale / far, eps, size);
        else pull<T>(outputs, n, gradient, ofN, -scale / far, eps, size);
      }
    }
  }
  return loss;
}
