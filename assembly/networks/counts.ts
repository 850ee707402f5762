/** Negative log-likelihoods of counts; what of them depends on targets alone is apart. */
import { exponential, high, logarithm, low } from "../functions";
import { Loss, total } from "./elementwise";
import { pull, pulled } from "./losses";

/** Poisson's of the rate y: y − t · log(y + eps). */
@kernel
export function poisson<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, losses: usize, rows: usize, columns: usize,
  eps: f64,
): f64 {
  return total<T>(Loss.poisson, outputs, targets, rowScales, gradient, losses, rows, columns, eps, 0);
}

/** Poisson's of the rate eʸ: eʸ − t · y. */
@kernel
export function poissonLog<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, losses: usize, rows: usize, columns: usize,
): f64 {
  return total<T>(Loss.poissonLog, outputs, targets, rowScales, gradient, losses, rows, columns, 0, 0);
}

/** The negative binomial's of the mean eʸ: r · softplus(z) + t · softplus(−z), z = y − log r. */
@kernel
export function negativeBinomial<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, losses: usize, rows: usize, columns: usize,
  r: f64,
): f64 {
  const log = f64x2.extract_lane(logarithm<f64>(f64x2.splat(r)), 0);
  return total<T>(Loss.negativeBinomial, outputs, targets, rowScales, gradient, losses, rows, columns, r, log);
}

@inline
export function poissonValue<T>(y: v128, t: v128, eps: v128): v128 {
  return f64x2.sub(y, f64x2.mul(t, logarithm<T>(f64x2.add(y, eps))));
}

@inline
export function poissonSlope(y: v128, t: v128, eps: v128): v128 {
  return f64x2.sub(f64x2.splat(1), f64x2.div(t, f64x2.add(y, eps)));
}

@inline
export function poissonLogValue<T>(y: v128, t: v128): v128 {
  return f64x2.sub(exponential<T>(y), f64x2.mul(t, y));
}

@inline
export function poissonLogSlope<T>(y: v128, t: v128): v128 {
  return f64x2.sub(exponential<T>(y), t);
}

export function negativeBinomialValue<T>(y: v128, t: v128, r: v128, logOfR: v128): v128 {
  return pulled<T>(f64x2.sub(y, logOfR), r, t);
}

export function negativeBinomialSlope<T>(y: v128, t: v128, r: v128, logOfR: v128): v128 {
  return pull<T>(f64x2.sub(y, logOfR), r, t);
}

/** Σ rowScale · Σ log t!, by Stirling's t · log t − t + ½ log 2πt where t > 1, as PyTorch, and 0 elsewhere. */
@kernel
export function poissonRest<T>(targets: usize, rowScales: usize, rows: usize, columns: usize): f64 {
  let sum: f64 = 0;
  for (; rows; --rows, rowScales += 8) {
    let row: f64 = 0;
    for (let left = columns; left; --left, targets += sizeof<T>()) {
      const t = <f64>load<T>(targets);
      if (t > 1) row += t * log(t) - t + 0.5 * log(6.283185307179586 * t);
    }
    sum += load<f64>(rowScales) * row;
  }
  return sum;
}

/** Σ rowScale · Σ (log Γ(r) + log t! − log Γ(t + r)). */
@kernel
export function negativeBinomialRest<T>(
  targets: usize, rowScales: usize, rows: usize, columns: usize, r: f64,
): f64 {
  const ofR = logGamma(r);
  let sum: f64 = 0;
  for (; rows; --rows, rowScales += 8) {
    let row: f64 = 0;
    for (let left = columns; left; --left, targets += sizeof<T>()) {
      const t = <f64>load<T>(targets);
      row += ofR + logGamma(t + 1) - logGamma(t + r);
    }
    sum += load<f64>(rowScales) * row;
  }
  return sum;
}

@inline
function log(x: f64): f64 {
  return f64x2.extract_lane(logarithm<f64>(f64x2.splat(x)), 0);
}

/** log Γ(x) of x > 0: Stirling's series from 8 on, Γ(x) = Γ(x + 8) / (x · (x + 1) · … · (x + 7)) below. */
function logGamma(x: f64): f64 {
  let product: f64 = 1;
  for (; x < 8; x += 1) product *= x;
  const z = 1 / (x * x);
  let series = 1 / 156.0;
  series = series * z - 691 / 360360.0;
  series = series * z + 1 / 1188.0;
  series = series * z - 1 / 1680.0;
  series = series * z + 1 / 1260.0;
  series = series * z - 1 / 360.0;
  series = series * z + 1 / 12.0;
  return (x - 0.5) * log(x) - x + 0.9189385332046727 + series / x - log(product);
}
