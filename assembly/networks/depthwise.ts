/**
 * Convolutions of each channel by itself, channels last and side by side in lanes:
 *
 *     y[p, c] = bias[c] + Σₖ x[pixel p, position k, c] · weight[c, k]
 *
 * With several outputs a channel, images are copied with each channel so many times side by side. Sums are in the order
 * of those of convolutions.ts.
 */
import { read, write } from "../simd";
import { ONE, TWO, addColumns, addTerms, block, fromEdge } from "./blocks";
import { Grid, PANEL, clearBorder, fillImage, imageBytes, offsetsOf, padded, pixelsOf, unpadded } from "./grid";

/** y ← x * weight + bias; bias: address 0 for none. */
@kernel
export function depthwise<T>(
  x: usize, weight: usize, bias: usize, y: usize, tables: usize, scratch: usize, rows: usize,
): void {
  const grid = changetype<Grid>(tables);
  const step = <usize>grid.groups * sizeof<T>();
  pack<T>(grid, weight, scratch, true, 0, <usize>grid.groups * sizeof<T>());
  if (bias) memory.copy(scratch + grid.biasAt, bias, step);
  else memory.fill(scratch + grid.biasAt, 0, step);
  clearBorder(grid, scratch);
  for (; rows; --rows, x += imageBytes(grid), y += grid.pixels * step) {
    depthwiseImage<T>(grid, padded<T>(grid, x, scratch), scratch, y, step);
  }
}

function depthwiseImage<T>(grid: Grid, image: usize, scratch: usize, y: usize, step: usize): void {
  const offsets = offsetsOf(grid);
  const end = offsets + 4 * grid.positions;
  const bias = scratch + grid.biasAt;
  const edge = scratch + grid.edgeAt;
  let pixels = pixelsOf(grid);
  for (let left = <usize>grid.pixels; left; pixels += 16, y += 4 * step) {
    const count = min<usize>(left, 4);
    let at: usize = 0;
    for (; at + PANEL <= step; at += PANEL) {
      fourPixels<T, v128>(
        TWO, PANEL, image + at, pixels, count, offsets, end, scratch + at, step, bias + at, y + at, edge,
      );
    }
    for (; at + 16 <= step; at += 16) {
      fourPixels<T, v128>(
        ONE, 16, image + at, pixels, count, offsets, end, scratch + at, step, bias + at, y + at, edge,
      );
    }
    for (; at < step; at += sizeof<T>()) {
      fourPixels<T, T>(
        ONE, sizeof<T>(), image + at, pixels, count, offsets, end, scratch + at, step, bias + at, y + at, edge,
      );
    }
    left -= count;
  }
}

/** Of four pixels, or fewer, channels that are `width` bytes. */
@inline
function fourPixels<T, W>(
  kind: i32, width: usize, image: usize, pixels: usize, count: usize, offsets: usize, end: usize, weight: usize,
  step: usize, bias: usize, y: usize, edge: usize,
): void {
  const isWhole = count == 4;
  const to = isWhole ? y : edge;
  const toStep = isWhole ? step : PANEL;
  block<T, W>(kind, true, image, pixels, offsets, end, weight, step, false, bias, to, toStep);
  if (!isWhole) fromEdge<T>(edge, y, step, count, width);
}

/**
 * weightGrad ← the sums of δ[p, c] · x[pixel p, position k, c], biasGrad (address 0 for none) ← those of δ[p, c];
 * or with `accumulate` += them.
 */
@kernel
export function depthwiseWeightGradient<T>(
  delta: usize, x: usize, weightGrad: usize, biasGrad: usize, tables: usize, scratch: usize, rows: usize,
  accumulate: bool,
): void {
  const grid = changetype<Grid>(tables);
  const step = <usize>grid.groups * sizeof<T>();
  memory.fill(scratch, 0, grid.biasAt);
  if (accumulate) pack<T>(grid, weightGrad, scratch, true, 0, step);
  else if (biasGrad) memory.fill(biasGrad, 0, step);
  addChannelTerms<T>(grid, delta, x, biasGrad, scratch, scratch, rows, 0, step);
  pack<T>(grid, weightGrad, scratch, false, 0, step);
}

/**
 * Adds δ[p, c] · x[pixel p, position k, c] to `packed`, from the byte `first` of its rows to `end`, and δ[p, c] of all
 * channels to biasGrad (address 0 for none). Of scratch it takes what is behind the packed weights.
 */
export function addChannelTerms<T>(
  grid: Grid, delta: usize, x: usize, biasGrad: usize, packed: usize, scratch: usize, rows: usize,
  first: usize, end: usize,
): void {
  const step = <usize>grid.groups * sizeof<T>();
  clearBorder(grid, scratch);
  for (; rows; --rows, x += imageBytes(grid), delta += grid.pixels * step) {
    const image = padded<T>(grid, x, scratch);
    const pixels = pixelsOf(grid);
    if (biasGrad) addColumns<T>(delta, biasGrad, grid.pixels, step);
    for (let at: usize = 0; at < grid.pixels; at += grid.strip) {
      const last = pixels + 4 * min<usize>(at + grid.strip, grid.pixels);
      gradientOfStrip<T>(grid, image, pixels + 4 * at, last, delta + at * step, packed, step, first, end);
    }
  }
}

function gradientOfStrip<T>(
  grid: Grid, image: usize, pixels: usize, last: usize, delta: usize, packed: usize, step: usize,
  at: usize, end: usize,
): void {
  for (; at + PANEL <= end; at += PANEL) {
    addTerms<T, v128>(TWO, grid, image + at, pixels, last, delta + at, step, packed + at, step);
  }
  for (; at + 16 <= end; at += 16) {
    addTerms<T, v128>(ONE, grid, image + at, pixels, last, delta + at, step, packed + at, step);
  }
  for (; at < end; at += sizeof<T>()) {
    addTerms<T, T>(ONE, grid, image + at, pixels, last, delta + at, step, packed + at, step);
  }
}

/** inputGrad ← bias (address 0 for none) and the products δ[p, c] · weight[c, k] at pixel p, position k, added pixel by pixel. */
@kernel
export function depthwiseInputGradient<T>(
  delta: usize, weight: usize, bias: usize, inputGrad: usize, tables: usize, scratch: usize, rows: usize,
): void {
  const grid = changetype<Grid>(tables);
  pack<T>(grid, weight, scratch, true, 0, <usize>grid.groups * sizeof<T>());
  scatterChannels<T>(grid, delta, scratch, bias, inputGrad, scratch, rows);
}

/** As `depthwiseInputGradient`, with weights [positions, channels]. */
export function scatterChannels<T>(
  grid: Grid, delta: usize, weight: usize, bias: usize, inputGrad: usize, scratch: usize, rows: usize,
): void {
  const step = <usize>grid.groups * sizeof<T>();
  for (; rows; --rows, inputGrad += imageBytes(grid), delta += grid.pixels * step) {
    const image = grid.paddedBytes ? scratch + grid.imageAt : inputGrad;
    fillImage<T>(grid, image, bias);
    scatter<T>(grid, image, weight, delta, step);
    if (grid.paddedBytes) unpadded<T>(grid, image, inputGrad);
  }
}

function scatter<T>(grid: Grid, image: usize, weight: usize, delta: usize, step: usize): void {
  const offsets = offsetsOf(grid);
  const offsetsEnd = offsets + 4 * grid.positions;
  const end = pixelsOf(grid) + 4 * grid.pixels;
  for (let pixels = pixelsOf(grid); pixels < end; pixels += 4, delta += step) {
    const target = image + load<u32>(pixels);
    let at: usize = 0;
    for (; at + 32 <= step; at += 32) {
      const u = v128.load(delta + at);
      const v = v128.load(delta + at, 16);
      let from = weight + at;
      for (let offset = offsets; offset < offsetsEnd; offset += 4, from += step) {
        const to = target + at + load<u32>(offset);
        v128.store(to, v128.add<T>(v128.load(to), v128.mul<T>(u, v128.load(from))));
        v128.store(to, v128.add<T>(v128.load(to, 16), v128.mul<T>(v, v128.load(from, 16))), 16);
      }
    }
    for (; at < step; at += sizeof<T>()) {
      const u = read<T, T>(delta + at);
      let from = weight + at;
      for (let offset = offsets; offset < offsetsEnd; offset += 4, from += step) {
        const to = target + at + load<u32>(offset);
        write<T, T>(to, v128.add<T>(read<T, T>(to), v128.mul<T>(u, read<T, T>(from))));
      }
    }
  }
}

/** Weights [channels, positions] to [positions, channels], or the other way: from a byte `first` of a row to `end`. */
export function pack<T>(
  grid: Grid, weight: usize, packed: usize, isTo: bool, first: usize, end: usize,
): void {
  const step = <usize>grid.groups * sizeof<T>();
  weight += first * grid.positions;
  for (; first < end; first += sizeof<T>()) {
    let at = packed + first;
    for (let i = grid.positions; i; --i, at += step, weight += sizeof<T>()) {
      if (isTo) store<T>(at, load<T>(weight));
      else store<T>(weight, load<T>(at));
    }
  }
}
