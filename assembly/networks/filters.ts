/**
 * Gradients of convolutions whose filters are as TensorFlow.js has them, [height, width, channels, outputs] and, where
 * each channel is by itself, [height, width, channels, outputs of a channel]: already in the order of terms. What adds
 * up is that of convolutions.ts and depthwise.ts, and so are the orders of the sums. There are no groups.
 *
 * All take δ, what else is given, what is wanted, tables (grid.ts) and scratch, and images one after the other.
 */
import { addFilterTerms, scatterImages } from "./convolutions";
import { addChannelTerms, scatterChannels } from "./depthwise";
import { Grid, PANEL, copyElements, depthOf, runsOf } from "./grid";

/** filterGrad ← the sums of δ[p, o] · x[pixel p, term k]. */
@kernel
export function filterGradient<T>(
  delta: usize, x: usize, filterGrad: usize, tables: usize, scratch: usize, rows: usize,
): void {
  const grid = changetype<Grid>(tables);
  memory.fill(scratch, 0, grid.biasAt);
  addFilterTerms<T>(grid, delta, x, 0, scratch, scratch, rows, 0, usize.MAX_VALUE);
  const bytes = <usize>grid.outputs * sizeof<T>();
  const terms = <usize>grid.positions * grid.channels;
  for (let at: usize = 0; at < bytes; at += PANEL) {
    const width = min<usize>(PANEL, bytes - at);
    let from = scratch;
    let to = filterGrad + at;
    for (let i = terms; i; --i, from += PANEL, to += bytes) copyElements<T>(from, to, width);
    scratch += depthOf(grid) * PANEL;
  }
}

/** inputGrad ← the sums of δ[p, o] · filter[k, o] at pixel p, term k. */
@kernel
export function filterInputGradient<T>(
  delta: usize, filter: usize, inputGrad: usize, tables: usize, scratch: usize, rows: usize,
): void {
  const grid = changetype<Grid>(tables);
  packTerms<T>(grid, filter, scratch);
  scatterImages<T>(grid, delta, 0, inputGrad, scratch, rows);
}

/** Panels of the terms of a run, of each panel output by output: `packRuns` of panels.ts, from this order. */
function packTerms<T>(grid: Grid, filter: usize, panel: usize): void {
  const outputs = <usize>grid.outputs;
  const bytes = outputs * sizeof<T>();
  memory.fill(panel, 0, <usize>grid.runs * outputs * PANEL);
  let run = runsOf(grid);
  for (let i = grid.runs; i; --i, run += 12, panel += outputs * PANEL) {
    let from = filter + <usize>load<u32>(run) * bytes;
    let lane = panel;
    for (let terms = load<u32>(run, 8); terms; --terms, lane += sizeof<T>()) {
      let to = lane;
      for (const end = from + bytes; from < end; from += sizeof<T>(), to += PANEL) store<T>(to, load<T>(from));
    }
  }
}

/** filterGrad ← the sums of δ[p, c] · x[pixel p, position k, c]. */
@kernel
export function channelFilterGradient<T>(
  delta: usize, x: usize, filterGrad: usize, tables: usize, scratch: usize, rows: usize,
): void {
  const grid = changetype<Grid>(tables);
  memory.fill(scratch, 0, grid.biasAt);
  addChannelTerms<T>(grid, delta, x, 0, scratch, scratch, rows, 0, <usize>grid.groups * sizeof<T>());
  memory.copy(filterGrad, scratch, <usize>grid.positions * grid.groups * sizeof<T>());
}

/** inputGrad ← the sums of δ[p, c] · filter[k, c] at pixel p, position k. */
@kernel
export function channelFilterInputGradient<T>(
  delta: usize, filter: usize, inputGrad: usize, tables: usize, scratch: usize, rows: usize,
): void {
  scatterChannels<T>(changetype<Grid>(tables), delta, filter, 0, inputGrad, scratch, rows);
}
