/**
 * Activation functions over a layer's outputs, and what their slopes make of the gradient that
 * comes back. The slope is computed from the outputs; those of gelu and silu do not tell it, so
 * they write their slopes to an array of their own, by which `multiply` takes the gradient.
 */
import { exponential, high, hyperbolicTangent, logistic, low, narrow, within } from "../functions";
import { larger, read, write } from "../simd";

/** y ← max(y, 0); NaN stays NaN. */
@sweep(2)
export function relu<T, W>(values: usize): void {
  write<T, W>(values, larger<T>(read<T, W>(values), v128.splat<T>(0)));
}

/** δ ← δ where y > 0, else 0. */
@sweep(2)
export function reluGradient<T, W>(delta: usize, outputs: usize): void {
  const off = v128.le<T>(read<T, W>(outputs), v128.splat<T>(0));
  write<T, W>(delta, v128.andnot(read<T, W>(delta), off));
}

/** y ← y where y > 0, else a · y. */
@sweep(2)
export function leakyRelu<T, W>(values: usize, negativeSlope: v128): void {
  const x = read<T, W>(values);
  const on = v128.gt<T>(x, v128.splat<T>(0));
  write<T, W>(values, v128.bitselect(x, v128.mul<T>(x, negativeSlope), on));
}

/** δ ← δ where y > 0, else a · δ. */
@sweep(2)
export function leakyReluGradient<T, W>(delta: usize, outputs: usize, negativeSlope: v128): void {
  const d = read<T, W>(delta);
  const on = v128.gt<T>(read<T, W>(outputs), v128.splat<T>(0));
  write<T, W>(delta, v128.bitselect(d, v128.mul<T>(d, negativeSlope), on));
}

/** y ← tanh y. */
@sweep(1)
export function tanh<T, W>(values: usize): void {
  const x = read<T, W>(values);
  if (sizeof<T>() == 8) write<T, W>(values, hyperbolicTangent<T>(x));
  else write<T, W>(values, narrow(hyperbolicTangent<T>(low(x)), hyperbolicTangent<T>(high(x))));
}

/** δ ← δ · (1 − y²). */
@sweep(2)
export function tanhGradient<T, W>(delta: usize, outputs: usize): void {
  const y = read<T, W>(outputs);
  const slope = v128.sub<T>(v128.splat<T>(1), v128.mul<T>(y, y));
  write<T, W>(delta, v128.mul<T>(read<T, W>(delta), slope));
}

/** y ← 1/(1 + e⁻ʸ). */
@sweep(1)
export function sigmoid<T, W>(values: usize): void {
  const x = read<T, W>(values);
  if (sizeof<T>() == 8) write<T, W>(values, logistic<T>(x));
  else write<T, W>(values, narrow(logistic<T>(low(x)), logistic<T>(high(x))));
}

/** δ ← δ · y · (1 − y). */
@sweep(2)
export function sigmoidGradient<T, W>(delta: usize, outputs: usize): void {
  const y = read<T, W>(outputs);
  const slope = v128.mul<T>(y, v128.sub<T>(v128.splat<T>(1), y));
  write<T, W>(delta, v128.mul<T>(read<T, W>(delta), slope));
}

/**
 * y ← ½y · (1 + tanh √(2/π)(y + 0.044715 y³)), computed as y · σ(2√(2/π)(y + 0.044715 y³)): the
 * same, without the cancellation at negative y. Writes the slope beside it.
 * Hendrycks & Gimpel, "Gaussian Error Linear Units", section 2 (arXiv:1606.08415).
 */
@sweep(1)
export function gelu<T, W>(values: usize, slopes: usize): void {
  const x = read<T, W>(values);
  if (sizeof<T>() == 8) {
    const gate = geluGate<T>(x);
    write<T, W>(values, gated(x, gate));
    write<T, W>(slopes, geluSlope(x, gate));
  } else {
    const a = low(x);
    const b = high(x);
    const gateA = geluGate<T>(a);
    const gateB = geluGate<T>(b);
    write<T, W>(values, narrow(gated(a, gateA), gated(b, gateB)));
    write<T, W>(slopes, narrow(geluSlope(a, gateA), geluSlope(b, gateB)));
  }
}

/** y ← y · σ(y), and its slope. Elfwing, Uchibe & Doya (arXiv:1702.03118), equation 6. */
@sweep(1)
export function silu<T, W>(values: usize, slopes: usize): void {
  const x = read<T, W>(values);
  if (sizeof<T>() == 8) {
    const gate = logistic<T>(x);
    write<T, W>(values, gated(x, gate));
    write<T, W>(slopes, siluSlope(x, gate));
  } else {
    const a = low(x);
    const b = high(x);
    const gateA = logistic<T>(a);
    const gateB = logistic<T>(b);
    write<T, W>(values, narrow(gated(a, gateA), gated(b, gateB)));
    write<T, W>(slopes, narrow(siluSlope(a, gateA), siluSlope(b, gateB)));
  }
}

/** δ ← δ · slope. */
@sweep(2)
export function multiply<T, W>(delta: usize, slopes: usize): void {
  write<T, W>(delta, v128.mul<T>(read<T, W>(delta), read<T, W>(slopes)));
}

/** Beyond it gates are 0 or 1 and slopes too: what is multiplied by 0 need not be infinite. */
const FAR: f64 = 1000;

/** 2√(2/π) and 0.044715 times that. */
export const GELU_1: f64 = 1.5957691216057308;
export const GELU_3: f64 = 0.07135481627260025;

@inline
export function geluGate<T>(x: v128): v128 {
  const near = within(x, -FAR, FAR);
  const xx = f64x2.mul(near, near);
  const factor = f64x2.add(f64x2.splat(GELU_1), f64x2.mul(f64x2.splat(GELU_3), xx));
  return logistic<T>(f64x2.mul(near, factor));
}

@inline
export function gated(x: v128, gate: v128): v128 {
  return f64x2.mul(larger<f64>(x, f64x2.splat(-FAR)), gate);
}

/** s + x · s(1 − s) · u′ for x · s(u). */
@inline
export function geluSlope(x: v128, gate: v128): v128 {
  const near = within(x, -FAR, FAR);
  const xx = f64x2.mul(near, near);
  const inner = f64x2.add(f64x2.splat(GELU_1), f64x2.mul(f64x2.splat(3 * GELU_3), xx));
  return f64x2.add(gate, f64x2.mul(f64x2.mul(near, inner), bell(gate)));
}

@inline
function siluSlope(x: v128, gate: v128): v128 {
  return f64x2.add(gate, f64x2.mul(within(x, -FAR, FAR), bell(gate)));
}

/** s(1 − s). */
@inline
function bell(gate: v128): v128 {
  return f64x2.mul(gate, f64x2.sub(f64x2.splat(1), gate));
}
