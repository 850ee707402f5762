/**
 * The natural logarithm, the same bits on every engine, which `Math.log` does not give: @stdlib's
 * port of FreeBSD's `e_log.c`, which uses nothing but exact arithmetic.
 *
 * @module
 */
import stdlibLn from "@stdlib/math-base-special-ln";

export const ln: (x: number) => number = stdlibLn;
