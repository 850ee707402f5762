/**
 * Powers, the same bits on every engine, which `Math.pow` does not give: @stdlib's port of FreeBSD's
 * `e_pow.c`, which uses nothing but exact arithmetic.
 *
 * @module
 */
import stdlibPow from "@stdlib/math-base-special-pow";

export const pow: (base: number, exponent: number) => number = stdlibPow;
