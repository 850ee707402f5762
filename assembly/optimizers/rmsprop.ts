import { blend, gradient, InUse, larger, meanSquare, plus, quotient, RarelyInUse, read, root, write } from "../simd";

// RMSprop: v ← alpha · v + (1 − alpha) · g², d = √(v + epsInside) + epsOutside.
// Tieleman & Hinton, "Lecture 6.5" (2012). Centred: v less the squared mean gradient, as in
// Graves, "Generating Sequences With Recurrent Neural Networks" (2013), equations 38–41.

@inline
function second<T, W>(squareAvg: usize, alpha: v128, oneMinusAlpha: v128, g: v128): v128 {
  const v = meanSquare<T>(alpha, read<T, W>(squareAvg), oneMinusAlpha, g);
  write<T, W>(squareAvg, v);
  return v;
}

/**
 * The variance v − m², at least 2⁻¹⁸ · v in f32 and 2⁻⁴⁷ · v in f64, 64 units in v's last place: what is
 * left of the difference below, where the gradient is nearly constant, is noise of either sign. Of
 * squares that are too large for T nothing is left but ∞.
 */
@inline
function centre<T, W>(v: v128, gradAvg: usize, alpha: v128, oneMinusAlpha: v128, g: v128): v128 {
  const m = blend<T>(alpha, read<T, W>(gradAvg), oneMinusAlpha, g);
  write<T, W>(gradAvg, m);
  const noise = v128.splat<T>(<T>(sizeof<T>() == 4 ? 3.814697265625e-6 : 7.105427357601002e-15));
  return larger<T>(v128.mul<T>(v, noise), v128.sub<T>(v, v128.mul<T>(m, m)));
}

/** p ← p · decay − lr · g / d. */
@sweep
export function rmsprop<T, W>(
  param: usize, grad: usize, squareAvg: usize,
  gradScale: v128, l2: v128, decay: v128,
  alpha: v128, oneMinusAlpha: v128, epsInside: v128, epsOutside: v128, lr: v128,
  hasL2: InUse, hasGradScale: RarelyInUse, hasEpsInside: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const v = second<T, W>(squareAvg, alpha, oneMinusAlpha, g);
  const step = quotient<T>(v128.mul<T>(lr, g), root<T>(v, epsInside, hasEpsInside, epsOutside));
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), step));
}

/** As `rmsprop`, by the centred second moment. */
@sweep
export function rmspropCentered<T, W>(
  param: usize, grad: usize, squareAvg: usize, gradAvg: usize,
  gradScale: v128, l2: v128, decay: v128,
  alpha: v128, oneMinusAlpha: v128, epsInside: v128, epsOutside: v128, lr: v128,
  hasL2: InUse, hasGradScale: RarelyInUse, hasEpsInside: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const v = centre<T, W>(second<T, W>(squareAvg, alpha, oneMinusAlpha, g), gradAvg, alpha, oneMinusAlpha, g);
  const step = quotient<T>(v128.mul<T>(lr, g), root<T>(v, epsInside, hasEpsInside, epsOutside));
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), step));
}

/** With q = g / d: b ← momentum · b + intake · q, p ← p · decay − (bufferStep · b + gradStep · q). */
@sweep
export function rmspropMomentum<T, W>(
  param: usize, grad: usize, squareAvg: usize, momentumBuffer: usize,
  gradScale: v128, l2: v128, decay: v128,
  alpha: v128, oneMinusAlpha: v128, epsInside: v128, epsOutside: v128,
  momentum: v128, intake: v128, bufferStep: v128, gradStep: v128,
  hasL2: InUse, hasGradScale: RarelyInUse, hasEpsInside: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const v = second<T, W>(squareAvg, alpha, oneMinusAlpha, g);
  const q = quotient<T>(g, root<T>(v, epsInside, hasEpsInside, epsOutside));
  const b = blend<T>(momentum, read<T, W>(momentumBuffer), intake, q);
  write<T, W>(momentumBuffer, b);
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), plus<T>(v128.mul<T>(bufferStep, b), gradStep, q)));
}

/** As `rmspropMomentum`, by the centred second moment. */
@sweep
export function rmspropCenteredMomentum<T, W>(
  param: usize, grad: usize, squareAvg: usize, gradAvg: usize, momentumBuffer: usize,
  gradScale: v128, l2: v128, decay: v128,
  alpha: v128, oneMinusAlpha: v128, epsInside: v128, epsOutside: v128,
  momentum: v128, intake: v128, bufferStep: v128, gradStep: v128,
  hasL2: InUse, hasGradScale: RarelyInUse, hasEpsInside: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const v = centre<T, W>(second<T, W>(squareAvg, alpha, oneMinusAlpha, g), gradAvg, alpha, oneMinusAlpha, g);
  const q = quotient<T>(g, root<T>(v, epsInside, hasEpsInside, epsOutside));
  const b = blend<T>(momentum, read<T, W>(momentumBuffer), intake, q);
  write<T, W>(momentumBuffer, b);
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), plus<T>(v128.mul<T>(bufferStep, b), gradStep, q)));
}
