/**
 * Mean squares of a matrix's gradient that are kept by rows and columns alone.
 * Shazeer & Stern, "Adafactor: Adaptive Learning Rates with Sublinear Memory Cost", algorithm 4
 * (arXiv:1804.04235).
 */
import { pair, single } from "../reduce";
import { read, write } from "../simd";

/**
 * R ← β · R + rowWeight · Σ g² + added over each row, C ← β · C + colWeight · Σ g² + added over each column.
 * Sums are in double precision: of a row in two lanes, of columns, in `sums`, from the first row on. Afterwards
 * `sums` begins with Σ R.
 */
@kernel
export function factors<T>(
  grad: usize, rowVar: usize, colVar: usize, sums: usize, rows: usize, cols: usize,
  beta: f64, rowWeight: f64, colWeight: f64, added: f64,
): void {
  let total: f64 = 0;
  for (let j: usize = 0; j < cols; j++) store<f64>(sums + 8 * j, 0);
  for (let i: usize = 0; i < rows; i++) {
    let sum = f64x2.splat(0);
    let col = sums;
    let count = cols;
    for (; count >= 2; count -= 2) {
      const x = pair<T>(grad);
      const square = f64x2.mul(x, x);
      sum = f64x2.add(sum, square);
      v128.store(col, f64x2.add(v128.load(col), square));
      grad += 2 * sizeof<T>();
      col += 16;
    }
    if (count) {
      const x = single<T>(grad);
      const square = f64x2.mul(x, x);
      sum = f64x2.add(sum, square);
      v128.store64_lane(col, f64x2.add(v128.load64_zero(col), square), 0);
      grad += sizeof<T>();
    }
    total += keep<T>(rowVar + i * sizeof<T>(), beta, rowWeight, f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1), added);
  }
  for (let j: usize = 0; j < cols; j++) {
    keep<T>(colVar + j * sizeof<T>(), beta, colWeight, load<f64>(sums + 8 * j), added);
  }
  store<f64>(sums, total);
}

/** mean ← β · mean + weight · sum + added. @returns it, as it is kept */
@inline
function keep<T>(mean: usize, beta: f64, weight: f64, sum: f64, added: f64): f64 {
  store<T>(mean, <T>(beta * <f64>load<T>(mean) + weight * sum + added));
  return <f64>load<T>(mean);
}

/** √(x / y) as far as T can hold it, also where y is 0: then all that it divides is 0, or next to it. */
@inline
function rootOf<T>(x: f64, y: f64): T {
  const largest = sizeof<T>() == 4 ? <f64>f32.MAX_VALUE : f64.MAX_VALUE;
  const root = Math.sqrt(x / y);
  return <T>(y == 0 || root > largest ? largest : root);
}

/**
 * u = g · min(√(mean / R) · 1/√C, cap): of each element the gradient by the root of R · C / mean. It keeps
 * 1/√C in `colFactor`, which is of T; `update` may be where `grad` is.
 */
@kernel
export function factored<T>(
  update: usize, grad: usize, rowVar: usize, colVar: usize, colFactor: usize, rows: usize, cols: usize,
  mean: f64, cap: f64,
): void {
  const most = v128.splat<T>(<T>cap);
  for (let j: usize = 0; j < cols; j++) {
    store<T>(colFactor + j * sizeof<T>(), rootOf<T>(1, <f64>load<T>(colVar + j * sizeof<T>())));
  }
  for (let i: usize = 0; i < rows; i++) {
    const row = v128.splat<T>(rootOf<T>(mean, <f64>load<T>(rowVar + i * sizeof<T>())));
    let col = colFactor;
    let count = cols;
    for (; count >= 16 / sizeof<T>(); count -= 16 / sizeof<T>()) {
      move<T, v128>(update, grad, col, row, most);
      update += 16;
      grad += 16;
      col += 16;
    }
    for (; count; --count) {
      move<T, T>(update, grad, col, row, most);
      update += sizeof<T>();
      grad += sizeof<T>();
      col += sizeof<T>();
    }
  }
}

@inline
function move<T, W>(update: usize, grad: usize, col: usize, row: v128, most: v128): void {
  const inverse = v128.pmin<T>(v128.mul<T>(row, read<T, W>(col)), most);
  write<T, W>(update, v128.mul<T>(read<T, W>(grad), inverse));
}
