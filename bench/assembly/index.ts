/**
 * Rooflines: kernels with the loads and stores of Nadir's and next to no arithmetic, so that what
 * they take is what memory takes. Compiled as Nadir is, with the same sweep around them.
 *
 * A name has a letter for each array: `r` is read, `w` is written, `x` both. All that is loaded
 * takes part in what is stored, or nothing would load it; `nothing` is 0, so that no value changes
 * and a roofline can run on the arrays of the kernel that it stands beside.
 */
import { read, write } from "../../assembly/simd";

@inline
function touch<T, W>(array: usize, x: v128): void {
  write<T, W>(array, v128.add<T>(read<T, W>(array), x));
}

@sweep
export function x<T, W>(a: usize, nothing: v128): void {
  touch<T, W>(a, nothing);
}

@sweep
export function xr<T, W>(a: usize, b: usize, nothing: v128): void {
  touch<T, W>(a, v128.and(read<T, W>(b), nothing));
}

@sweep
export function xw<T, W>(a: usize, b: usize, nothing: v128): void {
  const x = read<T, W>(a);
  write<T, W>(b, x);
  write<T, W>(a, v128.add<T>(x, nothing));
}

@sweep
export function xrx<T, W>(a: usize, b: usize, c: usize, nothing: v128): void {
  const x = v128.and(read<T, W>(b), nothing);
  touch<T, W>(c, x);
  touch<T, W>(a, x);
}

@sweep
export function xrxx<T, W>(a: usize, b: usize, c: usize, d: usize, nothing: v128): void {
  const x = v128.and(read<T, W>(b), nothing);
  touch<T, W>(c, x);
  touch<T, W>(d, x);
  touch<T, W>(a, x);
}

@sweep
export function xrxxx<T, W>(a: usize, b: usize, c: usize, d: usize, e: usize, nothing: v128): void {
  const x = v128.and(read<T, W>(b), nothing);
  touch<T, W>(c, x);
  touch<T, W>(d, x);
  touch<T, W>(e, x);
  touch<T, W>(a, x);
}

@sweep
export function xrxxxx<T, W>(
  a: usize, b: usize, c: usize, d: usize, e: usize, f: usize, nothing: v128,
): void {
  const x = v128.and(read<T, W>(b), nothing);
  touch<T, W>(c, x);
  touch<T, W>(d, x);
  touch<T, W>(e, x);
  touch<T, W>(f, x);
  touch<T, W>(a, x);
}

@sweep
export function xwr<T, W>(a: usize, b: usize, c: usize, nothing: v128): void {
  write<T, W>(b, read<T, W>(a));
  touch<T, W>(a, v128.and(read<T, W>(c), nothing));
}

@sweep
export function xwrr<T, W>(a: usize, b: usize, c: usize, d: usize, nothing: v128): void {
  write<T, W>(b, read<T, W>(a));
  touch<T, W>(a, v128.and(v128.and(read<T, W>(c), read<T, W>(d)), nothing));
}

/** By hand, since a sweep returns nothing: eight vectors an iteration, without a tail. */
@inline
function readAll(values: usize, bytes: usize): f64 {
  let x = f64x2.splat(0);
  let y = f64x2.splat(0);
  for (const end = values + bytes; values + 128 <= end; values += 128) {
    x = v128.or(x, v128.or(v128.load(values), v128.load(values, 16)));
    y = v128.or(y, v128.or(v128.load(values, 32), v128.load(values, 48)));
    x = v128.or(x, v128.or(v128.load(values, 64), v128.load(values, 80)));
    y = v128.or(y, v128.or(v128.load(values, 96), v128.load(values, 112)));
  }
  return f64x2.extract_lane(v128.or(x, y), 0);
}

export function r_f32(values: usize, count: usize): f64 { return readAll(values, count * 4); }
export function r_f64(values: usize, count: usize): f64 { return readAll(values, count * 8); }
