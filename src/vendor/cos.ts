/**
 * Cosine and sine of `angle + tail` radians where |angle| ≤ π/4, the same bits on every engine.
 *
 * `Math.cos` is not: engines differ in the last bit. These are @stdlib's ports of FreeBSD's
 * `k_cos.c` and `k_sin.c`, which use nothing but exact arithmetic. The complete
 * `@stdlib/math-base-special-cos` reduces angles of any size and brings 23 kB to a bundle for it
 * (measured, minified); the two kernels bring 1.5 kB, and no schedule leaves [0, π].
 *
 * @module
 */
import stdlibKernelCos from "@stdlib/math-base-special-kernel-cos";
import stdlibKernelSin from "@stdlib/math-base-special-kernel-sin";

export const kernelCos: (angle: number, tail: number) => number = stdlibKernelCos;
export const kernelSin: (angle: number, tail: number) => number = stdlibKernelSin;
