/**
 * Recurrent layers: a state h, 0 at first, goes through the times of a row, and gates say what becomes of
 * it. What the inputs give of the gates is computed beforehand, of all times in one product; what the state
 * gives time by time here. All arrays but scratch are rows × length × so many, so that any range of
 * rows can be taken by itself.
 */
import { hyperbolicTangent, logistic } from "../functions";
import { hyperbolicTangents, logistics } from "../singles";

@inline
export function sigmoid<T>(x: v128): v128 {
  return sizeof<T>() == 8 ? logistic<T>(x) : logistics(x);
}

@inline
export function tanh<T>(x: v128): v128 {
  return sizeof<T>() == 8 ? hyperbolicTangent<T>(x) : hyperbolicTangents(x);
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
