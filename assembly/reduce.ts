/**
 * Reductions of one block of an array to a number.
 *
 * Sums are taken in double precision: element i of a block goes into lane i mod 4 of four partial
 * sums, added at the end as (0 + 2) + (1 + 3): an order that depends on i alone, so no engine and no
 * unrolling can change the bits. The caller cuts arrays into blocks of a fixed size and adds the
 * blocks in order.
 */
import { read } from "./simd";

/** Two elements as f64: loads exactly what it needs, the second element only if it is there. */
@inline
export function pair<T>(pointer: usize): v128 {
  return sizeof<T>() == 4
    ? f64x2.promote_low_f32x4(v128.load64_zero(pointer))
    : v128.load(pointer);
}

@inline
export function single<T>(pointer: usize): v128 {
  const x = read<T, T>(pointer);
  return sizeof<T>() == 4 ? f64x2.promote_low_f32x4(x) : x;
}

/** What is summed: |x|, x², x y, or the squares of factor · x as T has them. */
const ABSOLUTE: i32 = 0;
const SQUARE: i32 = 1;
const PRODUCT: i32 = 2;
const SCALED: i32 = 3;

/** The terms of two elements. */
@inline
function terms<T>(kind: i32, x: usize, y: usize, factor: v128): v128 {
  if (kind == SCALED) {
    const scaled = v128.mul<T>(factor, sizeof<T>() == 4 ? v128.load64_zero(x) : v128.load(x));
    const double = sizeof<T>() == 4 ? f64x2.promote_low_f32x4(scaled) : scaled;
    return f64x2.mul(double, double);
  }
  const a = pair<T>(x);
  if (kind == ABSOLUTE) return f64x2.abs(a);
  return f64x2.mul(a, kind == SQUARE ? a : pair<T>(y));
}

/** The term of the last element. */
@inline
function term<T>(kind: i32, x: usize, y: usize, factor: v128): v128 {
  if (kind == SCALED) {
    const scaled = v128.mul<T>(factor, read<T, T>(x));
    const double = sizeof<T>() == 4 ? f64x2.promote_low_f32x4(scaled) : scaled;
    return f64x2.mul(double, double);
  }
  const a = single<T>(x);
  if (kind == ABSOLUTE) return f64x2.abs(a);
  return f64x2.mul(a, kind == SQUARE ? a : single<T>(y));
}

@inline
function sum<T>(kind: i32, x: usize, y: usize, count: usize, scale: f64 = 1): f64 {
  const factor = v128.splat<T>(<T>scale);
  let a = f64x2.splat(0);
  let b = f64x2.splat(0);
  for (; count >= 4; count -= 4) {
    a = f64x2.add(a, terms<T>(kind, x, y, factor));
    b = f64x2.add(b, terms<T>(kind, x + 2 * sizeof<T>(), y + 2 * sizeof<T>(), factor));
    x += 4 * sizeof<T>();
    y += 4 * sizeof<T>();
  }
  if (count >= 2) {
    a = f64x2.add(a, terms<T>(kind, x, y, factor));
    x += 2 * sizeof<T>();
    y += 2 * sizeof<T>();
    count -= 2;
    if (count) b = f64x2.add(b, term<T>(kind, x, y, factor));
  } else if (count) {
    a = f64x2.add(a, term<T>(kind, x, y, factor));
  }
  const c = f64x2.add(a, b);
  return f64x2.extract_lane(c, 0) + f64x2.extract_lane(c, 1);
}

/** Σ x². */
@kernel
export function sumOfSquares<T>(values: usize, count: usize): f64 {
  return sum<T>(SQUARE, values, values, count);
}

/** Σ |x|. */
@kernel
export function sumOfAbsolutes<T>(values: usize, count: usize): f64 {
  return sum<T>(ABSOLUTE, values, values, count);
}

/** Σ x y. */
@kernel
export function dot<T>(x: usize, y: usize, count: usize): f64 {
  return sum<T>(PRODUCT, x, y, count);
}

/** Σ (factor · x)², of factor · x as T has it. */
@kernel
export function sumOfScaledSquares<T>(values: usize, count: usize, factor: f64): f64 {
  return sum<T>(SCALED, values, values, count, factor);
}
