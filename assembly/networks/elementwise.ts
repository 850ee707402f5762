/**
 * What losses of single elements have in common: Σ over rows of rowScale · Σ over columns of the loss of
 * (y, t), and its gradient with respect to y. Sums are taken in double, those of a row in lanes first,
 * then what is behind the last whole vector. Row scales are f64, as are `losses`, of each row what it adds to the sum:
 * address 0 for none.
 */
import { high, low, narrow } from "../functions";
import { klSlope, klValue, logTargetKlSlope, logTargetKlValue } from "./divergences";
import {
  negativeBinomialSlope, negativeBinomialValue, poissonLogSlope, poissonLogValue, poissonSlope, poissonValue,
} from "./counts";
import {
  hingeEmbeddingSlope, hingeEmbeddingValue, hingeSlope, hingeValue, squaredHingeSlope, squaredHingeValue,
} from "./hinges";
import { binarySlope, binaryValue, huberSlope, huberValue } from "./losses";
import { smoothL1Slope, smoothL1Value } from "./absoluteErrors";
import { softMarginSlope, softMarginValue } from "./softMargin";

export enum Loss {
  squaredError,
  huber,
  binaryCrossEntropy,
  smoothL1,
  hinge,
  squaredHinge,
  poisson,
  poissonLog,
  negativeBinomial,
  klDivergence,
  logTargetKlDivergence,
  hingeEmbedding,
  softMargin,
}

/** Of a loss that has up to two constants, p and q. */
@inline
export function total<T>(
  loss: Loss, outputs: usize, targets: usize, rowScales: usize, gradient: usize, losses: usize,
  rows: usize, columns: usize, p: f64, q: f64,
): f64 {
  return weighted<T>(loss, outputs, targets, 0, rowScales, gradient, losses, rows, columns, 1, p, q);
}

/**
 * With `weights` (f64, one a column, or address 0 for none) p is each column's. There is a scale for every
 * `positions` rows.
 */
@inline
export function weighted<T>(
  loss: Loss, outputs: usize, targets: usize, weights: usize, rowScales: usize, gradient: usize,
  losses: usize, rows: usize, columns: usize, positions: usize, constant: f64, other: f64,
): f64 {
  let sum: f64 = 0;
  let p = f64x2.splat(constant);
  let p2 = p;
  const q = f64x2.splat(other);
  let leftOfScale = positions;
  for (; rows; --rows) {
    const rowScale = load<f64>(rowScales);
    if (!--leftOfScale) {
      leftOfScale = positions;
      rowScales += 8;
    }
    const scale = f64x2.splat(rowScale);
    let a = f64x2.splat(0);
    let b = a;
    let rest: f64 = 0;
    let left = columns;
    let weight = weights;
    for (; left >= 16 / sizeof<T>(); left -= 16 / sizeof<T>()) {
      const y = v128.load(outputs);
      const t = v128.load(targets);
      if (loss == Loss.binaryCrossEntropy) {
        p = v128.load(weight);
        if (sizeof<T>() == 4) p2 = v128.load(weight, 16);
        weight += 128 / sizeof<T>();
      }
      if (sizeof<T>() == 8) {
        a = f64x2.add(a, value<T>(loss, y, t, p, q));
        v128.store(gradient, f64x2.mul(scale, slope<T>(loss, y, t, p, q)));
      } else {
        a = f64x2.add(a, value<T>(loss, low(y), low(t), p, q));
        b = f64x2.add(b, value<T>(loss, high(y), high(t), p2, q));
        const first = f64x2.mul(scale, slope<T>(loss, low(y), low(t), p, q));
        const second = f64x2.mul(scale, slope<T>(loss, high(y), high(t), p2, q));
        v128.store(gradient, narrow(first, second));
      }
      outputs += 16;
      targets += 16;
      gradient += 16;
    }
    for (; left; --left) {
      const y = f64x2.splat(<f64>load<T>(outputs));
      const t = f64x2.splat(<f64>load<T>(targets));
      if (loss == Loss.binaryCrossEntropy) {
        p = f64x2.splat(load<f64>(weight));
        weight += 8;
      }
      rest += f64x2.extract_lane(value<T>(loss, y, t, p, q), 0);
      const g = f64x2.mul(scale, slope<T>(loss, y, t, p, q));
      store<T>(gradient, <T>f64x2.extract_lane(g, 0));
      outputs += sizeof<T>();
      targets += sizeof<T>();
      gradient += sizeof<T>();
    }
    a = f64x2.add(a, b);
    const own = rowScale * (f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1) + rest);
    sum += own;
    if (losses) {
      store<f64>(losses, own);
      losses += 8;
    }
  }
  return sum;
}

@inline
function value<T>(loss: Loss, y: v128, t: v128, p: v128, q: v128): v128 {
  if (loss == Loss.huber) return huberValue(y, t, p);
  if (loss == Loss.binaryCrossEntropy) return binaryValue<T>(y, t, p);
  if (loss == Loss.smoothL1) return smoothL1Value(y, t, p, q);
  if (loss == Loss.hinge) return hingeValue(y, t);
  if (loss == Loss.squaredHinge) return squaredHingeValue(y, t);
  if (loss == Loss.poisson) return poissonValue<T>(y, t, p);
  if (loss == Loss.poissonLog) return poissonLogValue<T>(y, t);
  if (loss == Loss.negativeBinomial) return negativeBinomialValue<T>(y, t, p, q);
  if (loss == Loss.klDivergence) return klValue<T>(y, t);
  if (loss == Loss.logTargetKlDivergence) return logTargetKlValue<T>(y, t);
  if (loss == Loss.hingeEmbedding) return hingeEmbeddingValue(y, t, p);
  if (loss == Loss.softMargin) return softMarginValue<T>(y, t);
  const d = f64x2.sub(y, t);
  return f64x2.mul(d, d);
}

@inline
function slope<T>(loss: Loss, y: v128, t: v128, p: v128, q: v128): v128 {
  if (loss == Loss.huber) return huberSlope(y, t, p);
  if (loss == Loss.binaryCrossEntropy) return binarySlope<T>(y, t, p);
  if (loss == Loss.smoothL1) return smoothL1Slope(y, t, p, q);
  if (loss == Loss.hinge) return hingeSlope(y, t);
  if (loss == Loss.squaredHinge) return squaredHingeSlope(y, t);
  if (loss == Loss.poisson) return poissonSlope(y, t, p);
  if (loss == Loss.poissonLog) return poissonLogSlope<T>(y, t);
  if (loss == Loss.negativeBinomial) return negativeBinomialSlope<T>(y, t, p, q);
  if (loss == Loss.klDivergence) return klSlope(t);
  if (loss == Loss.logTargetKlDivergence) return logTargetKlSlope<T>(t);
  if (loss == Loss.hingeEmbedding) return hingeEmbeddingSlope(y, t, p);
  if (loss == Loss.softMargin) return softMarginSlope<T>(y, t);
  const d = f64x2.sub(y, t);
  return f64x2.add(d, d);
}
