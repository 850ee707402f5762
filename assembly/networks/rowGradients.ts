/** Gradients of the normalizations of rowNorm.ts: they can be cut by columns where they are of weight and bias, else by rows. */
import { read, write } from "../simd";
import { give } from "./columns";
import { twoSums } from "./rowNorm";

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
  memory.fill(sums, 0, 16 * size);
  for (; rows; --rows, x += bytes, delta += bytes, statistics += 16) {
    if (weight) oneRow<T>(isCentered, x, delta, inputGrad, statistics, weight, true, sums, size, bytes);
    else oneRow<T>(isCentered, x, delta, inputGrad, statistics, 0, false, sums, size, bytes);
    if (inputGrad) inputGrad += bytes;
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
function oneRow<T>(
  isCentered: bool, x: usize, delta: usize, to: usize, statistics: usize, weight: usize, hasWeight: bool, sums: usize,
  size: usize, bytes: usize,
): void {
  const mean = load<f64>(statistics);
  const scale = load<f64>(statistics, 8);
  const n = <f64>size;
  const two = twoSums<T>(true, isCentered, x, mean, delta, hasWeight ? weight : 0, sums, sums + 8 * size, scale, bytes);
  if (!to) return;
  const m = v128.splat<T>(<T>mean);
  const a = v128.splat<T>(<T>scale);
  const b = v128.splat<T>(<T>(f64x2.extract_lane(two, 0) / n));
  const c = v128.splat<T>(<T>((scale * scale * f64x2.extract_lane(two, 1)) / n));
  let i: usize = 0;
  for (const whole = bytes & ~15; i < whole; i += 16) {
    slope<T, v128>(isCentered, x + i, delta + i, to + i, weight + i, hasWeight, m, a, b, c);
  }
  for (; i < bytes; i += sizeof<T>()) {
    slope<T, T>(isCentered, x + i, delta + i, to + i, weight + i, hasWeight, m, a, b, c);
  }
}

/** a · (w · δ − (b + c · (x − mean))): the differences before the scale, so that what cancels is 0. */
@inline
function slope<T, W>(
  isCentered: bool, x: usize, delta: usize, to: usize, weight: usize, hasWeight: bool,
  mean: v128, a: v128, b: v128, c: v128,
): void {
  let back = read<T, W>(delta);
  if (hasWeight) back = v128.mul<T>(back, read<T, W>(weight));
  let less = read<T, W>(x);
  if (isCentered) less = v128.sub<T>(less, mean);
  less = v128.mul<T>(c, less);
  if (isCentered) less = v128.add<T>(b, less);
  write<T, W>(to, v128.mul<T>(a, v128.sub<T>(back, less)));
}
