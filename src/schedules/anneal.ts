import { interpolate, realPower } from "../math.ts";
import { kernelCos, kernelSin } from "../vendor/cos.ts";

/**
 * From `start` to `end` along half a cosine, or a power of it, as `fraction` runs from 0 to 1; exact at
 * both.
 */
export function annealCosine(start: number, end: number, fraction: number, exponent = 1): number {
  return interpolate(end, start, realPower((1 + cosPi(fraction)) / 2, exponent));
}

/**
 * cos(πx) for x in [0, 1]. What is subtracted is subtracted before π, which is inexact, comes in:
 * so 1, 0 and −1 are exact.
 */
export function cosPi(x: number): number {
  if (x <= 0.25) return kernelCos(Math.PI * x, 0);
  if (x < 0.75) return kernelSin(Math.PI * (0.5 - x), 0);
  return -kernelCos(Math.PI * (1 - x), 0);
}
