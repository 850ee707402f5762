import { exponential, high, logarithmOf1p, low, narrow, within } from "../functions";
import { blend, decayed, gradient, InUse, larger, quotient, RarelyInUse, read, term, write } from "../simd";

/**
 * FTRL-Proximal with per-coordinate rates: N = n + g², z ← z + g + shrink · p − (√N − √n) · p / lr, n ← N,
 * p ← lr · (z cut off at ±l1 − z) / (√N + offset).
 * McMahan et al., "Ad Click Prediction: a View from the Trenches", algorithm 1 (KDD 2013).
 */
@sweep
export function ftrl<T, W>(
  param: usize, grad: usize, z: usize, n: usize,
  gradScale: v128, l2: v128, decay: v128,
  lr: v128, inverseLr: v128, l1: v128, shrink: v128, offset: v128,
  hasL2: InUse, hasShrink: InUse, hasGradScale: RarelyInUse, hasDecay: RarelyInUse,
): void {
  const kept = decayed<T>(read<T, W>(param), decay, hasDecay);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, kept, l2, hasL2);
  const before = read<T, W>(n);
  const after = v128.add<T>(before, v128.mul<T>(g, g));
  write<T, W>(n, after);
  follow<T, W>(param, z, kept, term<T>(g, shrink, hasShrink, kept),
    v128.sqrt<T>(before), v128.sqrt<T>(after), lr, inverseLr, l1, offset);
}

/** The same with n^power in the place of √n. */
@sweep(1)
export function ftrlPower<T, W>(
  param: usize, grad: usize, z: usize, n: usize,
  gradScale: v128, l2: v128, decay: v128,
  lr: v128, inverseLr: v128, l1: v128, shrink: v128, offset: v128, power: v128,
): void {
  const kept = v128.mul<T>(read<T, W>(param), decay);
  const g = blend<T>(gradScale, read<T, W>(grad), l2, kept);
  const before = read<T, W>(n);
  const after = v128.add<T>(before, v128.mul<T>(g, g));
  write<T, W>(n, after);
  follow<T, W>(param, z, kept, v128.add<T>(g, v128.mul<T>(shrink, kept)),
    raised<T>(before, power), raised<T>(after, power), lr, inverseLr, l1, offset);
}

@inline
function follow<T, W>(
  param: usize, z: usize, p: v128, g: v128, before: v128, after: v128,
  lr: v128, inverseLr: v128, l1: v128, offset: v128,
): void {
  const sigma = v128.mul<T>(v128.sub<T>(after, before), inverseLr);
  const sum = v128.add<T>(read<T, W>(z), v128.sub<T>(g, v128.mul<T>(sigma, p)));
  const spared = v128.pmin<T>(v128.pmax<T>(sum, v128.neg<T>(l1)), l1);
  write<T, W>(z, sum);
  write<T, W>(param, quotient<T>(v128.mul<T>(lr, v128.sub<T>(spared, sum)), v128.add<T>(after, offset)));
}

/** x^power for x and power ≥ 0. */
function raised<T>(x: v128, power: v128): v128 {
  if (sizeof<T>() == 8) return raisedDoubles<T>(x, power);
  const exponent = low(power);
  return narrow(raisedDoubles<T>(low(x), exponent), raisedDoubles<T>(high(x), exponent));
}

/** ln x is ±log(1 + f), 1 + f being x or 1 / x, whichever is larger; of 0 and ∞ it is bounded, so that 0⁰ = 1. */
@inline
function raisedDoubles<T>(x: v128, power: v128): v128 {
  const one = f64x2.splat(1);
  const ln = logarithmOf1p<T>(f64x2.sub(larger<f64>(x, f64x2.div(one, x)), one));
  const signed = v128.bitselect(f64x2.neg(ln), ln, f64x2.lt(x, one));
  return exponential<T>(f64x2.mul(power, within(signed, -1e300, 1e300)));
}
