/**
 * Normalizations, row by row or image by image. Gradients of weights and biases are sums over all of these: they are a
 * piece of their own. What `batchNorm` has of a batch are such sums from the start: columns.ts.
 */
import type { Described } from "./byRows.ts";
import { ELEMENTS } from "./cut.ts";

/** Rows that `batchNorm` takes together. */
const FOUR = 4;

export const normalizations: Described = {
  batchNorm: [
    5,
    ({ bytes }, _x, _y, _vectors, _weight, _bias, _rows, channels) => ({
      worth: channels / ELEMENTS,
      unit: FOUR,
      moves: [channels * bytes, channels * bytes],
    }),
  ],
  batchNormInputGradient: [
    4,
    ({ bytes }, _x, _delta, _to, _vectors, _rows, channels) => ({
      worth: channels / (2 * ELEMENTS),
      unit: FOUR,
      moves: [channels * bytes, channels * bytes, channels * bytes],
    }),
  ],
  layerNorm: [
    5,
    ({ bytes }, _x, _y, _statistics, _weight, _bias, _rows, size) => ({
      worth: size / ELEMENTS,
      moves: [size * bytes, size * bytes, 16],
    }),
  ],
  layerNormGradient: [
    8,
    ({ bytes }, _x, _delta, _to, _statistics, _weight, _ofWeight, _ofBias, _sums, _rows, size) => ({
      worth: size / ELEMENTS,
      moves: [size * bytes, size * bytes, size * bytes, 16],
      scratch: [[7, 16 * size]],
      apart: { rows: 2, sums: [5, 6] },
    }),
  ],
  rmsNorm: [
    4,
    ({ bytes }, _x, _y, _statistics, _weight, _rows, size) => ({
      worth: size / ELEMENTS,
      moves: [size * bytes, size * bytes, 16],
    }),
  ],
  rmsNormGradient: [
    7,
    ({ bytes }, _x, _delta, _to, _statistics, _weight, _ofWeight, _sums, _rows, size) => ({
      worth: size / ELEMENTS,
      moves: [size * bytes, size * bytes, size * bytes, 16],
      scratch: [[6, 16 * size]],
      apart: { rows: 2, sums: [5] },
    }),
  ],
  groupNorm: [
    7,
    (job, _x, _y, _statistics, _sums, _vectors, _w, _b, _images, positions, channels, groups) => {
      const image = positions * channels;
      return {
        worth: (2 * image) / ELEMENTS,
        moves: [image * job.bytes, image * job.bytes, 16 * groups],
        scratch: [
          [3, 16 * channels],
          [4, 2 * channels * job.bytes],
        ],
      };
    },
  ],
  groupNormGradient: [
    9,
    (
      ...[job, _x, _delta, _to, _statistics, _sums, _vectors, _weight, _ofWeight, _ofBias, ...sizes]
    ) => {
      const [, positions, channels, groups] = sizes;
      const bytes = positions * channels * job.bytes;
      return {
        worth: (2 * positions * channels) / ELEMENTS,
        moves: [bytes, bytes, bytes, 16 * groups],
        scratch: [
          [4, 40 * channels],
          [5, 4 * channels * job.bytes],
        ],
        apart: { rows: 2, sums: [7, 8] },
      };
    },
  ],
};
