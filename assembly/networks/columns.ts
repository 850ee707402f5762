/**
 * What normalizations of channels have in common: sums over the columns of a matrix, and what is made of its numbers by
 * numbers of their columns.
 *
 * Sums are taken in double precision. A column adds its terms one by one in the order of the rows, whatever columns
 * there are beside it, so neither vectors nor tails show in the bits. They lie in memory: by four rows at a time the
 * matrix is read once, from its start to its end, however wide it is.
 */
import { pair, single } from "../reduce";
import { read, write } from "../simd";

/** What is summed: x, (x − mean)², or (x − mean) · δ. */
const VALUE: i32 = 0;
const SQUARE: i32 = 1;
const PRODUCT: i32 = 2;

/** W is v128 for two columns, f64 for one. */
@inline
function double<T, W>(pointer: usize): v128 {
  return isVector<W>() ? pair<T>(pointer) : single<T>(pointer);
}

@inline
function term<T, W>(kind: i32, x: usize, delta: usize, mean: v128): v128 {
  const value = double<T, W>(x);
  if (kind == VALUE) return value;
  const distance = f64x2.sub(value, mean);
  return f64x2.mul(distance, kind == SQUARE ? distance : double<T, W>(delta));
}

/** Of one row, or with a step of four that are so far apart. */
@inline
function addTerms<T, W>(
  kind: i32, x: usize, delta: usize, mean: usize, sum: usize, isFour: bool, step: usize,
): void {
  const m = kind == VALUE ? f64x2.splat(0) : read<f64, W>(mean);
  let total = f64x2.add(read<f64, W>(sum), term<T, W>(kind, x, delta, m));
  if (isFour) {
    total = f64x2.add(total, term<T, W>(kind, x + step, delta + step, m));
    total = f64x2.add(total, term<T, W>(kind, x + 2 * step, delta + 2 * step, m));
    total = f64x2.add(total, term<T, W>(kind, x + 3 * step, delta + 3 * step, m));
  }
  write<f64, W>(sum, total);
}

@inline
function addRows<T>(
  kind: i32, x: usize, delta: usize, mean: usize, sums: usize, isFour: bool, bytes: usize, step: usize,
): void {
  const end = x + bytes;
  for (; end - x >= 2 * sizeof<T>(); x += 2 * sizeof<T>(), delta += 2 * sizeof<T>()) {
    addTerms<T, v128>(kind, x, delta, mean, sums, isFour, step);
    mean += 16;
    sums += 16;
  }
  if (x != end) addTerms<T, f64>(kind, x, delta, mean, sums, isFour, step);
}

@inline
function addColumns<T>(
  kind: i32, x: usize, delta: usize, mean: usize, sums: usize, rows: usize, columns: usize, width: usize,
): void {
  const bytes = columns * sizeof<T>();
  const step = width * sizeof<T>();
  for (; rows >= 4; rows -= 4, x += 4 * step, delta += 4 * step) {
    addRows<T>(kind, x, delta, mean, sums, true, bytes, step);
  }
  for (; rows; --rows, x += step, delta += step) {
    addRows<T>(kind, x, delta, mean, sums, false, bytes, step);
  }
}

/** sums (f64) += Σ x, of so many columns of rows that are `width` long. */
export function addValues<T>(x: usize, sums: usize, rows: usize, columns: usize, width: usize): void {
  addColumns<T>(VALUE, x, x, 0, sums, rows, columns, width);
}

/** sums (f64) += Σ (x − mean)²; means in f64. */
export function addSquares<T>(
  x: usize, means: usize, sums: usize, rows: usize, columns: usize, width: usize,
): void {
  addColumns<T>(SQUARE, x, x, means, sums, rows, columns, width);
}

/** sums (f64) += Σ (x − mean) · δ; means in f64. */
export function addProducts<T>(
  x: usize, delta: usize, means: usize, sums: usize, rows: usize, columns: usize, width: usize,
): void {
  addColumns<T>(PRODUCT, x, delta, means, sums, rows, columns, width);
}

/** A vector of a column by its mean, factor and offset: (x − mean) · factor + offset. */
@inline
function normalized<T, W>(x: usize, y: usize, mean: v128, factor: v128, offset: v128): void {
  const distance = v128.sub<T>(read<T, W>(x), mean);
  write<T, W>(y, v128.add<T>(v128.mul<T>(distance, factor), offset));
}

/** Of as many rows as are left, four of them at most. */
@inline
function normalizeSome<T, W>(
  x: usize, y: usize, mean: usize, scale: usize, weight: usize, bias: usize, rows: usize,
  bytes: usize,
): void {
  const m = read<T, W>(mean);
  let factor = read<T, W>(scale);
  if (weight) factor = v128.mul<T>(factor, read<T, W>(weight));
  const offset = bias ? read<T, W>(bias) : v128.splat<T>(0);
  normalized<T, W>(x, y, m, factor, offset);
  if (rows >= 4) {
    normalized<T, W>(x + bytes, y + bytes, m, factor, offset);
    normalized<T, W>(x + 2 * bytes, y + 2 * bytes, m, factor, offset);
    normalized<T, W>(x + 3 * bytes, y + 3 * bytes, m, factor, offset);
  }
}

/** y ← (x − mean) · scale · weight + bias; weight and bias: address 0 for none. */
export function normalizeColumns<T>(
  x: usize, y: usize, mean: usize, scale: usize, weight: usize, bias: usize, rows: usize,
  columns: usize,
): void {
  const bytes = columns * sizeof<T>();
  const vectors = bytes & ~15;
  while (rows) {
    let j: usize = 0;
    for (; j < vectors; j += 16) {
      normalizeSome<T, v128>(
        x + j, y + j, mean + j, scale + j, weight ? weight + j : 0, bias ? bias + j : 0, rows, bytes,
      );
    }
    for (; j < bytes; j += sizeof<T>()) {
      normalizeSome<T, T>(
        x + j, y + j, mean + j, scale + j, weight ? weight + j : 0, bias ? bias + j : 0, rows, bytes,
      );
    }
    const count: usize = rows >= 4 ? 4 : 1;
    x += count * bytes;
    y += count * bytes;
    rows -= count;
  }
}

/** dx = scale · (w · δ − (b + c · (x − mean))). */
@inline
function slope<T, W>(
  x: usize, delta: usize, to: usize, mean: v128, scale: v128, weight: v128, hasWeight: bool, b: v128,
  c: v128,
): void {
  const distance = v128.sub<T>(read<T, W>(x), mean);
  const less = v128.add<T>(b, v128.mul<T>(c, distance));
  let more = read<T, W>(delta);
  if (hasWeight) more = v128.mul<T>(more, weight);
  write<T, W>(to, v128.mul<T>(scale, v128.sub<T>(more, less)));
}

@inline
function slopesOfSome<T, W>(
  x: usize, delta: usize, to: usize, mean: usize, scale: usize, weight: usize, hasWeight: bool,
  b: usize, c: usize, rows: usize, bytes: usize,
): void {
  const m = read<T, W>(mean);
  const s = read<T, W>(scale);
  const w = hasWeight ? read<T, W>(weight) : s;
  const p = read<T, W>(b);
  const q = read<T, W>(c);
  slope<T, W>(x, delta, to, m, s, w, hasWeight, p, q);
  if (rows >= 4) {
    slope<T, W>(x + bytes, delta + bytes, to + bytes, m, s, w, hasWeight, p, q);
    slope<T, W>(x + 2 * bytes, delta + 2 * bytes, to + 2 * bytes, m, s, w, hasWeight, p, q);
    slope<T, W>(x + 3 * bytes, delta + 3 * bytes, to + 3 * bytes, m, s, w, hasWeight, p, q);
  }
}

/**
 * inputGrad ← scale · (w · δ − (b + c · (x − mean))), by numbers of each column: what comes back through a mean and a
 * variance that are of x themselves. The differences come before the scale, so that what cancels is 0.
 */
@inline
export function columnSlopes<T>(
  x: usize, delta: usize, inputGrad: usize, mean: usize, scale: usize, weight: usize, hasWeight: bool,
  b: usize, c: usize, rows: usize, columns: usize,
): void {
  const bytes = columns * sizeof<T>();
  const vectors = bytes & ~15;
  while (rows) {
    let j: usize = 0;
    for (; j < vectors; j += 16) {
      slopesOfSome<T, v128>(
        x + j, delta + j, inputGrad + j, mean + j, scale + j, weight + j, hasWeight, b + j, c + j, rows,
        bytes,
      );
    }
    for (; j < bytes; j += sizeof<T>()) {
      slopesOfSome<T, T>(
        x + j, delta + j, inputGrad + j, mean + j, scale + j, weight + j, hasWeight, b + j, c + j, rows,
        bytes,
      );
    }
    const count: usize = rows >= 4 ? 4 : 1;
    x += count * bytes;
    delta += count * bytes;
    inputGrad += count * bytes;
    rows -= count;
  }
}

/** What a parameter's gradient is, or with `accumulate` what is added to it. */
@inline
export function give<T>(at: usize, gradient: f64, accumulate: bool): void {
  const before: T = accumulate ? load<T>(at) : 0;
  store<T>(at, before + <T>gradient);
}
