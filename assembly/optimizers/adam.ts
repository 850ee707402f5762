import { blend, gradient, InUse, larger, meanSquare, quotient, RarelyInUse, read, root, write } from "../simd";

/**
 * Adam: m ← β₁ · m + (1 − β₁) · g, v ← β₂ · v + (1 − β₂) · g²,
 * p ← p · decay − stepSize · m / (√(v + epsInside) + epsOutside).
 * The bias corrections are folded into the last three constants.
 * Kingma & Ba, "Adam: A Method for Stochastic Optimization", algorithm 1 (arXiv:1412.6980).
 */
@sweep
export function adam<T, W>(
  param: usize, grad: usize, expAvg: usize, expAvgSq: usize,
  gradScale: v128, l2: v128, decay: v128,
  beta1: v128, oneMinusBeta1: v128, beta2: v128, oneMinusBeta2: v128,
  stepSize: v128, epsInside: v128, epsOutside: v128,
  hasL2: InUse, hasGradScale: RarelyInUse, hasEpsInside: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const m = blend<T>(beta1, read<T, W>(expAvg), oneMinusBeta1, g);
  const v = meanSquare<T>(beta2, read<T, W>(expAvgSq), oneMinusBeta2, g);
  const step = quotient<T>(v128.mul<T>(stepSize, m), root<T>(v, epsInside, hasEpsInside, epsOutside));
  write<T, W>(expAvg, m);
  write<T, W>(expAvgSq, v);
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), step));
}

/**
 * AMSGrad: as Adam, with the running maximum x ← max(x, maxScale · v) in place of v in the root.
 * Reddi, Kale & Kumar, "On the Convergence of Adam and Beyond", algorithm 2 (arXiv:1904.09237).
 */
@sweep
export function amsgrad<T, W>(
  param: usize, grad: usize, expAvg: usize, expAvgSq: usize, maxExpAvgSq: usize,
  gradScale: v128, l2: v128, decay: v128,
  beta1: v128, oneMinusBeta1: v128, beta2: v128, oneMinusBeta2: v128,
  stepSize: v128, epsInside: v128, epsOutside: v128, maxScale: v128,
  hasL2: InUse, hasGradScale: RarelyInUse, hasEpsInside: RarelyInUse,
): void {
  const p = read<T, W>(param);
  const g = gradient<T, W>(grad, gradScale, hasGradScale, p, l2, hasL2);
  const m = blend<T>(beta1, read<T, W>(expAvg), oneMinusBeta1, g);
  const v = meanSquare<T>(beta2, read<T, W>(expAvgSq), oneMinusBeta2, g);
  const x = larger<T>(v128.mul<T>(v, maxScale), read<T, W>(maxExpAvgSq));
  const step = quotient<T>(v128.mul<T>(stepSize, m), root<T>(x, epsInside, hasEpsInside, epsOutside));
  write<T, W>(expAvg, m);
  write<T, W>(expAvgSq, v);
  write<T, W>(maxExpAvgSq, x);
  write<T, W>(param, v128.sub<T>(v128.mul<T>(p, decay), step));
}

/** Moves parameters by Adam's last step once more and keeps where they were: start ← p, p ← p − step. */
@sweep
export function adamLookAhead<T, W>(
  param: usize, start: usize, expAvg: usize, expAvgSq: usize,
  stepSize: v128, epsInside: v128, epsOutside: v128,
): void {
  const p = read<T, W>(param);
  const v = read<T, W>(expAvgSq);
  const step = quotient<T>(v128.mul<T>(stepSize, read<T, W>(expAvg)), root<T>(v, epsInside, true, epsOutside));
  write<T, W>(start, p);
  write<T, W>(param, v128.sub<T>(p, step));
}
