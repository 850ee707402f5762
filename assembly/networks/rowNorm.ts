/**
 * What normalizations of rows have in common: each by the mean and the variance of its own numbers, or (`isCentered`
 * false) by the mean of their squares alone.
 *
 * Sums are taken in double precision: number i of a row goes into lane i mod 8 of eight partial sums, which are added
 * as ((0 + 4) + (2 + 6)) + ((1 + 5) + (3 + 7)): an order that depends on i alone. Gradients of weight and bias add rows
 * in their order, each column by itself: they can be cut by columns, all else by rows.
 *
 * What a pass forward leaves for the one back are two f64 a row: its mean, and 1/√(variance + ε).
 */
import { pair, single } from "../reduce";
import { give } from "./columns";
import { read, write } from "../simd";

/** What is summed: x, (x − mean)², w · δ, or w · δ · (x − mean). */
const VALUE: i32 = 0;
const SQUARE: i32 = 1;
const SLOPE: i32 = 2;
const PRODUCT: i32 = 3;

/** W is v128 for two numbers, f64 for one, beside which there is 0. */
@inline
function double<T, W>(pointer: usize): v128 {
  return isVector<W>() ? pair<T>(pointer) : single<T>(pointer);
}

@inline
function term<T, W>(kind: i32, x: usize, delta: usize, weight: usize, mean: v128): v128 {
  if (kind == VALUE) return double<T, W>(x);
  if (kind == SQUARE) {
    const distance = f64x2.sub(double<T, W>(x), mean);
    return f64x2.mul(distance, distance);
  }
  let slope = double<T, W>(delta);
  if (weight) slope = f64x2.mul(slope, double<T, W>(weight));
  return kind == SLOPE ? slope : f64x2.mul(slope, f64x2.sub(double<T, W>(x), mean));
}

/** The term at byte i of a row. */
@inline
function termAt<T, W>(
  kind: i32, x: usize, delta: usize, weight: usize, mean: v128, i: usize,
): v128 {
  return term<T, W>(kind, x + i, delta + i, weight ? weight + i : 0, mean);
}

/** The sum of a row, `bytes` long. */
@inline
function sum<T>(kind: i32, x: usize, delta: usize, weight: usize, center: f64, bytes: usize): f64 {
  const two: usize = 2 * sizeof<T>();
  const mean = f64x2.splat(center);
  let a = f64x2.splat(0);
  let b = a, c = a, d = a;
  let i: usize = 0;
  for (const whole = bytes - (bytes & (4 * two - 1)); i < whole; i += 4 * two) {
    a = f64x2.add(a, termAt<T, v128>(kind, x, delta, weight, mean, i));
    b = f64x2.add(b, termAt<T, v128>(kind, x, delta, weight, mean, i + two));
    c = f64x2.add(c, termAt<T, v128>(kind, x, delta, weight, mean, i + 2 * two));
    d = f64x2.add(d, termAt<T, v128>(kind, x, delta, weight, mean, i + 3 * two));
  }
  // What is left goes on in the same lanes, which then change places.
  for (; bytes - i >= two; i += two) {
    const next = f64x2.add(a, termAt<T, v128>(kind, x, delta, weight, mean, i));
    a = b;
    b = c;
    c = d;
    d = next;
  }
  if (i != bytes) {
    const last = termAt<T, f64>(kind, x, delta, weight, mean, i);
    a = f64x2.replace_lane(a, 0, f64x2.extract_lane(a, 0) + f64x2.extract_lane(last, 0));
  }
  const all = f64x2.add(f64x2.add(a, c), f64x2.add(b, d));
  return f64x2.extract_lane(all, 0) + f64x2.extract_lane(all, 1);
}

/** y ← (x − mean)/√(variance + ε) · weight + bias, row by row; weight and bias: address 0 for none. */
@inline
export function normalizeRows<T>(
  isCentered: bool, x: usize, y: usize, statistics: usize, weight: usize, bias: usize,
  rows: usize, size: usize, eps: f64,
): void {
  const bytes = size * sizeof<T>();
  for (; rows; --rows, x += bytes, y += bytes, statistics += 16) {
    const mean = isCentered ? sum<T>(VALUE, x, x, 0, 0, bytes) / <f64>size : 0;
    const scale = 1 / sqrt(sum<T>(SQUARE, x, x, 0, mean, bytes) / <f64>size + eps);
    store<f64>(statistics, mean);
    store<f64>(statistics, scale, 8);
    normalizeRow<T>(isCentered, x, y, v128.splat<T>(<T>mean), v128.splat<T>(<T>scale), weight, bias, bytes);
  }
}

@inline
function normalizeRow<T>(
  isCentered: bool, x: usize, y: usize, mean: v128, scale: v128, weight: usize, bias: usize, bytes: usize,
): void {
  let i: usize = 0;
  if (weight && bias) {
    for (const whole = bytes & ~15; i < whole; i += 16) {
      one<T, v128>(isCentered, x + i, y + i, mean, scale, weight + i, bias + i);
    }
    for (; i < bytes; i += sizeof<T>()) {
      one<T, T>(isCentered, x + i, y + i, mean, scale, weight + i, bias + i);
    }
    return;
  }
  for (const whole = bytes & ~15; i < whole; i += 16) {
    one<T, v128>(isCentered, x + i, y + i, mean, scale, weight ? weight + i : 0, bias ? bias + i : 0);
  }
  for (; i < bytes; i += sizeof<T>()) {
    one<T, T>(isCentered, x + i, y + i, mean, scale, weight ? weight + i : 0, bias ? bias + i : 0);
  }
}

@inline
function one<T, W>(
  isCentered: bool, x: usize, y: usize, mean: v128, scale: v128, weight: usize, bias: usize,
): void {
  let value = read<T, W>(x);
  if (isCentered) value = v128.sub<T>(value, mean);
  value = v128.mul<T>(value, scale);
  if (weight) value = v128.mul<T>(value, read<T, W>(weight));
  if (bias) value = v128.add<T>(value, read<T, W>(bias));
  write<T, W>(y, value);
}

/**
 * Gradients, where an address is 0 of those that are not wanted. With n numbers a row, and 1/σ for 1/√(variance + ε),
 *
 *     inputGrad ← (w · δ − Σ(w · δ)/n − (x − μ)/σ² · Σ(w · δ · (x − μ))/n)/σ
 *
 * without the second term where nothing is centered. biasGrad ← Σ δ and weightGrad ← Σ δ · (x − μ)/σ over the
 * rows, or with `accumulate` += them; `sums` is room for two f64 a column.
 */
@inline
export function rowGradients<T>(
  isCentered: bool, x: usize, delta: usize, inputGrad: usize, statistics: usize, weight: usize,
  weightGrad: usize, biasGrad: usize, sums: usize, rows: usize, size: usize, accumulate: bool,
): void {
  const bytes = size * sizeof<T>();
  if (weightGrad) memory.fill(sums, 0, 16 * size);
  while (rows) {
    const isFour = rows >= 4;
    if (weightGrad) {
      if (isFour) addRows<T>(isCentered, true, x, delta, statistics, sums, size, bytes);
      else addRows<T>(isCentered, false, x, delta, statistics, sums, size, bytes);
    }
    for (let count = isFour ? 4 : 1; count; --count) {
      if (inputGrad) {
        rowSlopes<T>(isCentered, x, delta, inputGrad, statistics, weight, size, bytes);
        inputGrad += bytes;
      }
      x += bytes;
      delta += bytes;
      statistics += 16;
      --rows;
    }
  }
  if (!weightGrad) return;
  for (let i: usize = 0; i < size; i++) {
    give<T>(weightGrad + i * sizeof<T>(), load<f64>(sums + 8 * i), accumulate);
    if (biasGrad) {
      give<T>(biasGrad + i * sizeof<T>(), load<f64>(sums + 8 * (size + i)), accumulate);
    }
  }
}

@inline
function rowSlopes<T>(
  isCentered: bool, x: usize, delta: usize, to: usize, statistics: usize, weight: usize,
  size: usize, bytes: usize,
): void {
  const mean = load<f64>(statistics);
  const scale = load<f64>(statistics, 8);
  const n = <f64>size;
  let slopes: f64 = 0;
  let products: f64 = 0;
  if (weight) {
    if (isCentered) slopes = sum<T>(SLOPE, x, delta, weight, mean, bytes);
    products = sum<T>(PRODUCT, x, delta, weight, mean, bytes);
  } else {
    if (isCentered) slopes = sum<T>(SLOPE, x, delta, 0, mean, bytes);
    products = sum<T>(PRODUCT, x, delta, 0, mean, bytes);
  }
  const m = v128.splat<T>(<T>mean);
  const a = v128.splat<T>(<T>scale);
  const b = v128.splat<T>(<T>(slopes / n));
  const c = v128.splat<T>(<T>((scale * scale * products) / n));
  let i: usize = 0;
  for (const whole = bytes & ~15; i < whole; i += 16) {
    slope<T, v128>(isCentered, x + i, delta + i, to + i, weight ? weight + i : 0, m, a, b, c);
  }
  for (; i < bytes; i += sizeof<T>()) {
    slope<T, T>(isCentered, x + i, delta + i, to + i, weight ? weight + i : 0, m, a, b, c);
  }
}

/** a · (w · δ − (b + c · (x − mean))): the differences before the scale, so that what cancels is 0. */
@inline
function slope<T, W>(
  isCentered: bool, x: usize, delta: usize, to: usize, weight: usize,
  mean: v128, a: v128, b: v128, c: v128,
): void {
  let back = read<T, W>(delta);
  if (weight) back = v128.mul<T>(back, read<T, W>(weight));
  let less = read<T, W>(x);
  if (isCentered) less = v128.sub<T>(less, mean);
  less = v128.mul<T>(c, less);
  if (isCentered) less = v128.add<T>(b, less);
  write<T, W>(to, v128.mul<T>(a, v128.sub<T>(back, less)));
}

/** sums += δ · (x − mean) · scale, and behind them += δ, of one row or of four. */
@inline
function addRows<T>(
  isCentered: bool, isFour: bool, x: usize, delta: usize, statistics: usize, sums: usize,
  size: usize, bytes: usize,
): void {
  const others = sums + 8 * size;
  const two: usize = 2 * sizeof<T>();
  let i: usize = 0;
  let at: usize = 0;
  for (; bytes - i >= two; i += two, at += 16) {
    addTerms<T, v128>(isCentered, isFour, x + i, delta + i, statistics, sums + at, others + at, bytes);
  }
  if (i != bytes) {
    addTerms<T, f64>(isCentered, isFour, x + i, delta + i, statistics, sums + at, others + at, bytes);
  }
}

@inline
function addTerms<T, W>(
  isCentered: bool, isFour: bool, x: usize, delta: usize, statistics: usize, sum: usize, other: usize,
  bytes: usize,
): void {
  let products = read<f64, W>(sum);
  let slopes = isCentered ? read<f64, W>(other) : products;
  let d = double<T, W>(delta);
  products = f64x2.add(products, f64x2.mul(d, scaled<T, W>(isCentered, x, statistics)));
  if (isCentered) slopes = f64x2.add(slopes, d);
  if (isFour) {
    d = double<T, W>(delta + bytes);
    products = f64x2.add(products, f64x2.mul(d, scaled<T, W>(isCentered, x + bytes, statistics + 16)));
    if (isCentered) slopes = f64x2.add(slopes, d);
    d = double<T, W>(delta + 2 * bytes);
    products = f64x2.add(
      products, f64x2.mul(d, scaled<T, W>(isCentered, x + 2 * bytes, statistics + 32)),
    );
    if (isCentered) slopes = f64x2.add(slopes, d);
    d = double<T, W>(delta + 3 * bytes);
    products = f64x2.add(
      products, f64x2.mul(d, scaled<T, W>(isCentered, x + 3 * bytes, statistics + 48)),
    );
    if (isCentered) slopes = f64x2.add(slopes, d);
  }
  write<f64, W>(sum, products);
  if (isCentered) write<f64, W>(other, slopes);
}

/** (x − mean) · scale of two numbers of a row. */
@inline
function scaled<T, W>(isCentered: bool, x: usize, statistics: usize): v128 {
  const value = double<T, W>(x);
  const distance = isCentered ? f64x2.sub(value, v128.load64_splat(statistics)) : value;
  return f64x2.mul(distance, v128.load64_splat(statistics, 8));
}
