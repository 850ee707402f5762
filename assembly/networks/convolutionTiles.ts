/**
 * Gradients of convolutions' weights of which a thread computes a part: those of some outputs, of all images. The same
 * sums in the same order as the whole ones, in convolutions.ts and depthwise.ts, so a cut does not show in the bits.
 *
 * Weights are in `panels`, as these have them in their scratch, each thread's beside those of others; of `scratch` a
 * thread takes what is behind them, for itself. biasGrad is that of all outputs: for all threads but one it is 0.
 */
import { addFilterTerms } from "./convolutions";
import { addChannelTerms, pack } from "./depthwise";
import { Grid, PANEL, depthOf } from "./grid";
import { movePanels } from "./panels";

/** As `convolutionWeightGradient`, of `count` panels from `first` on. */
@kernel
export function filterTile<T>(
  delta: usize, x: usize, weightGrad: usize, biasGrad: usize, tables: usize, panels: usize, scratch: usize,
  rows: usize, accumulate: bool, first: usize, count: usize,
): void {
  const grid = changetype<Grid>(tables);
  const end = first + count;
  const bytes = depthOf(grid) * PANEL;
  memory.fill(panels + first * bytes, 0, count * bytes);
  if (accumulate) movePanels<T>(grid, weightGrad, panels, true, first, end);
  else if (biasGrad) memory.fill(biasGrad, 0, <usize>grid.groups * grid.outputs * sizeof<T>());
  addFilterTerms<T>(grid, delta, x, biasGrad, panels, scratch, rows, first, end);
  movePanels<T>(grid, weightGrad, panels, false, first, end);
}

/** As `depthwiseWeightGradient`, of `count` channels from `first` on. */
@kernel
export function channelTile<T>(
  delta: usize, x: usize, weightGrad: usize, biasGrad: usize, tables: usize, panels: usize, scratch: usize,
  rows: usize, accumulate: bool, first: usize, count: usize,
): void {
  const grid = changetype<Grid>(tables);
  const step = <usize>grid.groups * sizeof<T>();
  const from = first * sizeof<T>();
  const end = from + count * sizeof<T>();
  let at = panels + from;
  for (let row = (<usize>grid.positions + 3) & ~3; row; --row, at += step) memory.fill(at, 0, end - from);
  if (accumulate) pack<T>(grid, weightGrad, panels, true, from, end);
  else if (biasGrad) memory.fill(biasGrad, 0, step);
  addChannelTerms<T>(grid, delta, x, biasGrad, panels, scratch, rows, from, end);
  pack<T>(grid, weightGrad, panels, false, from, end);
}
