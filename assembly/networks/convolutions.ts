/**
 * Convolutions of images whose channels are last, and of sequences as images of height 1:
 *
 *     y[p, o] = bias[o] + Σₖ x[pixel p, term k] · weight[o, k]
 *
 * Weights are PyTorch's [outputs, channels / groups, height, width]; terms go position by position of the kernel, in
 * each channel by channel. Every output adds its products one by one in this order, and every element of the weights'
 * gradient its own pixel by pixel, image by image: neither blocks nor batches show in the bits. An element of the
 * inputs' gradient adds its sums over the outputs in an order that the sizes of an image decide alone.
 *
 * A transposed convolution runs the gradient of the inputs forward, and the convolution backward.
 */
import { SPLAT, addColumns, addTerms, block, fromEdge } from "./blocks";
import {
  Grid, PANEL, clearBorder, copyElements, depthOf, fillImage, imageBytes, offsetsOf, padded, pixelsOf, runsOf, unpadded,
} from "./grid";
import { fromPanels, packBias, packRuns, toPanels } from "./panels";

/** y ← x * weight + bias; bias: address 0 for none. */
@kernel
export function convolve<T>(
  x: usize, weight: usize, bias: usize, y: usize, tables: usize, scratch: usize, rows: usize,
): void {
  const grid = changetype<Grid>(tables);
  const step = <usize>grid.groups * grid.outputs * sizeof<T>();
  packBias<T>(grid, bias, scratch + grid.biasAt);
  toPanels<T>(grid, weight, scratch);
  clearBorder(grid, scratch);
  for (; rows; --rows, x += imageBytes(grid), y += grid.pixels * step) {
    convolveImage<T>(grid, padded<T>(grid, x, scratch), scratch, y, step);
  }
}

function convolveImage<T>(grid: Grid, image: usize, scratch: usize, y: usize, step: usize): void {
  const depth = depthOf(grid);
  const terms = <usize>grid.positions * grid.channels;
  const bytes = <usize>grid.outputs * sizeof<T>();
  let bias = scratch + grid.biasAt;
  let panel = scratch;
  for (let group = grid.groups; group; --group) {
    for (let at: usize = 0; at < bytes; at += PANEL) {
      convolvePanel<T>(grid, image, panel, terms, bias, y + at, step, min(PANEL, bytes - at), scratch);
      panel += depth * PANEL;
      bias += PANEL;
    }
    image += <usize>grid.channels * sizeof<T>();
    y += bytes;
  }
}

function convolvePanel<T>(
  grid: Grid, image: usize, panel: usize, terms: usize, bias: usize, y: usize, step: usize, width: usize,
  scratch: usize,
): void {
  const offsets = offsetsOf(grid);
  const end = offsets + 4 * terms;
  const edge = scratch + grid.edgeAt;
  let pixels = pixelsOf(grid);
  for (let left = <usize>grid.pixels; left; pixels += 16, y += 4 * step) {
    const count = min<usize>(left, 4);
    const isWhole = count == 4 && width == PANEL;
    const to = isWhole ? y : edge;
    const toStep = isWhole ? step : PANEL;
    block<T, v128>(SPLAT, true, image, pixels, offsets, end, panel, PANEL, false, bias, to, toStep);
    if (!isWhole) fromEdge<T>(edge, y, step, count, width);
    left -= count;
  }
}

/**
 * weightGrad ← the sums of δ[p, o] · x[pixel p, term k], biasGrad (address 0 for none) ← those of δ[p, o]; or with
 * `accumulate` += them.
 */
@kernel
export function convolutionWeightGradient<T>(
  delta: usize, x: usize, weightGrad: usize, biasGrad: usize, tables: usize, scratch: usize, rows: usize,
  accumulate: bool,
): void {
  const grid = changetype<Grid>(tables);
  if (accumulate) toPanels<T>(grid, weightGrad, scratch);
  else memory.fill(scratch, 0, grid.biasAt);
  if (!accumulate && biasGrad) memory.fill(biasGrad, 0, <usize>grid.groups * grid.outputs * sizeof<T>());
  addFilterTerms<T>(grid, delta, x, biasGrad, scratch, scratch, rows, 0, usize.MAX_VALUE);
  fromPanels<T>(grid, scratch, weightGrad);
}

/**
 * Adds δ[p, o] · x[pixel p, term k] to the panels from `first` to `end`, and δ[p, o] to biasGrad (address 0 for none). Of
 * scratch it takes what is behind the panels.
 */
export function addFilterTerms<T>(
  grid: Grid, delta: usize, x: usize, biasGrad: usize, panels: usize, scratch: usize, rows: usize,
  first: usize, end: usize,
): void {
  const step = <usize>grid.groups * grid.outputs * sizeof<T>();
  clearBorder(grid, scratch);
  for (; rows; --rows, x += imageBytes(grid), delta += grid.pixels * step) {
    const image = padded<T>(grid, x, scratch);
    const pixels = pixelsOf(grid);
    if (biasGrad) addColumns<T>(delta, biasGrad, grid.pixels, step);
    for (let at: usize = 0; at < grid.pixels; at += grid.strip) {
      const count = min<usize>(grid.strip, grid.pixels - at);
      gradientOfStrip<T>(
        grid, image, pixels + 4 * at, count, delta + at * step, step, panels, scratch + grid.edgeAt, first, end,
      );
    }
  }
}

function gradientOfStrip<T>(
  grid: Grid, image: usize, pixels: usize, count: usize, delta: usize, step: usize, panel: usize, edge: usize,
  first: usize, end: usize,
): void {
  const bytes = <usize>grid.outputs * sizeof<T>();
  const panelBytes = depthOf(grid) * PANEL;
  let index: usize = 0;
  for (let group = grid.groups; group; --group) {
    for (let at: usize = 0; at < bytes; at += PANEL, index++, panel += panelBytes) {
      if (index < first || index >= end) continue;
      const isWhole = bytes - at >= PANEL;
      if (!isWhole) copyPanel<T>(delta + at, step, edge, count, bytes - at);
      const from = isWhole ? delta + at : edge;
      const fromStep = isWhole ? step : PANEL;
      addTerms<T, v128>(SPLAT, grid, image, pixels, pixels + 4 * count, from, fromStep, panel, PANEL);
    }
    image += <usize>grid.channels * sizeof<T>();
    delta += bytes;
  }
}

/** The last columns of some pixels as a panel, the rest of which is 0. */
function copyPanel<T>(from: usize, step: usize, panel: usize, count: usize, width: usize): void {
  memory.fill(panel, 0, count * PANEL);
  for (; count; --count, from += step, panel += PANEL) copyElements<T>(from, panel, width);
}

/** inputGrad ← bias (address 0 for none) and the sums of δ[p, o] · weight[o, k] at pixel p, term k. */
@kernel
export function convolutionInputGradient<T>(
  delta: usize, weight: usize, bias: usize, inputGrad: usize, tables: usize, scratch: usize, rows: usize,
): void {
  const grid = changetype<Grid>(tables);
  packRuns<T>(grid, weight, scratch);
  scatterImages<T>(grid, delta, bias, inputGrad, scratch, rows);
}

/** As `convolutionInputGradient`, with the weights in scratch as panels of runs. */
export function scatterImages<T>(
  grid: Grid, delta: usize, bias: usize, inputGrad: usize, scratch: usize, rows: usize,
): void {
  const step = <usize>grid.groups * grid.outputs * sizeof<T>();
  for (; rows; --rows, inputGrad += imageBytes(grid), delta += grid.pixels * step) {
    const image = grid.paddedBytes ? scratch + grid.imageAt : inputGrad;
    fillImage<T>(grid, image, bias);
    for (let at: usize = 0; at < grid.pixels; at += grid.strip) {
      const count = min<usize>(grid.strip, grid.pixels - at);
      scatterStrip<T>(grid, image, pixelsOf(grid) + 4 * at, count, delta + at * step, step, scratch);
    }
    if (grid.paddedBytes) unpadded<T>(grid, image, inputGrad);
  }
}

function scatterStrip<T>(
  grid: Grid, image: usize, pixels: usize, count: usize, delta: usize, step: usize, scratch: usize,
): void {
  const edge = scratch + grid.edgeAt;
  const outputs = <usize>grid.outputs;
  let panel = scratch;
  for (let group = grid.groups; group; --group) {
    let run = runsOf(grid);
    for (let i = grid.runs; i; --i, run += 12, panel += outputs * PANEL) {
      const to = image + load<u32>(run, 4);
      const width = <usize>load<u32>(run, 8) * sizeof<T>();
      let from = delta;
      for (let at: usize = 0; at < count; at += 4, from += 4 * step) {
        scatterFour<T>(from, step, min<usize>(count - at, 4), panel, outputs, to, pixels + 4 * at, width, edge);
      }
    }
    image += <usize>grid.channels * sizeof<T>();
    delta += outputs * sizeof<T>();
  }
}

/** What four pixels, or fewer, give to a run: sums over the outputs in the order of these, then pixel by pixel. */
@inline
function scatterFour<T>(
  delta: usize, step: usize, count: usize, panel: usize, outputs: usize, image: usize, pixels: usize,
  width: usize, edge: usize,
): void {
  let a = delta;
  // Where there are fewer, the last one again, which is added nowhere.
  let b = count > 1 ? a + step : a;
  let c = count > 2 ? b + step : b;
  let d = count > 3 ? c + step : c;
  let p0 = v128.splat<T>(0);
  let q0 = p0, p1 = p0, q1 = p0, p2 = p0, q2 = p0, p3 = p0, q3 = p0;
  const end = panel + outputs * PANEL;
  do {
    const u = v128.load(panel);
    const v = v128.load(panel, 16);
    let s = v128.load_splat<T>(a);
    p0 = v128.add<T>(p0, v128.mul<T>(s, u));
    q0 = v128.add<T>(q0, v128.mul<T>(s, v));
    s = v128.load_splat<T>(b);
    p1 = v128.add<T>(p1, v128.mul<T>(s, u));
    q1 = v128.add<T>(q1, v128.mul<T>(s, v));
    s = v128.load_splat<T>(c);
    p2 = v128.add<T>(p2, v128.mul<T>(s, u));
    q2 = v128.add<T>(q2, v128.mul<T>(s, v));
    s = v128.load_splat<T>(d);
    p3 = v128.add<T>(p3, v128.mul<T>(s, u));
    q3 = v128.add<T>(q3, v128.mul<T>(s, v));
    a += sizeof<T>();
    b += sizeof<T>();
    c += sizeof<T>();
    d += sizeof<T>();
    panel += PANEL;
  } while (panel < end);
  addRun<T>(p0, q0, image + load<u32>(pixels), width, edge);
  if (count > 1) addRun<T>(p1, q1, image + load<u32>(pixels, 4), width, edge);
  if (count > 2) addRun<T>(p2, q2, image + load<u32>(pixels, 8), width, edge);
  if (count > 3) addRun<T>(p3, q3, image + load<u32>(pixels, 12), width, edge);
}

@inline
function addRun<T>(p: v128, q: v128, to: usize, width: usize, edge: usize): void {
  if (width == PANEL) {
    v128.store(to, v128.add<T>(v128.load(to), p));
    v128.store(to, v128.add<T>(v128.load(to, 16), q), 16);
    return;
  }
  v128.store(edge, p);
  v128.store(edge, q, 16);
  for (let i: usize = 0; i < width; i += sizeof<T>()) {
    store<T>(to + i, load<T>(to + i) + load<T>(edge + i));
  }
}
