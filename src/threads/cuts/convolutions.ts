/**
 * Convolutions: image by image, and the gradients of weights by outputs, each of whose sums goes on over all images.
 * What images and tables are, their header says: src/networks/layers/grid.ts, of which there are places of words here.
 */
import { channelTile, filterTile } from "#kernels/convolutionTiles.js";
import type { Job } from "../job.ts";
import { type Described, type Rows, wholeLines } from "./byRows.ts";
import { type Cut, PRODUCTS } from "./cut.ts";

const PIXELS = 0;
const POSITIONS = 1;
const GROUPS = 2;
const CHANNELS = 3;
const OUTPUTS = 4;
const HEIGHT = 8;
const ROW_BYTES = 9;
const PADDED_BYTES = 10;
const EDGE_AT = 14;
const IMAGE_AT = 15;
/** Bytes of a panel. */
const PANEL = 32;

const at = (job: Job, tables: number, place: number) => job.word(tables + 4 * place);

/** Products that an image takes. */
function productsOf(job: Job, tables: number): number {
  const outputs = at(job, tables, PIXELS) * at(job, tables, GROUPS) * at(job, tables, OUTPUTS);
  return outputs * at(job, tables, POSITIONS) * at(job, tables, CHANNELS);
}

/** Of a kernel of images `x` and outputs `y`, both of them arguments; scratch is behind the tables. */
const byImages =
  (x: number, y: number): Described[string][1] =>
  (job, _a, _b, _c, _d, tables): Rows => {
    const moves = [0, 0, 0, 0];
    moves[x] = at(job, tables, HEIGHT) * at(job, tables, ROW_BYTES);
    const width = at(job, tables, GROUPS) * at(job, tables, OUTPUTS);
    moves[y] = at(job, tables, PIXELS) * width * job.bytes;
    const bytes = at(job, tables, IMAGE_AT) + wholeLines(at(job, tables, PADDED_BYTES));
    return { worth: productsOf(job, tables) / PRODUCTS, moves, scratch: [[5, bytes]] };
  };

export const convolutions: Described = {
  convolve: [6, byImages(0, 3)],
  convolutionInputGradient: [6, byImages(3, 0)],
  depthwise: [6, byImages(0, 3)],
  depthwiseInputGradient: [6, byImages(3, 0)],
};

/** By panels of outputs, or by channels, in `tile`; biases are summed in the first piece. */
const byOutputs =
  (tile: string, isDepthwise: boolean): Cut =>
  (job, delta, x, weightGrad, biasGrad, tables, scratch, rows, accumulate) => {
    const [groups, outputs] = [at(job, tables!, GROUPS), at(job, tables!, OUTPUTS)];
    const lanes = PANEL / job.bytes;
    const total = isDepthwise ? groups : groups * Math.ceil(outputs / lanes);
    const worth = (rows! * productsOf(job, tables!)) / PRODUCTS;
    const pieces = job.split(total, isDepthwise ? lanes : 1, worth);
    if (pieces === 0) return false;
    const edgeAt = at(job, tables!, EDGE_AT);
    const edges = at(job, tables!, IMAGE_AT) - edgeAt;
    const bytes = wholeLines(edges + at(job, tables!, PADDED_BYTES) + PANEL);
    const own = job.scratch(bytes);
    if (own === 0) return false;
    for (let i = 0; i < pieces; i++) {
      const bias = i === 0 ? biasGrad! : 0;
      // Panels are in the scratch of all, and what is behind them in the piece's own.
      const behind = own + i * bytes - edgeAt;
      const [from, length] = [job.from(i), job.length(i)];
      job.add(
        ...([
          tile,
          delta!,
          x!,
          weightGrad!,
          bias,
          tables!,
          scratch!,
          behind,
          rows!,
          accumulate!,
        ] as const),
        ...[from, length],
      );
    }
    return true;
  };

export const convolutionGradients: Readonly<Record<string, Cut>> = {
  convolutionWeightGradient: byOutputs(filterTile.name, false),
  depthwiseWeightGradient: byOutputs(channelTile.name, true),
};
