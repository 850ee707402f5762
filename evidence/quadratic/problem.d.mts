export const SIZE: number;
export function hessian(): Float64Array;
export function rowsOf(seed: number): Float32Array;
