/**
 * Reductions of one block of an array to a number, in double precision.
 *
 * Element i of a block goes into lane i mod 4 of four partial sums, added at the end as
 * (0 + 2) + (1 + 3): an order that depends on i alone, so no engine and no unrolling can change
 * the bits. The caller cuts arrays into blocks of a fixed size and adds the blocks in order.
 */
import { read } from "./simd";

/** Two elements as f64: loads exactly what it needs, the second element only if it is there. */
@inline
function pair<T>(pointer: usize): v128 {
  return sizeof<T>() == 4
    ? f64x2.promote_low_f32x4(v128.load64_zero(pointer))
    : v128.load(pointer);
}

@inline
function single<T>(pointer: usize): v128 {
  const x = read<T, T>(pointer);
  return sizeof<T>() == 4 ? f64x2.promote_low_f32x4(x) : x;
}

const SQUARES = 0, ABSOLUTES = 1, MAXIMUM = 2;

@inline
function combine(operation: i32, sum: v128, x: v128): v128 {
  if (operation == SQUARES) return f64x2.add(sum, f64x2.mul(x, x));
  if (operation == ABSOLUTES) return f64x2.add(sum, f64x2.abs(x));
  return f64x2.max(sum, f64x2.abs(x));
}

@inline
function merge(operation: i32, x: v128, y: v128): v128 {
  return operation == MAXIMUM ? f64x2.max(x, y) : f64x2.add(x, y);
}

@inline
function reduce<T>(operation: i32, values: usize, count: usize): f64 {
  let a = f64x2.splat(0);
  let b = f64x2.splat(0);
  for (; count >= 4; count -= 4) {
    a = combine(operation, a, pair<T>(values));
    b = combine(operation, b, pair<T>(values + 2 * sizeof<T>()));
    values += 4 * sizeof<T>();
  }
  if (count >= 2) {
    a = combine(operation, a, pair<T>(values));
    values += 2 * sizeof<T>();
    count -= 2;
    if (count) b = combine(operation, b, single<T>(values));
  } else if (count) {
    a = combine(operation, a, single<T>(values));
  }
  const c = merge(operation, a, b);
  const x = f64x2.extract_lane(c, 0);
  const y = f64x2.extract_lane(c, 1);
  return operation == MAXIMUM ? max<f64>(x, y) : x + y;
}

/** Σ x². */
export function sumOfSquares_f32(values: usize, count: usize): f64 { return reduce<f32>(SQUARES, values, count); }
export function sumOfSquares_f64(values: usize, count: usize): f64 { return reduce<f64>(SQUARES, values, count); }

/** Σ |x|. */
export function sumOfAbsolutes_f32(values: usize, count: usize): f64 { return reduce<f32>(ABSOLUTES, values, count); }
export function sumOfAbsolutes_f64(values: usize, count: usize): f64 { return reduce<f64>(ABSOLUTES, values, count); }

/** max |x|, NaN if there is one. */
export function maximum_f32(values: usize, count: usize): f64 { return reduce<f32>(MAXIMUM, values, count); }
export function maximum_f64(values: usize, count: usize): f64 { return reduce<f64>(MAXIMUM, values, count); }
