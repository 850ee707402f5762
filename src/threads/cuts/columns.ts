/** Sums over all rows, each channel's by itself: by these. A kernel takes so many, in rows as long as the argument behind says. */
import type { Described } from "./byRows.ts";
import { ELEMENTS } from "./cut.ts";

/** Elements that are summed twice in double. */
const SUMMED: number = 2 * ELEMENTS;

/** Channels that go together: by four of them sums take twice as long, and by eight a seventh longer. */
const unitOf = (channels: number) => (channels < 32 ? 8 : 16);

export const columns: Described = {
  batchStatistics: [
    7,
    ({ bytes }, _x, _means, _sums, _vectors, _mean, _variance, rows, channels) => ({
      worth: rows / SUMMED,
      unit: unitOf(channels),
      moves: [bytes, 8, 0, bytes, bytes, bytes],
      scratch: [[2, 16 * channels]],
    }),
  ],
  batchNormGradient: [
    9,
    ({ bytes }, ...args) => {
      const [, , , , , , ofWeight, , rows, channels, , isBatch] = args;
      return {
        worth: ofWeight || isBatch ? rows / SUMMED : 0,
        unit: unitOf(channels),
        moves: [bytes, bytes, 8, 0, bytes, bytes, bytes, bytes],
        scratch: [[3, 16 * channels]],
      };
    },
  ],
};
