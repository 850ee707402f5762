/**
 * What all kernels share.
 *
 * T is the element, f32 or f64. W is how much of a vector lies in memory: `v128` for all lanes, T
 * for the first lane alone, by which a sweep finishes the last elements of an array with the very
 * operations of the rest. What the other lanes then hold is never stored.
 */

/**
 * Whether the constant of a term is other than 0: `NOT`, `ALWAYS`, or `EITHER` in a loop for both cases.
 * A kernel takes the term by `term`: what is not in use costs little, and no 0 · ∞ makes a NaN of an
 * infinite parameter or gradient.
 */
export type InUse = i32;

const EITHER: InUse = 2;

/**
 * Whether a constant is other than one with which the result is the very bits that are there without it,
 * 0 or of a factor 1: only plain loops leave it out.
 */
export type RarelyInUse = bool;

@inline
export function read<T, W>(pointer: usize): v128 {
  if (isVector<W>()) return v128.load(pointer);
  if (sizeof<T>() == 4) return v128.load32_zero(pointer);
  return v128.load64_zero(pointer);
}

@inline
export function write<T, W>(pointer: usize, x: v128): void {
  if (isVector<W>()) v128.store(pointer, x);
  else if (sizeof<T>() == 4) v128.store32_lane(pointer, x, 0);
  else v128.store64_lane(pointer, x, 0);
}

/** The gradient as a step sees it: gradScale · g + l2 · p. A negative scale maximizes. */
@inline
export function gradient<T, W>(
  grad: usize, gradScale: v128, hasGradScale: RarelyInUse, p: v128, l2: v128, hasL2: InUse,
): v128 {
  const x = read<T, W>(grad);
  const g = hasGradScale ? v128.mul<T>(x, gradScale) : x;
  return term<T>(g, l2, hasL2, p);
}

/**
 * sum + c · x. Where c is not in use that is `sum` to the bit, whatever x is: a sweep gives such a c as −0,
 * and sum + −0 · 0 is sum.
 */
@inline
export function term<T>(sum: v128, c: v128, hasC: InUse, x: v128): v128 {
  if (!hasC) return sum;
  const taken = hasC == EITHER ? v128.and(x, v128.ne<T>(c, v128.splat<T>(0))) : x;
  return v128.add<T>(sum, v128.mul<T>(taken, c));
}

/** The parameter as decoupled weight decay leaves it. */
@inline
export function decayed<T>(p: v128, decay: v128, hasDecay: RarelyInUse): v128 {
  return hasDecay ? v128.mul<T>(p, decay) : p;
}

/** How far a buffer b and what it last took up, d, carry the parameter: bufferStep · b + gradStep · d. */
@inline
export function carry<T>(bufferStep: v128, b: v128, gradStep: v128, d: v128, hasGradStep: InUse): v128 {
  return term<T>(v128.mul<T>(bufferStep, b), gradStep, hasGradStep, d);
}

/** x + c · y, and x (but for the sign of a zero) where c is 0, whatever y is. */
@inline
export function plus<T>(x: v128, c: v128, y: v128): v128 {
  const isUsed = v128.ne<T>(c, v128.splat<T>(0));
  return v128.add<T>(x, v128.and(v128.mul<T>(c, y), isUsed));
}

/** a · x + b · y. */
@inline
export function blend<T>(a: v128, x: v128, b: v128, y: v128): v128 {
  return v128.add<T>(v128.mul<T>(a, x), v128.mul<T>(b, y));
}

/**
 * The running mean of squares that keeps the part β: β · v + (1 − β) · x². Like PyTorch's it multiplies
 * from the left, so that a 1 − β of 0 leaves nothing of a square that is too large for T.
 */
@inline
export function meanSquare<T>(beta: v128, v: v128, oneMinusBeta: v128, x: v128): v128 {
  return blend<T>(beta, v, v128.mul<T>(oneMinusBeta, x), x);
}

/** √(x + inside) + outside: a root mean square with ε in either place. */
@inline
export function root<T>(x: v128, inside: v128, hasInside: RarelyInUse, outside: v128): v128 {
  return v128.add<T>(v128.sqrt<T>(hasInside ? v128.add<T>(x, inside) : x), outside);
}

/** x / y, and 0 where y is 0: an element without history takes no step, also with ε = 0. */
@inline
export function quotient<T>(x: v128, y: v128): v128 {
  return v128.andnot(v128.div<T>(x, y), v128.eq<T>(y, v128.splat<T>(0)));
}

/**
 * The larger of two. Unlike IEEE maximum it is one instruction on x86 (Adamax: 0.74 → 0.60 ns a
 * parameter); a NaN in x is kept, one in y is not, so x is the newer value.
 */
@inline
export function larger<T>(x: v128, y: v128): v128 {
  return v128.pmax<T>(x, y);
}

/** −1, 0 or 1; NaN stays NaN. */
@inline
export function sign<T>(x: v128): v128 {
  const zero = v128.splat<T>(0 as T);
  const one = v128.splat<T>(1 as T);
  const up = v128.and(one, v128.gt<T>(x, zero));
  const down = v128.and(one, v128.lt<T>(x, zero));
  const nan = v128.andnot(x, v128.eq<T>(x, x));
  return v128.or(v128.sub<T>(up, down), nan);
}
