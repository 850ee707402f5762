/**
 * Weights as the loops of a convolution take them, packed at the start of a pass and, as gradients, unpacked at its end.
 *
 * What does not exist, beside the last outputs or behind the last terms, is 0, as leftovers might be slow denormals.
 */
import { Grid, PANEL, copyElements, depthOf, runsOf } from "./grid";

/** Panels of two vectors of outputs, group by group, of each panel term by term ← weights. */
export function toPanels<T>(grid: Grid, weight: usize, panels: usize): void {
  memory.fill(panels, 0, grid.biasAt);
  movePanels<T>(grid, weight, panels, true, 0, usize.MAX_VALUE);
}

/** The other way. */
export function fromPanels<T>(grid: Grid, panels: usize, weight: usize): void {
  movePanels<T>(grid, weight, panels, false, 0, usize.MAX_VALUE);
}

/** Those from `first` to `end`, either way. */
export function movePanels<T>(
  grid: Grid, weight: usize, panel: usize, isToPanels: bool, first: usize, end: usize,
): void {
  const terms = <usize>grid.positions * grid.channels * sizeof<T>();
  const lanes = PANEL / sizeof<T>();
  let index: usize = 0;
  for (let group = grid.groups; group; --group) {
    for (let output: usize = 0; output < grid.outputs; output += lanes, index++) {
      const count = min<usize>(lanes, grid.outputs - output);
      for (let lane: usize = 0; lane < count; lane++, weight += terms) {
        if (index < first || index >= end) continue;
        moveOutput<T>(grid, weight, panel + lane * sizeof<T>(), isToPanels);
      }
      panel += depthOf(grid) * PANEL;
    }
  }
}

/** An output's weights, which have their channels first, and a lane of the panel, term by term. */
function moveOutput<T>(grid: Grid, weight: usize, lane: usize, isToPanels: bool): void {
  const positionStep = <usize>grid.channels * PANEL;
  for (let channel = grid.channels; channel; --channel, lane += PANEL) {
    let at = lane;
    for (let i = grid.positions; i; --i, at += positionStep, weight += sizeof<T>()) {
      if (isToPanels) store<T>(at, load<T>(weight));
      else store<T>(weight, load<T>(at));
    }
  }
}

/** Panels of the terms of a run, group by group, of each panel output by output ← weights. */
export function packRuns<T>(grid: Grid, weight: usize, panel: usize): void {
  const positions = <usize>grid.positions;
  const channels = <usize>grid.channels;
  const terms = positions * channels * sizeof<T>();
  memory.fill(panel, 0, <usize>grid.groups * grid.runs * grid.outputs * PANEL);
  for (let group = grid.groups; group; --group) {
    let run = runsOf(grid);
    for (let i = grid.runs; i; --i, run += 12) {
      const first = <usize>load<u32>(run);
      const end = first + <usize>load<u32>(run, 8);
      let from = weight;
      for (let output = grid.outputs; output; --output, from += terms, panel += PANEL) {
        let to = panel;
        let channel = first % channels;
        let at = from + (channel * positions + first / channels) * sizeof<T>();
        for (let term = first; term < end; term++, to += sizeof<T>()) {
          store<T>(to, load<T>(at));
          at += positions * sizeof<T>();
          if (++channel == channels) {
            channel = 0;
            at -= terms - sizeof<T>();
          }
        }
      }
    }
    weight += <usize>grid.outputs * terms;
  }
}

/** Biases in panels as the outputs; address 0 for none: zeros. */
export function packBias<T>(grid: Grid, bias: usize, panels: usize): void {
  memory.fill(panels, 0, grid.edgeAt - grid.biasAt);
  if (!bias) return;
  const bytes = <usize>grid.outputs * sizeof<T>();
  const step = (bytes + PANEL - 1) & ~(PANEL - 1);
  for (let group = grid.groups; group; --group, bias += bytes, panels += step) {
    copyElements<T>(bias, panels, bytes);
  }
}
