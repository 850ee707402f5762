/**
 * What normalizations of rows have in common: each by the mean and the variance of its own numbers, or (`isCentered`
 * false) by the mean of their squares alone. Gradients are in rowGradients.ts.
 *
 * Sums are taken in double precision: number i of a row goes into lane i mod 8 of eight partial sums, which are added
 * as ((0 + 4) + (2 + 6)) + ((1 + 5) + (3 + 7)): an order that depends on i alone. Two sums go along side by side.
 *
 * Mean and variance come of one reading, by the sums of d = x − x₀ and of d²: mean = x₀ + Σd/n, n · variance = Σd² − (Σd)²/n.
 * As x₀ is one of the n, (x₀ − mean)² is at most n · variance, and so is what the difference cancels.
 *
 * What a pass forward leaves for the one back are two f64 a row: its mean, and 1/√(variance + ε).
 */
import { pair, single } from "../reduce";
import { read, write } from "../simd";

/** W is v128 for two numbers, f64 for one, beside which there is 0. */
@inline
export function double<T, W>(pointer: usize): v128 {
  return isVector<W>() ? pair<T>(pointer) : single<T>(pointer);
}

@inline
function distance<T, W>(isCentered: bool, x: usize, center: v128): v128 {
  const value = double<T, W>(x);
  return isCentered ? f64x2.sub(value, center) : value;
}

/** What the first of two sums takes: d, or w · δ, of which the columns' sums take theirs; `weight`: address 0 for none. */
@inline
function termOf<T, W>(
  isBack: bool, isCentered: bool, d: v128, delta: usize, weight: usize, columns: usize, others: usize, scale: v128,
  i: usize,
): v128 {
  if (!isBack) return d;
  const slope = double<T, W>(delta + i);
  const at = i * (8 / sizeof<T>());
  addTo<W>(columns + at, f64x2.mul(slope, f64x2.mul(d, scale)));
  if (isCentered) addTo<W>(others + at, slope);
  return weight ? f64x2.mul(slope, double<T, W>(weight + i)) : slope;
}

@inline
function addTo<W>(sum: usize, term: v128): void {
  write<f64, W>(sum, f64x2.add(read<f64, W>(sum), term));
}

/**
 * Two sums of a row, `bytes` long: of d = x − center, which is left out where nothing is centered, and d²; or with
 * `isBack` of w · δ, left out likewise, and w · δ · d. Beside these δ · d · scale is added to columns, and δ to others.
 */
@inline
export function twoSums<T>(
  isBack: bool, isCentered: bool, x: usize, center: f64, delta: usize, weight: usize, columns: usize, others: usize,
  scale: f64, bytes: usize,
): v128 {
  const two: usize = 2 * sizeof<T>();
  const from = f64x2.splat(center);
  const by = f64x2.splat(scale);
  let a = f64x2.splat(0);
  let b = a, c = a, e = a;
  let p = a, q = a, r = a, s = a;
  let d = a, term = a;
  let i: usize = 0;
  for (const whole = bytes - (bytes & (4 * two - 1)); i < whole; i += two) {
    d = distance<T, v128>(isCentered, x + i, from);
    term = termOf<T, v128>(isBack, isCentered, d, delta, weight, columns, others, by, i);
    if (isCentered) a = f64x2.add(a, term);
    p = f64x2.add(p, f64x2.mul(term, d));
    i += two;
    d = distance<T, v128>(isCentered, x + i, from);
    term = termOf<T, v128>(isBack, isCentered, d, delta, weight, columns, others, by, i);
    if (isCentered) b = f64x2.add(b, term);
    q = f64x2.add(q, f64x2.mul(term, d));
    i += two;
    d = distance<T, v128>(isCentered, x + i, from);
    term = termOf<T, v128>(isBack, isCentered, d, delta, weight, columns, others, by, i);
    if (isCentered) c = f64x2.add(c, term);
    r = f64x2.add(r, f64x2.mul(term, d));
    i += two;
    d = distance<T, v128>(isCentered, x + i, from);
    term = termOf<T, v128>(isBack, isCentered, d, delta, weight, columns, others, by, i);
    if (isCentered) e = f64x2.add(e, term);
    s = f64x2.add(s, f64x2.mul(term, d));
  }
  // What is left goes on in the same lanes, which then change places.
  for (; bytes - i >= two; i += two) {
    d = distance<T, v128>(isCentered, x + i, from);
    term = termOf<T, v128>(isBack, isCentered, d, delta, weight, columns, others, by, i);
    const next = isCentered ? f64x2.add(a, term) : a;
    a = b;
    b = c;
    c = e;
    e = next;
    const other = f64x2.add(p, f64x2.mul(term, d));
    p = q;
    q = r;
    r = s;
    s = other;
  }
  if (i != bytes) {
    d = distance<T, f64>(isCentered, x + i, from);
    term = termOf<T, f64>(isBack, isCentered, d, delta, weight, columns, others, by, i);
    if (isCentered) a = addFirst(a, term);
    p = addFirst(p, f64x2.mul(term, d));
  }
  const all = f64x2.add(f64x2.add(a, c), f64x2.add(b, e));
  const rest = f64x2.add(f64x2.add(p, r), f64x2.add(q, s));
  return f64x2.add(v128.shuffle<u64>(all, rest, 0, 2), v128.shuffle<u64>(all, rest, 1, 3));
}

@inline
function addFirst(sum: v128, term: v128): v128 {
  return f64x2.replace_lane(sum, 0, f64x2.extract_lane(sum, 0) + f64x2.extract_lane(term, 0));
}

/** y ← (x − mean)/√(variance + ε) · weight + bias, row by row; weight and bias: address 0 for none. */
@inline
export function normalizeRows<T>(
  isCentered: bool, x: usize, y: usize, statistics: usize, weight: usize, bias: usize,
  rows: usize, size: usize, eps: f64,
): void {
  const bytes = size * sizeof<T>();
  const n = <f64>size;
  for (; rows; --rows, x += bytes, y += bytes, statistics += 16) {
    const start = isCentered ? <f64>load<T>(x) : 0;
    const sums = twoSums<T>(false, isCentered, x, start, 0, 0, 0, 0, 0, bytes);
    const less = isCentered ? f64x2.extract_lane(sums, 0) / n : 0;
    const squares = f64x2.extract_lane(sums, 1) / n;
    // Rounding may leave less than 0 of what is 0.
    const variance = isCentered ? max<f64>(squares - less * less, 0) : squares;
    const mean = start + less;
    const scale = 1 / sqrt(variance + eps);
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
