import { gradient, InUse, meanSquare, quotient, RarelyInUse, read, write } from "../simd";

/**
 * Adadelta: r ← rho · r + (1 − rho) · g², Δ = √((s + ε) / (r + ε)) · g,
 * s ← rho · s + (1 − rho) · Δ², p ← p · decay − lr · Δ.
 * Zeiler, "ADADELTA: An Adaptive Learning Rate Method" (2012), algorithm 1.
 */
@sweep
export function adadelta<T, W>(
  param: usize, grad: usize, squareAvg: usize, accDelta: usize,
  gradScale: v128, l2: v128, decay: v128,
  rho: v128, oneMinusRho: v128, eps: v128, lr: v128,
  hasL2: InUse, hasGradScale: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const r = meanSquare<T>(rho, read<T, W>(squareAvg), oneMinusRho, g);
  const s = read<T, W>(accDelta);
  const ratio = quotient<T>(v128.add<T>(s, eps), v128.add<T>(r, eps));
  const delta = v128.mul<T>(v128.sqrt<T>(ratio), g);
  write<T, W>(squareAvg, r);
  write<T, W>(accDelta, meanSquare<T>(rho, s, oneMinusRho, delta));
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), v128.mul<T>(lr, delta)));
}
