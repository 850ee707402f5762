/**
 * Convolutions of each channel by itself, channels last and side by side in lanes:
 *
 *     y[p, c] = bias[c] + Σₖ x[pixel p, position k, c] · weight[c, k]
 *
 * With several outputs a channel, images are copied with each channel so many times side by side. Sums are in the order
 * of those of convolutions.ts.
 */
import { read, write } from "../simd";
import { Grid, clearBorder, depthOf, fillImage, imageBytes, offsetsOf, padded, pixelsOf, unpadded } from "./grid";

/** y ← x * weight + bias; bias: address 0 for none. */
@kernel
export function depthwise<T>(
  x: usize, weight: usize, bias: usize, y: usize, tables: usize, scratch: usize, rows: usize,
): void {
  const grid = changetype<Grid>(tables);
  const step = <usize>grid.groups * sizeof<T>();
  pack<T>(grid, weight, scratch, true);
  if (bias) memory.copy(scratch + grid.biasAt, bias, step);
  else memory.fill(scratch + grid.biasAt, 0, step);
  clearBorder(grid, scratch);
  for (; rows; --rows, x += imageBytes(grid), y += grid.pixels * step) {
    depthwiseImage<T>(grid, padded<T>(grid, x, scratch), scratch, y, step);
  }
}

function depthwiseImage<T>(grid: Grid, image: usize, scratch: usize, y: usize, step: usize): void {
  const bias = scratch + grid.biasAt;
  const offsets = offsetsOf(grid);
  const end = offsets + 4 * grid.positions;
  let pixels = pixelsOf(grid);
  for (let left = <usize>grid.pixels; left; pixels += 16) {
    // Of fewer than four, the last one again: the same numbers at the same place.
    const count = min<usize>(left, 4);
    const y1 = count > 1 ? y + step : y;
    const y2 = count > 2 ? y1 + step : y1;
    const y3 = count > 3 ? y2 + step : y2;
    let at: usize = 0;
    for (; at + 32 <= step; at += 32) {
      fourPixels<T>(
        image + at, pixels, offsets, end, scratch + at, step, bias + at,
        y + at, y1 + at, y2 + at, y3 + at,
      );
    }
    for (; at + 16 <= step; at += 16) {
      fourOfOne<T, v128>(
        image + at, pixels, offsets, end, scratch + at, step, bias + at,
        y + at, y1 + at, y2 + at, y3 + at,
      );
    }
    for (; at < step; at += sizeof<T>()) {
      fourOfOne<T, T>(
        image + at, pixels, offsets, end, scratch + at, step, bias + at,
        y + at, y1 + at, y2 + at, y3 + at,
      );
    }
    y += count * step;
    left -= count;
  }
}

/** Two vectors of channels of four pixels. */
@inline
function fourPixels<T>(
  image: usize, pixels: usize, offsets: usize, end: usize, weight: usize, step: usize, bias: usize,
  y0: usize, y1: usize, y2: usize, y3: usize,
): void {
  const a = image + load<u32>(pixels);
  const b = image + load<u32>(pixels, 4);
  const c = image + load<u32>(pixels, 8);
  const d = image + load<u32>(pixels, 12);
  let p0 = v128.load(bias);
  let q0 = v128.load(bias, 16);
  let p1 = p0, p2 = p0, p3 = p0;
  let q1 = q0, q2 = q0, q3 = q0;
  do {
    const offset = <usize>load<u32>(offsets);
    const u = v128.load(weight);
    const v = v128.load(weight, 16);
    p0 = v128.add<T>(p0, v128.mul<T>(u, v128.load(a + offset)));
    q0 = v128.add<T>(q0, v128.mul<T>(v, v128.load(a + offset, 16)));
    p1 = v128.add<T>(p1, v128.mul<T>(u, v128.load(b + offset)));
    q1 = v128.add<T>(q1, v128.mul<T>(v, v128.load(b + offset, 16)));
    p2 = v128.add<T>(p2, v128.mul<T>(u, v128.load(c + offset)));
    q2 = v128.add<T>(q2, v128.mul<T>(v, v128.load(c + offset, 16)));
    p3 = v128.add<T>(p3, v128.mul<T>(u, v128.load(d + offset)));
    q3 = v128.add<T>(q3, v128.mul<T>(v, v128.load(d + offset, 16)));
    offsets += 4;
    weight += step;
  } while (offsets < end);
  v128.store(y0, p0);
  v128.store(y0, q0, 16);
  v128.store(y1, p1);
  v128.store(y1, q1, 16);
  v128.store(y2, p2);
  v128.store(y2, q2, 16);
  v128.store(y3, p3);
  v128.store(y3, q3, 16);
}

/** One vector of channels, or one channel, of four pixels. */
@inline
function fourOfOne<T, W>(
  image: usize, pixels: usize, offsets: usize, end: usize, weight: usize, step: usize, bias: usize,
  y0: usize, y1: usize, y2: usize, y3: usize,
): void {
  const a = image + load<u32>(pixels);
  const b = image + load<u32>(pixels, 4);
  const c = image + load<u32>(pixels, 8);
  const d = image + load<u32>(pixels, 12);
  let p0 = read<T, W>(bias);
  let p1 = p0, p2 = p0, p3 = p0;
  do {
    const offset = <usize>load<u32>(offsets);
    const u = read<T, W>(weight);
    p0 = v128.add<T>(p0, v128.mul<T>(u, read<T, W>(a + offset)));
    p1 = v128.add<T>(p1, v128.mul<T>(u, read<T, W>(b + offset)));
    p2 = v128.add<T>(p2, v128.mul<T>(u, read<T, W>(c + offset)));
    p3 = v128.add<T>(p3, v128.mul<T>(u, read<T, W>(d + offset)));
    offsets += 4;
    weight += step;
  } while (offsets < end);
  write<T, W>(y0, p0);
  write<T, W>(y1, p1);
  write<T, W>(y2, p2);
  write<T, W>(y3, p3);
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
  const biases = scratch + grid.biasAt;
  memory.fill(scratch, 0, grid.edgeAt);
  if (accumulate) pack<T>(grid, weightGrad, scratch, true);
  if (accumulate && biasGrad) memory.copy(biases, biasGrad, step);
  addChannelTerms<T>(grid, delta, x, scratch, rows);
  pack<T>(grid, weightGrad, scratch, false);
  if (biasGrad) memory.copy(biasGrad, biases, step);
}

/** Adds δ[p, c] · x[pixel p, position k, c] and δ[p, c] to what is in scratch. */
export function addChannelTerms<T>(grid: Grid, delta: usize, x: usize, scratch: usize, rows: usize): void {
  const step = <usize>grid.groups * sizeof<T>();
  clearBorder(grid, scratch);
  for (; rows; --rows, x += imageBytes(grid), delta += grid.pixels * step) {
    const image = padded<T>(grid, x, scratch);
    const pixels = pixelsOf(grid);
    for (let at: usize = 0; at < grid.pixels; at += grid.strip) {
      const end = pixels + 4 * min<usize>(at + grid.strip, grid.pixels);
      gradientOfStrip<T>(grid, image, pixels + 4 * at, end, delta + at * step, scratch, step);
    }
  }
}

function gradientOfStrip<T>(
  grid: Grid, image: usize, pixels: usize, end: usize, delta: usize, scratch: usize, step: usize,
): void {
  const offsets = offsetsOf(grid);
  const offsetsEnd = offsets + 4 * depthOf(grid);
  const biases = scratch + grid.biasAt;
  let at: usize = 0;
  for (; at + 32 <= step; at += 32) {
    let sums = scratch + at;
    for (let four = offsets; four < offsetsEnd; four += 16, sums += 4 * step) {
      fourTerms<T>(image + at, pixels, end, four, delta + at, step, sums);
    }
  }
  for (; at + 16 <= step; at += 16) {
    fourTermsOfOne<T, v128>(
      image + at, pixels, end, offsets, offsetsEnd, delta + at, step, scratch + at,
    );
  }
  for (; at < step; at += sizeof<T>()) {
    fourTermsOfOne<T, T>(
      image + at, pixels, end, offsets, offsetsEnd, delta + at, step, scratch + at,
    );
  }
  for (at = 0; at + 16 <= step; at += 16) sumOfOne<T, v128>(pixels, end, delta + at, step, biases + at);
  for (; at < step; at += sizeof<T>()) sumOfOne<T, T>(pixels, end, delta + at, step, biases + at);
}

@inline
function sumOfOne<T, W>(pixels: usize, end: usize, delta: usize, step: usize, sum: usize): void {
  let total = read<T, W>(sum);
  for (; pixels < end; pixels += 4, delta += step) total = v128.add<T>(total, read<T, W>(delta));
  write<T, W>(sum, total);
}

/** Two vectors of channels of four positions. */
@inline
function fourTerms<T>(
  image: usize, pixels: usize, end: usize, offsets: usize, delta: usize, step: usize, sums: usize,
): void {
  const a = image + load<u32>(offsets);
  const b = image + load<u32>(offsets, 4);
  const c = image + load<u32>(offsets, 8);
  const d = image + load<u32>(offsets, 12);
  const sums1 = sums + step;
  const sums2 = sums1 + step;
  const sums3 = sums2 + step;
  let p0 = v128.load(sums);
  let q0 = v128.load(sums, 16);
  let p1 = v128.load(sums1);
  let q1 = v128.load(sums1, 16);
  let p2 = v128.load(sums2);
  let q2 = v128.load(sums2, 16);
  let p3 = v128.load(sums3);
  let q3 = v128.load(sums3, 16);
  do {
    const pixel = <usize>load<u32>(pixels);
    const u = v128.load(delta);
    const v = v128.load(delta, 16);
    p0 = v128.add<T>(p0, v128.mul<T>(u, v128.load(a + pixel)));
    q0 = v128.add<T>(q0, v128.mul<T>(v, v128.load(a + pixel, 16)));
    p1 = v128.add<T>(p1, v128.mul<T>(u, v128.load(b + pixel)));
    q1 = v128.add<T>(q1, v128.mul<T>(v, v128.load(b + pixel, 16)));
    p2 = v128.add<T>(p2, v128.mul<T>(u, v128.load(c + pixel)));
    q2 = v128.add<T>(q2, v128.mul<T>(v, v128.load(c + pixel, 16)));
    p3 = v128.add<T>(p3, v128.mul<T>(u, v128.load(d + pixel)));
    q3 = v128.add<T>(q3, v128.mul<T>(v, v128.load(d + pixel, 16)));
    pixels += 4;
    delta += step;
  } while (pixels < end);
  v128.store(sums, p0);
  v128.store(sums, q0, 16);
  v128.store(sums1, p1);
  v128.store(sums1, q1, 16);
  v128.store(sums2, p2);
  v128.store(sums2, q2, 16);
  v128.store(sums3, p3);
  v128.store(sums3, q3, 16);
}

/** One vector of channels, or one channel, of all positions, four at a time. */
@inline
function fourTermsOfOne<T, W>(
  image: usize, pixels: usize, end: usize, offsets: usize, offsetsEnd: usize, delta: usize, step: usize, sums: usize,
): void {
  for (; offsets < offsetsEnd; offsets += 16) {
    const a = image + load<u32>(offsets);
    const b = image + load<u32>(offsets, 4);
    const c = image + load<u32>(offsets, 8);
    const d = image + load<u32>(offsets, 12);
    const sums1 = sums + step;
    const sums2 = sums1 + step;
    const sums3 = sums2 + step;
    let p0 = read<T, W>(sums);
    let p1 = read<T, W>(sums1);
    let p2 = read<T, W>(sums2);
    let p3 = read<T, W>(sums3);
    let from = delta;
    for (let at = pixels; at < end; at += 4, from += step) {
      const pixel = <usize>load<u32>(at);
      const u = read<T, W>(from);
      p0 = v128.add<T>(p0, v128.mul<T>(u, read<T, W>(a + pixel)));
      p1 = v128.add<T>(p1, v128.mul<T>(u, read<T, W>(b + pixel)));
      p2 = v128.add<T>(p2, v128.mul<T>(u, read<T, W>(c + pixel)));
      p3 = v128.add<T>(p3, v128.mul<T>(u, read<T, W>(d + pixel)));
    }
    write<T, W>(sums, p0);
    write<T, W>(sums1, p1);
    write<T, W>(sums2, p2);
    write<T, W>(sums3, p3);
    sums = sums3 + step;
  }
}

/** inputGrad ← bias (address 0 for none) and the products δ[p, c] · weight[c, k] at pixel p, position k, added pixel by pixel. */
@kernel
export function depthwiseInputGradient<T>(
  delta: usize, weight: usize, bias: usize, inputGrad: usize, tables: usize, scratch: usize, rows: usize,
): void {
  const grid = changetype<Grid>(tables);
  pack<T>(grid, weight, scratch, true);
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

/** Weights [channels, positions] to [positions, channels], or the other way. */
function pack<T>(grid: Grid, weight: usize, packed: usize, isTo: bool): void {
  const step = <usize>grid.groups * sizeof<T>();
  for (const end = packed + step; packed < end; packed += sizeof<T>()) {
    let at = packed;
    for (let i = grid.positions; i; --i, at += step, weight += sizeof<T>()) {
      if (isTo) store<T>(at, load<T>(weight));
      else store<T>(weight, load<T>(at));
    }
  }
}
