import { softmaxCrossEntropy } from "../../../src/networks/index.ts";
import { holed } from "../../base/wrong.ts";
import { type Table, x } from "../table.ts";
import { inputs, labels, type NetworkWorld } from "./world.ts";

const byRows = (rows: unknown) => (w: NetworkWorld) =>
  w.network.lossAndGradients(inputs, labels, softmaxCrossEntropy, { rows: x(rows) });
const weighted = (rowWeights: unknown) => (w: NetworkWorld) =>
  w.network.lossAndGradients(inputs, labels, softmaxCrossEntropy, { rowWeights: x(rowWeights) });

export const selections: Table<NetworkWorld> = [
  [
    "a row that is not there",
    byRows([0, 2]),
    new RangeError("DenseNetwork: rows[1] must be an integer in [0, 2), got 2"),
  ],
  [
    "a row below 0",
    byRows(Int32Array.of(-1)),
    new RangeError("DenseNetwork: rows[0] must be an integer in [0, 2), got -1"),
  ],
  [
    "half a row",
    byRows([0.5]),
    new RangeError("DenseNetwork: rows[0] must be an integer in [0, 2), got 0.5"),
  ],
  [
    "a mask",
    byRows([true, false]),
    new TypeError("DenseNetwork: rows[0] must be a number, got true"),
  ],
  [
    "a hole",
    byRows(holed(1)),
    new TypeError("DenseNetwork: rows[1] must be a number, got undefined"),
  ],
  ["none", byRows([]), new RangeError("DenseNetwork: rows must name at least one row")],
  [
    "a number of rows",
    byRows(2),
    new TypeError("DenseNetwork: rows must be an array of row indices, got 2"),
  ],
  [
    "a row that is not there, to evaluate",
    ({ network }) => network.evaluate(inputs, labels, softmaxCrossEntropy, { rows: [9] }),
    new RangeError("DenseNetwork: rows[0] must be an integer in [0, 2), got 9"),
  ],
  [
    "a weight below 0",
    weighted([1, -1]),
    new RangeError("DenseNetwork: rowWeights[1] must be in [0, ∞), got -1"),
  ],
  [
    "a weight of NaN",
    weighted(Float32Array.of(Number.NaN, 1)),
    new RangeError("DenseNetwork: rowWeights[0] must be in [0, ∞), got NaN"),
  ],
  [
    "an infinite weight",
    weighted([1, Infinity]),
    new RangeError("DenseNetwork: rowWeights[1] must be in [0, ∞), got Infinity"),
  ],
  [
    "a weight too many",
    weighted([1, 1, 1]),
    new RangeError("DenseNetwork: rowWeights must be a number a row, 2, got 3"),
  ],
  [
    "weights of the rows that are taken only",
    ({ network }) =>
      network.lossAndGradients(inputs, labels, softmaxCrossEntropy, { rows: [1], rowWeights: [1] }),
    new RangeError("DenseNetwork: rowWeights must be a number a row, 2, got 1"),
  ],
  [
    "one weight for all",
    weighted(2),
    new TypeError("DenseNetwork: rowWeights must be an array of numbers, typed or plain, got 2"),
  ],
  [
    "weights that are all 0",
    weighted([0, 0]),
    new RangeError("DenseNetwork: the sum of the rows' rowWeights must be in (0, ∞), got 0"),
  ],
  [
    "weights of classes that are all 0",
    ({ network }) =>
      network.lossAndGradients(inputs, [1, 1], softmaxCrossEntropy.with({ classWeights: [1, 0] })),
    new RangeError("DenseNetwork: the sum of the rows' classWeights must be in (0, ∞), got 0"),
  ],
  [
    "weights that are all 0, to evaluate",
    ({ network }) => network.evaluate(inputs, labels, softmaxCrossEntropy, { rowWeights: [0, 0] }),
    new RangeError("DenseNetwork: the sum of the rows' rowWeights must be in (0, ∞), got 0"),
  ],
  [
    "weights of rows and classes that leave none",
    ({ network }) =>
      network.lossAndGradients(inputs, [0, 1], softmaxCrossEntropy.with({ classWeights: [1, 0] }), {
        rowWeights: [0, 1],
      }),
    new RangeError(
      "DenseNetwork: the sum of the rows' rowWeights times classWeights must be in (0, ∞), got 0",
    ),
  ],
  [
    "weights whose sum no number holds",
    weighted([1e308, 1e308]),
    new RangeError("DenseNetwork: the sum of the rows' rowWeights must be in (0, ∞), got Infinity"),
  ],
  [
    "weights of classes whose sum no number holds, to evaluate",
    ({ network }) =>
      network.evaluate(inputs, [1, 1], softmaxCrossEntropy.with({ classWeights: [1, 1e308] })),
    new RangeError(
      "DenseNetwork: the sum of the rows' classWeights must be in (0, ∞), got Infinity",
    ),
  ],
];
