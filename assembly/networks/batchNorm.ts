/**
 * Batch normalization of a matrix, rows × channels, where each position of an image is a row:
 * y = (x − μ)/√(σ² + ε) · weight + bias, channel by channel.
 * Ioffe & Szegedy, "Batch Normalization", Algorithm 1 (arXiv:1502.03167).
 *
 * What a pass forward leaves for the one back, by channel: `means`, in f64, and in `vectors`
 *
 *     | mean | 1/√(σ² + ε) | weight/σ | two coefficients of the gradient |
 *
 * each `width` long. `sums` (f64) has two numbers a channel. Sums go over all rows, each channel's by itself: what has
 * them can be cut by channels, of which there are `channels` in rows of `width`, and the rest by rows.
 */
import {
  addProducts, addSquares, addValues, columnSlopes, give, normalizeColumns,
} from "./columns";
import { read, write } from "../simd";

/** A batch's mean and variance, and what it makes of the running ones: r ← (1 − momentum) · r + momentum · new. */
@kernel
export function batchStatistics<T>(
  x: usize, means: usize, sums: usize, vectors: usize, runningMean: usize, runningVar: usize,
  rows: usize, channels: usize, width: usize, eps: f64, momentum: f64,
): void {
  memory.fill(sums, 0, 16 * channels);
  addValues<T>(x, sums, rows, channels, width);
  for (let c: usize = 0; c < channels; c++) {
    store<f64>(means + 8 * c, load<f64>(sums + 8 * c) / <f64>rows);
  }
  const squared = sums + 8 * channels;
  addSquares<T>(x, means, squared, rows, channels, width);
  for (let c: usize = 0; c < channels; c++) {
    const mean = load<f64>(means + 8 * c);
    const squares = load<f64>(squared + 8 * c);
    keep<T>(vectors, width, c, mean, squares / <f64>rows, eps);
    follow<T>(runningMean + c * sizeof<T>(), mean, momentum);
    // That of the running one is unbiased, as PyTorch has it.
    follow<T>(runningVar + c * sizeof<T>(), squares / <f64>(rows - 1), momentum);
  }
}

/** The running mean and variance as those of this pass. */
@kernel
export function runningStatistics<T>(
  means: usize, vectors: usize, runningMean: usize, runningVar: usize, channels: usize, eps: f64,
): void {
  for (let c: usize = 0; c < channels; c++) {
    const mean = <f64>load<T>(runningMean + c * sizeof<T>());
    store<f64>(means + 8 * c, mean);
    keep<T>(vectors, channels, c, mean, <f64>load<T>(runningVar + c * sizeof<T>()), eps);
  }
}

@inline
function keep<T>(
  vectors: usize, width: usize, c: usize, mean: f64, variance: f64, eps: f64,
): void {
  store<T>(vectors + c * sizeof<T>(), <T>mean);
  store<T>(vectors + (width + c) * sizeof<T>(), <T>(1 / sqrt(variance + eps)));
}

@inline
function follow<T>(running: usize, value: f64, momentum: f64): void {
  store<T>(running, <T>((1 - momentum) * <f64>load<T>(running) + momentum * value));
}

/** y ← (x − μ)/√(σ² + ε) · weight + bias; weight and bias: address 0 for none. */
@kernel
export function batchNorm<T>(
  x: usize, y: usize, vectors: usize, weight: usize, bias: usize, rows: usize, channels: usize,
): void {
  const scale = vectors + channels * sizeof<T>();
  normalizeColumns<T>(x, y, vectors, scale, weight, bias, rows, channels);
}

/**
 * biasGrad ← Σδ, weightGrad ← Σ(x − μ)δ/σ, or with `accumulate` += them, unless both are at address 0; and what
 * `batchNormInputGradient` takes in `vectors`.
 */
@kernel
export function batchNormGradient<T>(
  x: usize, delta: usize, means: usize, sums: usize, vectors: usize,
  weight: usize, weightGrad: usize, biasGrad: usize, rows: usize, channels: usize, width: usize,
  isBatch: bool, accumulate: bool,
): void {
  const products = sums + 8 * channels;
  if (weightGrad || isBatch) {
    memory.fill(sums, 0, 16 * channels);
    addValues<T>(delta, sums, rows, channels, width);
    addProducts<T>(x, delta, means, products, rows, channels, width);
  }
  const step = width * sizeof<T>();
  const a = vectors + 2 * step;
  for (let c: usize = 0; c < channels; c++) {
    const at = c * sizeof<T>();
    const scale = <f64>load<T>(vectors + step + at);
    const sum = load<f64>(sums + 8 * c);
    const product = load<f64>(products + 8 * c) * scale;
    if (weightGrad) {
      give<T>(weightGrad + at, product, accumulate);
      give<T>(biasGrad + at, sum, accumulate);
    }
    store<T>(a + at, <T>(weight ? scale * <f64>load<T>(weight + at) : scale));
    store<T>(a + step + at, <T>(sum / <f64>rows));
    store<T>(a + 2 * step + at, <T>((scale * product) / <f64>rows));
  }
}

/**
 * inputGrad ← weight/σ · (δ − Σδ/n − (x − μ)/σ² · Σ(x − μ)δ/n) where mean and variance are the batch's own, else
 * weight/σ · δ.
 */
@kernel
export function batchNormInputGradient<T>(
  x: usize, delta: usize, inputGrad: usize, vectors: usize, rows: usize, channels: usize, isBatch: bool,
): void {
  const step = channels * sizeof<T>();
  const a = vectors + 2 * step;
  if (isBatch) {
    columnSlopes<T>(
      x, delta, inputGrad, vectors, a, 0, false, a + step, a + 2 * step, rows, channels,
    );
  } else {
    scaleColumns<T>(delta, inputGrad, a, rows, channels);
  }
}

/** y ← factor · x. */
function scaleColumns<T>(x: usize, y: usize, factors: usize, rows: usize, columns: usize): void {
  const bytes = columns * sizeof<T>();
  const vectors = bytes & ~15;
  for (; rows; --rows, x += bytes, y += bytes) {
    let j: usize = 0;
    for (; j < vectors; j += 16) scaleOne<T, v128>(x + j, y + j, factors + j);
    for (; j < bytes; j += sizeof<T>()) scaleOne<T, T>(x + j, y + j, factors + j);
  }
}

@inline
function scaleOne<T, W>(x: usize, y: usize, factor: usize): void {
  write<T, W>(y, v128.mul<T>(read<T, W>(x), read<T, W>(factor)));
}
