/**
 * What arrays start from: values of the size that training has, without zeros, denormals and NaN.
 * They repeat, so that a contestant in another process gets them in one short message.
 */

/** Not a multiple of a vector, so that in the check of results tails take part. */
export const PERIOD = 1003;

/** Evenly spread over [0, 1), and differently for each `stream`. */
const spread = (stream) =>
  Array.from({ length: PERIOD }, (_, i) => ((i + 1) * Math.sqrt(stream)) % 1);

const gradient = spread(2).map((u, i) => (i % 2 ? 1 : -1) * 10 ** (-2 * u));

/** The mean stays well below the root of the square, so that a variance is no mere rounding. */
const values = {
  parameter: spread(3).map((u) => 2 * u - 1),
  gradient,
  mean: spread(5).map((u, i) => 0.3 * u * gradient[i]),
  square: spread(7).map((u, i) => (0.5 + u) * gradient[i] ** 2),
  magnitude: spread(11).map((u, i) => (0.5 + u) * Math.abs(gradient[i])),
  delta: spread(13).map((u) => 1e-4 * (0.5 + u)),
  start: spread(17),
  // Before an activation. Slopes of gelu and silu are 0 at −0.75 and −1.28: near there roundings
  // are all that is left of them, and nobody agrees.
  sum: spread(19).map((u) => 4 * u - 0.5),
};

export const ARRAYS = { f32: Float32Array, f64: Float64Array };

/** One period of what each array of a kernel starts from, as the precision holds it. */
export const periods = (kernel, dtype) =>
  kernel.arrays.map((holds) => ARRAYS[dtype].from(values[holds]));

/** Fills an array with a period over and over. */
export function tile(array, period) {
  for (let i = 0; i < array.length; i += PERIOD) {
    array.set(period.subarray(0, Math.min(PERIOD, array.length - i)), i);
  }
  return array;
}
