/**
 * Group normalization of images, [positions, channels]: y = (x − μ)/√(σ² + ε) · weight + bias by the mean and the
 * variance of all positions of a group of channels of the same image.
 * Wu & He, "Group Normalization" (arXiv:1803.08494), equations 1 to 7.
 *
 * Sums go over the positions of each channel, then over a group's channels; gradients of weight and bias add images in
 * their order. What a pass forward leaves for the one back are two f64 a group: its mean, and 1/√(σ² + ε).
 */
import { addProducts, addSquares, addValues, columnSlopes, give, normalizeColumns } from "./columns";

/** columns (f64 × channels) ← the mean of each column's group; so are `vectors`, as T has it. */
@inline
function spreadMeans<T>(
  statistics: usize, columns: usize, vectors: usize, channels: usize, width: usize,
): void {
  for (let c: usize = 0; c < channels; c++) {
    const mean = load<f64>(statistics + 16 * (c / width));
    store<f64>(columns + 8 * c, mean);
    store<T>(vectors + c * sizeof<T>(), <T>mean);
  }
}

/** The sum of a group's columns, each of them times its weight where there are weights. */
@inline
function groupSum<T>(columns: usize, weight: usize, from: usize, to: usize): f64 {
  let sum: f64 = 0;
  for (let c = from; c < to; c++) {
    const value = load<f64>(columns + 8 * c);
    sum += weight ? value * <f64>load<T>(weight + c * sizeof<T>()) : value;
  }
  return sum;
}

/** sums: two f64 a channel; vectors: two T a channel; statistics: two f64 a group of an image. */
@kernel
export function groupNorm<T>(
  x: usize, y: usize, statistics: usize, sums: usize, vectors: usize, weight: usize, bias: usize,
  images: usize, positions: usize, channels: usize, groups: usize, eps: f64,
): void {
  const width = channels / groups;
  const count = <f64>(width * positions);
  const squares = sums + 8 * channels;
  const scales = vectors + channels * sizeof<T>();
  const bytes = positions * channels * sizeof<T>();
  for (; images; --images, x += bytes, y += bytes, statistics += 16 * groups) {
    memory.fill(sums, 0, 16 * channels);
    addValues<T>(x, sums, positions, channels, channels);
    for (let g: usize = 0; g < groups; g++) {
      const sum = groupSum<T>(sums, 0, g * width, (g + 1) * width);
      store<f64>(statistics + 16 * g, sum / count);
    }
    spreadMeans<T>(statistics, sums, vectors, channels, width);
    addSquares<T>(x, sums, squares, positions, channels, channels);
    for (let g: usize = 0; g < groups; g++) {
      const sum = groupSum<T>(squares, 0, g * width, (g + 1) * width);
      const scale = 1 / sqrt(sum / count + eps);
      store<f64>(statistics + 16 * g, scale, 8);
      for (let c = g * width; c < (g + 1) * width; c++) {
        store<T>(scales + c * sizeof<T>(), <T>scale);
      }
    }
    normalizeColumns<T>(x, y, vectors, scales, weight, bias, positions, channels);
  }
}

/**
 * Gradients, where an address is 0 of those that are not wanted. With n numbers a group,
 *
 *     inputGrad ← (w · δ − Σ(w · δ)/n − (x − μ)/σ² · Σ(w · δ · (x − μ))/n)/σ
 *
 * biasGrad ← Σδ, weightGrad ← Σ(x − μ)δ/σ, or with `accumulate` += them. sums: five f64 a channel; vectors: four T.
 */
@kernel
export function groupNormGradient<T>(
  x: usize, delta: usize, inputGrad: usize, statistics: usize, sums: usize, vectors: usize,
  weight: usize, weightGrad: usize, biasGrad: usize,
  images: usize, positions: usize, channels: usize, groups: usize, accumulate: bool,
): void {
  const width = channels / groups;
  const count = <f64>(width * positions);
  const each: usize = 8 * channels;
  const slopes = sums + each;
  const products = slopes + each;
  const weightSums = products + each;
  const biasSums = weightSums + each;
  const step = channels * sizeof<T>();
  const scales = vectors + step;
  const b = scales + step;
  const bytes = positions * step;
  memory.fill(weightSums, 0, 2 * each);
  for (; images; --images, x += bytes, delta += bytes, statistics += 16 * groups) {
    memory.fill(slopes, 0, 2 * each);
    spreadMeans<T>(statistics, sums, vectors, channels, width);
    addValues<T>(delta, slopes, positions, channels, channels);
    addProducts<T>(x, delta, sums, products, positions, channels, channels);
    for (let g: usize = 0; g < groups; g++) {
      const from = g * width;
      const to = from + width;
      const scale = load<f64>(statistics + 16 * g, 8);
      const offset = groupSum<T>(slopes, weight, from, to) / count;
      const factor = (scale * scale * groupSum<T>(products, weight, from, to)) / count;
      for (let c = from; c < to; c++) {
        const at = c * sizeof<T>();
        store<T>(scales + at, <T>scale);
        store<T>(b + at, <T>offset);
        store<T>(b + step + at, <T>factor);
        add(weightSums + 8 * c, scale * load<f64>(products + 8 * c));
        add(biasSums + 8 * c, load<f64>(slopes + 8 * c));
      }
    }
    if (inputGrad) {
      slopesOfImage<T>(x, delta, inputGrad, vectors, scales, weight, b, positions, channels);
      inputGrad += bytes;
    }
  }
  if (!weightGrad) return;
  for (let c: usize = 0; c < channels; c++) {
    give<T>(weightGrad + c * sizeof<T>(), load<f64>(weightSums + 8 * c), accumulate);
    give<T>(biasGrad + c * sizeof<T>(), load<f64>(biasSums + 8 * c), accumulate);
  }
}

function slopesOfImage<T>(
  x: usize, delta: usize, inputGrad: usize, vectors: usize, scales: usize, weight: usize, b: usize,
  positions: usize, channels: usize,
): void {
  const c = b + channels * sizeof<T>();
  if (weight) {
    columnSlopes<T>(x, delta, inputGrad, vectors, scales, weight, true, b, c, positions, channels);
  } else {
    columnSlopes<T>(x, delta, inputGrad, vectors, scales, 0, false, b, c, positions, channels);
  }
}

@inline
function add(at: usize, value: f64): void {
  store<f64>(at, load<f64>(at) + value);
}
