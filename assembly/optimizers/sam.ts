import { blend, read, write } from "../simd";

/**
 * SAM's way to the point where the gradient is taken, which keeps the way back: s ← p,
 * p ← p + (step + adaptiveStep · p²) · g.
 * Foret et al., "Sharpness-Aware Minimization for Efficiently Improving Generalization" (arXiv:2010.01412);
 * Kwon et al., "ASAM" (arXiv:2102.11600).
 */
@sweep
export function samAscent<T, W>(
  param: usize, grad: usize, oldP: usize, step: v128, adaptiveStep: v128,
): void {
  const p = read<T, W>(param);
  const g = read<T, W>(grad);
  write<T, W>(oldP, p);
  write<T, W>(param, v128.add<T>(p, blend<T>(step, g, v128.mul<T>(adaptiveStep, v128.mul<T>(p, p)), g)));
}

/** The gradient in the unit of θ², of which ASAM takes the norm: s ← p · g. */
@sweep
export function samWeighted<T, W>(param: usize, grad: usize, oldP: usize): void {
  write<T, W>(oldP, v128.mul<T>(read<T, W>(param), read<T, W>(grad)));
}
