/**
 * Exponential and what is made of it of four f32 at once, in f32 alone: off by an ulp or two, where functions.ts is
 * right to half of one, and in a third of its time. For what is rounded in sums all the same.
 *
 * Coefficients are by scripts/singles.py: what they leave out is a tenth of an ulp.
 */
import { larger } from "./simd";

const LOG2E: f32 = 1.4426950408889634;
/** The first has nine bits, so that its products with whole numbers are exact. */
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.1219444005469057e-4;
/** Added to a number below 2²² it leaves the nearest whole number in the low bits. */
const ROUNDER: f32 = 12582912;

/** min(max(x, low), high); NaN stays NaN. */
@inline
export function between(x: v128, low: f32, high: f32): v128 {
  return f32x4.pmin(larger<f32>(x, f32x4.splat(low)), f32x4.splat(high));
}

/** c + x · rest. */
@inline
export function plusTimes(c: f32, x: v128, rest: v128): v128 {
  return f32x4.add(f32x4.splat(c), f32x4.mul(x, rest));
}

/** n + ROUNDER, n the whole number nearest to x/ln 2. */
@inline
function roundedUp(x: v128): v128 {
  return f32x4.add(f32x4.mul(x, f32x4.splat(LOG2E)), f32x4.splat(ROUNDER));
}

/** eʳ − 1 where x = n · ln 2 + r, |r| ≤ ½ ln 2. */
@inline
function fraction(x: v128, rounded: v128): v128 {
  const n = f32x4.sub(rounded, f32x4.splat(ROUNDER));
  const head = f32x4.sub(x, f32x4.mul(n, f32x4.splat(LN2_HIGH)));
  const r = f32x4.sub(head, f32x4.mul(n, f32x4.splat(LN2_LOW)));
  const rr = f32x4.mul(r, r);
  // In pairs, which wait for each other less than Horner's steps do.
  const a = plusTimes(0.5, r, f32x4.splat(0.1666657702559799));
  const b = plusTimes(0.041666554662050534, r, f32x4.splat(0.008363173074513711));
  const c = f32x4.add(b, f32x4.mul(rr, f32x4.splat(0.001392617611993558)));
  const p = f32x4.add(a, f32x4.mul(rr, c));
  return f32x4.add(r, f32x4.mul(rr, p));
}

/** eˣ of −87.3 ≤ x ≤ 88: beyond, the exponent's bits are others. */
@inline
export function exponentials(x: v128): v128 {
  const rounded = roundedUp(x);
  const y = f32x4.add(f32x4.splat(1), fraction(x, rounded));
  return i32x4.add(y, i32x4.shl(rounded, 23));
}

/** 1/(1 + e⁻ˣ). */
@inline
export function logistics(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exponentials(f32x4.neg(between(x, -87, 87)))));
}

/** tanh x = −e/(e + 2) with e = exp(−2|x|) − 1, and the sign of x. */
@inline
export function hyperbolicTangents(x: v128): v128 {
  // From 10 on it is 1.
  const twice = larger<f32>(f32x4.mul(f32x4.splat(-2), f32x4.abs(x)), f32x4.splat(-20));
  const rounded = roundedUp(twice);
  const one = f32x4.splat(1);
  const scale = i32x4.add(one, i32x4.shl(rounded, 23));
  const e = f32x4.add(f32x4.mul(scale, fraction(twice, rounded)), f32x4.sub(scale, one));
  const y = f32x4.div(e, f32x4.add(e, f32x4.splat(2)));
  return v128.bitselect(x, y, f32x4.splat(-0.0));
}
