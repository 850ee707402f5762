/** Pools, image by image. */
import type { Described } from "./byRows.ts";
import { ELEMENTS } from "./cut.ts";

export const pools: Described = {
  maxPool: [
    3,
    ({ bytes }, _x, _y, _places, _images, height, width, channels, down, across, sizeY, sizeX) => {
      const outputs = down * across * channels;
      const to = outputs * bytes;
      const worth = (outputs * sizeY * sizeX) / ELEMENTS;
      return { worth, moves: [height * width * channels * bytes, to, to] };
    },
  ],
  maxPoolGradient: [
    3,
    ({ bytes }, _delta, _places, _inputGrad, _images, height, width, channels, down, across) => {
      const from = down * across * channels * bytes;
      const inputs = height * width * channels;
      return { worth: inputs / ELEMENTS, moves: [from, from, inputs * bytes] };
    },
  ],
  averagePool: [
    2,
    ({ bytes }, _x, _y, _images, height, width, channels, down, across, sizeY, sizeX) => {
      const outputs = down * across * channels;
      const worth = (outputs * sizeY * sizeX) / ELEMENTS;
      return { worth, moves: [height * width * channels * bytes, outputs * bytes] };
    },
  ],
  averagePoolGradient: [
    2,
    (
      { bytes },
      _delta,
      _inputGrad,
      _images,
      height,
      width,
      channels,
      down,
      across,
      sizeY,
      sizeX,
    ) => {
      const outputs = down * across * channels;
      const worth = (outputs * sizeY * sizeX) / ELEMENTS;
      return { worth, moves: [outputs * bytes, height * width * channels * bytes] };
    },
  ],
  globalAverage: [
    4,
    ({ bytes }, _x, _y, _sums, _lengths, _images, positions, channels) => ({
      worth: (positions * channels) / ELEMENTS,
      moves: [positions * channels * bytes, channels * bytes, 0, 4],
      scratch: [[2, 8 * channels]],
    }),
  ],
  globalAverageGradient: [
    3,
    ({ bytes }, _delta, _inputGrad, _lengths, _images, positions, channels) => ({
      worth: (positions * channels) / (2 * ELEMENTS),
      moves: [channels * bytes, positions * channels * bytes, 4],
    }),
  ],
};
