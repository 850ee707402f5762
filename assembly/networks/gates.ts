/**
 * Recurrent layers: a state h, 0 at first, goes through the times of a row, and gates say what becomes of
 * it. What the inputs give of the gates is computed beforehand, of all times in one product; what the state
 * gives time by time here. All arrays but scratch are rows × length × so many, so that any range of
 * rows can be taken by itself.
 *
 * Both directions take some rows through all times, then the next ones: their states stay in the first cache.
 */
import { high, hyperbolicTangent, logistic, low, narrow } from "../functions";

/** Rows that go through all times together. */
export const ROWS: usize = 64;

@inline
export function sigmoid<T>(x: v128): v128 {
  if (sizeof<T>() == 8) return logistic<T>(x);
  return narrow(logistic<T>(low(x)), logistic<T>(high(x)));
}

@inline
export function tanh<T>(x: v128): v128 {
  if (sizeof<T>() == 8) return hyperbolicTangent<T>(x);
  return narrow(hyperbolicTangent<T>(low(x)), hyperbolicTangent<T>(high(x)));
}

/** δ · y(1 − y): what a sigmoid y makes of a gradient. */
@inline
export function throughSigmoid<T>(delta: v128, y: v128): v128 {
  return v128.mul<T>(delta, v128.mul<T>(y, v128.sub<T>(v128.splat<T>(1), y)));
}

/** δ · (1 − y²): what a hyperbolic tangent y makes of it. */
@inline
export function throughTanh<T>(delta: v128, y: v128): v128 {
  return v128.mul<T>(delta, v128.sub<T>(v128.splat<T>(1), v128.mul<T>(y, y)));
}
