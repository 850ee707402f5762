/**
 * Cosine and sine of `angle + tail` radians where |angle| ≤ π/4, the same bits on every engine, which
 * `Math.cos` does not give: @stdlib's ports of FreeBSD's `k_cos.c` and `k_sin.c`, which use nothing
 * but exact arithmetic. The complete cosine would bring twenty times as much to a bundle, to reduce
 * angles of any size; no schedule leaves [0, π].
 *
 * @module
 */
import stdlibKernelCos from "@stdlib/math-base-special-kernel-cos";
import stdlibKernelSin from "@stdlib/math-base-special-kernel-sin";

export const kernelCos: (angle: number, tail: number) => number = stdlibKernelCos;
export const kernelSin: (angle: number, tail: number) => number = stdlibKernelSin;
