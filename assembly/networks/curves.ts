/**
 * More activation functions. Where the outputs do not tell the slopes, these are written to an array of their own, by
 * which `multiplySlopes` takes the gradient that comes back.
 */
import { exponential, high, hyperbolicTangent, logarithmOf1p, logistic, low, narrow, within } from "../functions";
import { larger, read, write } from "../simd";

/**
 * y ← y where y > 0, else α(eʸ − 1).
 * Clevert, Unterthiner & Hochreiter (arXiv:1511.07289), equation 16.
 */
@sweep(1)
export function elu<T, W>(values: usize, alpha: v128): void {
  const x = read<T, W>(values);
  let negative: v128;
  if (sizeof<T>() == 8) negative = exponentialLess1<T>(x);
  else negative = narrow(exponentialLess1<T>(low(x)), exponentialLess1<T>(high(x)));
  const on = v128.gt<T>(x, v128.splat<T>(0));
  write<T, W>(values, v128.bitselect(x, v128.mul<T>(alpha, negative), on));
}

/** eˣ − 1 for x ≤ 0, and what it is at 0 above, as 2t/(1 − t), t = tanh x/2: small ones lose nothing. */
@inline
function exponentialLess1<T>(x: v128): v128 {
  const t = hyperbolicTangent<T>(f64x2.mul(f64x2.splat(0.5), f64x2.pmin(x, f64x2.splat(0))));
  return f64x2.div(f64x2.add(t, t), f64x2.sub(f64x2.splat(1), t));
}

/** δ ← δ where y > 0, else δ · (y + α). */
@sweep(2)
export function eluGradient<T, W>(delta: usize, outputs: usize, alpha: v128): void {
  const y = read<T, W>(outputs);
  const d = read<T, W>(delta);
  const on = v128.gt<T>(y, v128.splat<T>(0));
  write<T, W>(delta, v128.bitselect(d, v128.mul<T>(d, v128.add<T>(y, alpha)), on));
}

/** y ← log(1 + e^βy)/β, or y where βy > 20, as PyTorch has it; and its slope. */
@sweep(1)
export function softplus<T, W>(values: usize, slopes: usize, beta: v128): void {
  const x = read<T, W>(values);
  if (sizeof<T>() == 8) {
    write<T, W>(values, softplusOf<T>(x, beta));
    write<T, W>(slopes, softplusSlope<T>(x, beta));
  } else {
    const a = low(x);
    const b = high(x);
    const by = low(beta);
    write<T, W>(values, narrow(softplusOf<T>(a, by), softplusOf<T>(b, by)));
    write<T, W>(slopes, narrow(softplusSlope<T>(a, by), softplusSlope<T>(b, by)));
  }
}

@inline
function softplusOf<T>(x: v128, beta: v128): v128 {
  const scaled = f64x2.mul(beta, x);
  const log = f64x2.div(logarithmOf1p<T>(exponential<T>(scaled)), beta);
  return v128.bitselect(x, log, f64x2.gt(scaled, f64x2.splat(20)));
}

@inline
function softplusSlope<T>(x: v128, beta: v128): v128 {
  const scaled = f64x2.mul(beta, x);
  return v128.bitselect(f64x2.splat(1), logistic<T>(scaled), f64x2.gt(scaled, f64x2.splat(20)));
}

/** y ← y · tanh(log(1 + eʸ)), and its slope. Misra, "Mish" (arXiv:1908.08681), equation 1. */
@sweep(1)
export function mish<T, W>(values: usize, slopes: usize): void {
  const x = read<T, W>(values);
  if (sizeof<T>() == 8) {
    const e = growth<T>(x);
    write<T, W>(values, mishOf(x, e));
    write<T, W>(slopes, mishSlope(x, e));
  } else {
    const a = low(x);
    const b = high(x);
    const growthA = growth<T>(a);
    const growthB = growth<T>(b);
    write<T, W>(values, narrow(mishOf(a, growthA), mishOf(b, growthB)));
    write<T, W>(slopes, narrow(mishSlope(a, growthA), mishSlope(b, growthB)));
  }
}

/** eˣ, up to where tanh of log(1 + eˣ) is 1. */
@inline
function growth<T>(x: v128): v128 {
  return exponential<T>(f64x2.pmin(x, f64x2.splat(40)));
}

/** tanh log(1 + e) = n/(n + 2), n = e² + 2e. */
@inline
function gate(e: v128): v128 {
  const n = f64x2.mul(e, f64x2.add(e, f64x2.splat(2)));
  return f64x2.div(n, f64x2.add(n, f64x2.splat(2)));
}

@inline
function mishOf(x: v128, e: v128): v128 {
  return f64x2.mul(larger<f64>(x, f64x2.splat(-1000)), gate(e));
}

/** t + x · σ(x) · (1 − t²); with 1 − t² = 4(n + 1)/(n + 2)² and n + 1 = (1 + e)² that is t + 4x · e(1 + e)/(n + 2)². */
@inline
function mishSlope(x: v128, e: v128): v128 {
  const next = f64x2.add(e, f64x2.splat(1));
  const inner = f64x2.add(f64x2.mul(next, next), f64x2.splat(1));
  const quarter = f64x2.div(f64x2.mul(e, next), f64x2.mul(inner, inner));
  const steep = f64x2.mul(f64x2.mul(f64x2.splat(4), within(x, -1000, 1000)), quarter);
  return f64x2.add(gate(e), steep);
}

/** y ← min(max(y, 0), 6). */
@sweep(4)
export function relu6<T, W>(values: usize): void {
  write<T, W>(values, within6<T>(read<T, W>(values)));
}

/** δ where 0 < y < 6, else 0. */
@sweep(4)
export function relu6Gradient<T, W>(delta: usize, outputs: usize): void {
  write<T, W>(delta, v128.and(read<T, W>(delta), isBetween<T>(read<T, W>(outputs), 6)));
}

@inline
function within6<T>(x: v128): v128 {
  return v128.pmin<T>(larger<T>(x, v128.splat<T>(0)), v128.splat<T>(6));
}

@inline
function isBetween<T>(y: v128, end: T): v128 {
  return v128.and(v128.gt<T>(y, v128.splat<T>(0)), v128.lt<T>(y, v128.splat<T>(end)));
}

/** y ← min(max(y + 3, 0), 6)/6. */
@sweep(2)
export function hardSigmoid<T, W>(values: usize): void {
  write<T, W>(values, hardGate<T>(read<T, W>(values)));
}

/** δ ← δ/6 where 0 < y < 1, else 0. */
@sweep(2)
export function hardSigmoidGradient<T, W>(delta: usize, outputs: usize): void {
  const d = v128.div<T>(read<T, W>(delta), v128.splat<T>(6));
  write<T, W>(delta, v128.and(d, isBetween<T>(read<T, W>(outputs), 1)));
}

/**
 * y ← y · min(max(y + 3, 0), 6)/6, and its slope.
 * Howard et al., "Searching for MobileNetV3" (arXiv:1905.02244), section 5.2.
 */
@sweep(2)
export function hardSwish<T, W>(values: usize, slopes: usize): void {
  const x = read<T, W>(values);
  write<T, W>(values, v128.mul<T>(x, hardGate<T>(x)));
  const between = v128.add<T>(v128.div<T>(x, v128.splat<T>(3)), v128.splat<T>(<T>0.5));
  const isAbove = v128.ge<T>(x, v128.splat<T>(3));
  const isBelow = v128.le<T>(x, v128.splat<T>(-3));
  const above = v128.bitselect(v128.splat<T>(1), between, isAbove);
  write<T, W>(slopes, v128.andnot(above, isBelow));
}

@inline
function hardGate<T>(x: v128): v128 {
  return v128.div<T>(within6<T>(v128.add<T>(x, v128.splat<T>(3))), v128.splat<T>(6));
}

/** δ ← δ · slope. */
@sweep(2)
export function multiplySlopes<T, W>(delta: usize, slopes: usize): void {
  write<T, W>(delta, v128.mul<T>(read<T, W>(delta), read<T, W>(slopes)));
}
