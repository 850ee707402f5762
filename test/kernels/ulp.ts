/** Errors in units in the last place. */
import type { DType } from "../../src/dtype.ts";

/** Bits of the fraction and the least exponent of a normal number. */
const FORMATS = { f32: [23, -126], f64: [52, -1022] } as const;

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/** The distance of neighbours where x stands. */
export function ulp(dtype: DType, x: number): number {
  const [fraction, least] = FORMATS[dtype];
  double[0] = x;
  const exponent = ((halves[1]! >>> 20) & 0x7ff) - 1023;
  return 2 ** (Math.max(exponent, least) - fraction);
}

export function rounded(dtype: DType, x: number): number {
  return dtype === "f32" ? Math.fround(x) : x;
}

/** How far a result is from what it ought to be; 0 if it is the number next to it. */
export function errorOf(dtype: DType, got: number, wanted: number): number {
  const nearest = rounded(dtype, wanted);
  if (got === nearest || (Number.isNaN(got) && Number.isNaN(wanted))) return 0;
  const error = Math.abs(got - wanted) / ulp(dtype, wanted);
  return Number.isNaN(error) ? Infinity : error;
}
