/** Whatever else takes row by row. */
import type { Job } from "../job.ts";
import type { Described } from "./byRows.ts";
import { ELEMENTS, EXPONENTIALS } from "./cut.ts";

/** Elements whose random bits are worth a piece. */
const RANDOM = 8192;
/** Those that become normal, too. */
const NORMAL = 2048;

export const rows: Described = {
  softmax: [
    1,
    ({ bytes }, _values, _rows, columns) => ({
      worth: columns / EXPONENTIALS,
      moves: [columns * bytes],
    }),
  ],
  softmaxGradient: [
    2,
    ({ bytes }, _delta, _outputs, _rows, columns) => ({
      worth: (2 * columns) / ELEMENTS,
      moves: [columns * bytes, columns * bytes],
    }),
  ],
  gather: [
    3,
    ({ bytes }, _table, _ids, _y, _count, size) => ({
      worth: size / ELEMENTS,
      moves: [0, 4, size * bytes],
    }),
  ],
  bag: [
    5,
    (job, _table, indptr, _ids, _weights, _y, count, each, size) => {
      const elements = indptr ? elementsOf(job, indptr, count) : each;
      const worth = (elements * size) / ELEMENTS;
      if (indptr) return { worth, moves: [0, 4, 0, 0, size * job.bytes] };
      return { worth, moves: [0, 0, 4 * each, each * job.bytes, size * job.bytes] };
    },
  ],
  sparseDense: [
    6,
    (job, indptr, _indices, _values, _w, _bias, _y, count, _inputs, outputs) => ({
      worth: (elementsOf(job, indptr, count) * outputs) / ELEMENTS,
      moves: [4, 0, 0, 0, 0, outputs * job.bytes],
    }),
  ],
  dropout: [
    2,
    ({ bytes }, _x, _y, _rows, width) => ({
      worth: width / RANDOM,
      moves: [width * bytes, width * bytes],
      first: 4,
      scratch: [[8, 64]],
    }),
  ],
  addNormals: [
    2,
    ({ bytes }, _x, _y, _rows, width) => ({
      worth: width / NORMAL,
      moves: [width * bytes, width * bytes],
      first: 4,
      scratch: [[7, 64]],
    }),
  ],
  prelu: [
    3,
    ({ bytes }, _x, _y, _slopes, _rows, channels) => ({
      worth: channels / ELEMENTS,
      moves: [channels * bytes, channels * bytes],
    }),
  ],
  preluGradient: [
    6,
    ({ bytes }, _x, _delta, _to, _slopes, _ofSlopes, _sums, _rows, channels) => ({
      worth: channels / ELEMENTS,
      moves: [channels * bytes, channels * bytes, channels * bytes],
      apart: { rows: 2, sums: [4] },
    }),
  ],
  // Its rows are elements.
  standardize: [
    4,
    ({ bytes }, _from, _to, _mean, _std, _count, period) => ({
      worth: 1 / ELEMENTS,
      unit: period,
      moves: [bytes, bytes],
    }),
  ],
  copyColumns: [
    4,
    ({ bytes }, _from, fromWidth, _to, toWidth, _rows, width) => ({
      worth: width / ELEMENTS,
      moves: [fromWidth * bytes, 0, toWidth * bytes],
    }),
  ],
  addToRows: [
    3,
    ({ bytes }, _x, _w, _y, _rows, width) => ({
      worth: width / ELEMENTS,
      moves: [width * bytes, 0, width * bytes],
    }),
  ],
  exchangeAxes: [
    2,
    ({ bytes }, _from, _to, _rows, height, width) => ({
      worth: (height * width) / ELEMENTS,
      moves: [height * width * bytes, height * width * bytes],
    }),
  ],
};

/** How many elements a row of the CSR form has, in the mean. */
function elementsOf(job: Job, indptr: number, count: number): number {
  return (job.word(indptr + 4 * count) - job.word(indptr)) / count;
}
