/**
 * Exponential, logarithm and what is made of them, by polynomials and a division: no table, no
 * branch, no fused operation, so that every engine computes the same bits.
 *
 * The functions here take two doubles. T is the precision that is wanted: f32 lanes go through in
 * double too (`narrow`), with fewer coefficients, and are rounded once at the end. So every f32
 * result is the nearest number or all but, also where a single-precision argument reduction would
 * lose it: at large arguments, at denormal results, on the verge of overflow.
 *
 * Argument reductions and coefficients are those of FreeBSD's msun (e_exp.c, e_expf.c, s_log1p.c,
 * e_logf.c), © 1993 Sun Microsystems (NOTICE.md).
 */
import { larger, read, write } from "./simd";

const LOG2E: f64 = 1.4426950408889634;
const LN2_HIGH: f64 = 0.693147180369123816490;
const LN2_LOW: f64 = 1.90821492927058770002e-10;
/** Added to a number below 2⁵¹ it leaves the nearest whole number in the low bits. */
const ROUNDER: f64 = 6755399441055744;

/** The first two of four f32 lanes in double. */
@inline
export function low(x: v128): v128 {
  return f64x2.promote_low_f32x4(x);
}

/** The other two. */
@inline
export function high(x: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<u64>(x, x, 1, 0));
}

/** Two and two doubles as four f32 lanes. */
@inline
export function narrow(low: v128, high: v128): v128 {
  return v128.shuffle<u64>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2);
}

/** min(max(x, low), high); NaN stays NaN. */
@inline
export function within(x: v128, low: f64, high: f64): v128 {
  return f64x2.pmin(larger<f64>(x, f64x2.splat(low)), f64x2.splat(high));
}

/** c + x · rest: a step of Horner's scheme. */
@inline
function horner(c: f64, x: v128, rest: v128): v128 {
  return f64x2.add(f64x2.splat(c), f64x2.mul(x, rest));
}

@inline
function withSignOf(magnitude: v128, x: v128): v128 {
  return v128.bitselect(x, magnitude, f64x2.splat(-0.0));
}

/** 2ⁿ from n + ROUNDER, by writing n + 1023 where a double has its exponent. */
@inline
function powerOfTwo(shifted: v128): v128 {
  return i64x2.add(i64x2.shl(shifted, 52), f64x2.splat(1));
}

/** eʳ − 1 where x = n · ln 2 + r, |r| ≤ ½ ln 2: r + r·c/(2 − c), c = r − r²·P(r²). */
@inline
function fraction<T>(x: v128, n: v128): v128 {
  const head = f64x2.sub(x, f64x2.mul(n, f64x2.splat(LN2_HIGH)));
  const tail = f64x2.mul(n, f64x2.splat(LN2_LOW));
  const r = f64x2.sub(head, tail);
  const rr = f64x2.mul(r, r);
  let p: v128;
  if (sizeof<T>() == 4) {
    p = horner(1.6666625440e-1, rr, f64x2.splat(-2.7667332906e-3));
  } else {
    p = horner(-1.65339022054652515390e-6, rr, f64x2.splat(4.13813679705723846039e-8));
    p = horner(6.61375632143793436117e-5, rr, p);
    p = horner(-2.77777777770155933842e-3, rr, p);
    p = horner(1.66666666666666019037e-1, rr, p);
  }
  const c = f64x2.sub(r, f64x2.mul(rr, p));
  const rest = f64x2.div(f64x2.mul(r, c), f64x2.sub(f64x2.splat(2), c));
  return f64x2.sub(head, f64x2.sub(tail, rest));
}

/** eˣ. In single precision in place: softmax would take 1.3 times as long by calls. */
@inline
export function exponential<T>(argument: v128): v128 {
  if (sizeof<T>() == 8) return exponentialOfDouble(argument);
  // Beyond these it is 0 or ∞; and n stays small enough for the exponent's bits.
  const x = within(argument, -150, 150);
  const shifted = f64x2.add(f64x2.mul(x, f64x2.splat(LOG2E)), f64x2.splat(ROUNDER));
  const p = fraction<T>(x, f64x2.sub(shifted, f64x2.splat(ROUNDER)));
  const scale = powerOfTwo(shifted);
  return f64x2.add(scale, f64x2.mul(scale, p));
}

function exponentialOfDouble(argument: v128): v128 {
  const x = within(argument, -746, 710);
  const shifted = f64x2.add(f64x2.mul(x, f64x2.splat(LOG2E)), f64x2.splat(ROUNDER));
  const n = f64x2.sub(shifted, f64x2.splat(ROUNDER));
  const p = fraction<f64>(x, n);
  // In two halves: 2ⁿ alone may be no normal number.
  const half = f64x2.add(f64x2.mul(n, f64x2.splat(0.5)), f64x2.splat(ROUNDER));
  const rest = f64x2.sub(n, f64x2.sub(half, f64x2.splat(ROUNDER)));
  const scale = powerOfTwo(half);
  const scaled = f64x2.add(scale, f64x2.mul(scale, p));
  return f64x2.mul(scaled, powerOfTwo(f64x2.add(rest, f64x2.splat(ROUNDER))));
}

/** tanh x = −e/(e + 2) with e = exp(−2|x|) − 1, and the sign of x. */
export function hyperbolicTangent<T>(x: v128): v128 {
  // From 20 on it is 1.
  const twice = within(f64x2.mul(f64x2.abs(x), f64x2.splat(-2)), -40, 0);
  const shifted = f64x2.add(f64x2.mul(twice, f64x2.splat(LOG2E)), f64x2.splat(ROUNDER));
  const p = fraction<T>(twice, f64x2.sub(shifted, f64x2.splat(ROUNDER)));
  const scale = powerOfTwo(shifted);
  const e = f64x2.add(f64x2.mul(scale, p), f64x2.sub(scale, f64x2.splat(1)));
  return withSignOf(f64x2.div(e, f64x2.add(e, f64x2.splat(2))), x);
}

/** 1/(1 + e⁻ˣ), by e^−|x| lest it overflow: e/(1 + e) for negative x. */
export function logistic<T>(x: v128): v128 {
  const e = exponential<T>(f64x2.neg(f64x2.abs(x)));
  const one = f64x2.splat(1);
  const numerator = v128.bitselect(e, one, f64x2.lt(x, f64x2.splat(0)));
  return f64x2.div(numerator, f64x2.add(one, e));
}

/**
 * log(1 + x) = k · ln 2 + log(1 + f), 1 + f in [√½, √2]; log(1 + f) = f − (f²/2 − s·(f²/2 + R(s²))),
 * s = f/(2 + f). Where k = 0, f is x itself, so that no bit of a small x is lost in 1 + x.
 */
export function logarithmOf1p<T>(x: v128): v128 {
  const one = f64x2.splat(1);
  const u = f64x2.add(x, one);
  // √½ and up in the exponent's terms: the high half of its bits.
  const moved = i64x2.add(u, i64x2.splat(0x3ff0000000000000 - 0x3fe6a09e00000000));
  const biased = v128.or(i64x2.shr_u(moved, 52), f64x2.splat(4503599627370496));
  const k = f64x2.sub(biased, f64x2.splat(4503599627370496 + 1023));
  const mantissa = v128.and(moved, i64x2.splat(0x000fffffffffffff));
  const reduced = f64x2.sub(i64x2.add(mantissa, i64x2.splat(0x3fe6a09e00000000)), one);
  const small = f64x2.eq(k, f64x2.splat(0));
  const f = v128.bitselect(x, reduced, small);

  const s = f64x2.div(f, f64x2.add(f64x2.splat(2), f));
  const z = f64x2.mul(s, s);
  let R: v128;
  if (sizeof<T>() == 4) {
    R = horner(0.28498786688, z, f64x2.splat(0.24279078841));
    R = horner(0.40000972152, z, R);
    R = horner(0.66666662693, z, R);
  } else {
    R = horner(1.531383769920937332e-1, z, f64x2.splat(1.479819860511658591e-1));
    R = horner(1.818357216161805012e-1, z, R);
    R = horner(2.222219843214978396e-1, z, R);
    R = horner(2.857142874366239149e-1, z, R);
    R = horner(3.999999999940941908e-1, z, R);
    R = horner(6.666666666666735130e-1, z, R);
  }
  R = f64x2.mul(z, R);
  const halfSquare = f64x2.mul(f64x2.splat(0.5), f64x2.mul(f, f));
  let rest = f64x2.add(f64x2.mul(s, f64x2.add(halfSquare, R)), f64x2.mul(k, f64x2.splat(LN2_LOW)));
  if (sizeof<T>() == 8) rest = f64x2.add(rest, lost(x, u, small));
  const log = f64x2.sub(f, f64x2.sub(halfSquare, rest));
  const value = f64x2.add(f64x2.mul(k, f64x2.splat(LN2_HIGH)), log);

  // ∞ stays; −1 gives −∞; what is below, or NaN, NaN.
  const pole = v128.bitselect(f64x2.splat(-Infinity), f64x2.splat(NaN), f64x2.eq(x, f64x2.splat(-1)));
  const defined = f64x2.gt(x, f64x2.splat(-1));
  const finite = f64x2.lt(x, f64x2.splat(Infinity));
  const signed = withSignOf(value, x);
  return v128.bitselect(v128.bitselect(signed, x, finite), pole, defined);
}

/** What 1 + x lost in rounding, relative to it: 0 where f is x itself. */
@inline
function lost(x: v128, u: v128, small: v128): v128 {
  const one = f64x2.splat(1);
  const ofLarge = f64x2.sub(one, f64x2.sub(u, x));
  const ofSmall = f64x2.sub(x, f64x2.sub(u, one));
  const c = v128.bitselect(ofLarge, ofSmall, f64x2.ge(u, f64x2.splat(2)));
  return v128.andnot(f64x2.div(c, u), small);
}

/** log x = k · ln 2 + log m, m in [√½, √2): −∞ of 0, NaN below. */
export function logarithm<T>(x: v128): v128 {
  // Those with fewer bits are made normal numbers first.
  const isTiny = f64x2.lt(x, f64x2.splat(2.2250738585072014e-308));
  const grown = sizeof<T>() == 8 ? f64x2.mul(x, f64x2.splat(18014398509481984)) : x;
  const u = v128.bitselect(grown, x, isTiny);
  const moved = i64x2.add(u, i64x2.splat(0x3ff0000000000000 - 0x3fe6a09e00000000));
  const biased = v128.or(i64x2.shr_u(moved, 52), f64x2.splat(4503599627370496));
  let k = f64x2.sub(biased, f64x2.splat(4503599627370496 + 1023));
  if (sizeof<T>() == 8) k = f64x2.sub(k, v128.and(f64x2.splat(54), isTiny));
  const mantissa = v128.and(moved, i64x2.splat(0x000fffffffffffff));
  const m = i64x2.add(mantissa, i64x2.splat(0x3fe6a09e00000000));
  const log = logarithmOf1p<T>(f64x2.sub(m, f64x2.splat(1)));
  const rest = f64x2.add(f64x2.mul(k, f64x2.splat(LN2_LOW)), log);
  const value = f64x2.add(f64x2.mul(k, f64x2.splat(LN2_HIGH)), rest);
  // ∞ and NaN stay; 0 gives −∞, and what is below NaN.
  const isFinite = f64x2.lt(x, f64x2.splat(Infinity));
  const isPositive = f64x2.gt(x, f64x2.splat(0));
  const pole = v128.bitselect(f64x2.splat(-Infinity), f64x2.splat(NaN), f64x2.eq(x, f64x2.splat(0)));
  return v128.bitselect(v128.bitselect(value, x, isFinite), pole, isPositive);
}

/** x ← eˣ. */
@sweep(1)
export function exp<T, W>(values: usize): void {
  const x = read<T, W>(values);
  if (sizeof<T>() == 8) write<T, W>(values, exponential<T>(x));
  else write<T, W>(values, narrow(exponential<T>(low(x)), exponential<T>(high(x))));
}

/** x ← log(1 + x). */
@sweep(1)
export function log1p<T, W>(values: usize): void {
  const x = read<T, W>(values);
  if (sizeof<T>() == 8) write<T, W>(values, logarithmOf1p<T>(x));
  else write<T, W>(values, narrow(logarithmOf1p<T>(low(x)), logarithmOf1p<T>(high(x))));
}
