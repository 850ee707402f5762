/**
 * `base` to a real power, the same bits on every engine.
 *
 * `Math.pow` is not: engines differ in the last bit. This is @stdlib's port of FreeBSD's `e_pow.c`,
 * which uses nothing but exact arithmetic. It has a file of its own so that a bundle carries only
 * the functions it calls.
 *
 * @module
 */
import stdlibPow from "@stdlib/math-base-special-pow";

export const pow: (base: number, exponent: number) => number = stdlibPow;
