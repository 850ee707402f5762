/**
 * Arithmetic that gives the same bits on every engine: `Math.pow` and `**` may differ in the last
 * bit from one engine to another, a product may not.
 *
 * @module
 */

import type { Range } from "./validate.ts";

/** Bits are taken from words of 30, since those of larger numbers cost ten times as much. */
const WORD = 1 << 30;

/**
 * `base` to the power of a whole number, by repeated squaring: the product of the squares that the
 * exponent's bits name, from the lowest bit up. The relative error is at most about `exponent` ×
 * 1.1e-16.
 *
 * @param base any number
 * @param exponent a whole number in [0, 2^53); the caller checks it
 */
export function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / WORD)) {
    // A bit above the word keeps count of its zeros, where more words follow.
    const marker = rest < WORD ? 0 : WORD;
    for (let bits = (rest % WORD) + marker; bits > (marker && 1); bits >>= 1) {
      if (bits & 1) result *= square;
      square *= square;
    }
  }
  return result;
}

/** What a power of {@link realPower} may be, 0 apart. */
export const exponentRange: Range = { above: 0, below: 2 ** 53 };

/**
 * `base` to the power of any number: the whole part by {@link power}, the rest by its binary digits, each
 * of which is a square root of the root before. The relative error is a few units in the last place.
 *
 * @param base any number ≥ 0
 * @param exponent a number in [0, 2^53); the caller checks both
 */
export function realPower(base: number, exponent: number): number {
  const whole = Math.floor(exponent);
  let result = power(base, whole);
  let root = base;
  for (let rest = exponent - whole; rest > 0; ) {
    root = Math.sqrt(root);
    rest *= 2;
    if (rest < 1) continue;
    result *= root;
    rest -= 1;
  }
  return result;
}

/** x · factor, where nothing remains nothing though the factor has grown beyond all numbers. */
export function scaled(x: number, factor: number): number {
  return x === 0 ? x : x * factor;
}

/** From `start` to `end` along a straight line as `fraction` runs from 0 to 1; exact at both. */
export function interpolate(start: number, end: number, fraction: number): number {
  return start * (1 - fraction) + end * fraction;
}
