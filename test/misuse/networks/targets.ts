import {
  binaryCrossEntropy,
  huber,
  meanSquaredError,
  softmaxCrossEntropy,
} from "../../../src/networks/index.ts";
import { type Table, x } from "../table.ts";
import { inputs, type NetworkWorld } from "./world.ts";

const labelled = (labels: unknown) => (w: NetworkWorld) =>
  w.network.lossAndGradients(inputs, x(labels), softmaxCrossEntropy);
const aiming = (targets: unknown) => (w: NetworkWorld) =>
  w.network.lossAndGradients(inputs, x(targets), meanSquaredError);
const answering = (targets: number[]) => (w: NetworkWorld) =>
  w.network.lossAndGradients(inputs, targets, binaryCrossEntropy);

export const targetTable: Table<NetworkWorld> = [
  [
    "a target that is NaN, with checkFinite",
    ({ strict }) => strict.lossAndGradients(inputs, [1, 2, 3, Number.NaN], meanSquaredError),
    new RangeError("DenseNetwork: targets must be finite, got NaN in row 1, column 1"),
  ],
  [
    "a target that is infinite, with checkFinite",
    ({ strict }) => strict.evaluate(inputs, [1, -Infinity, 3, 4], huber),
    new RangeError("DenseNetwork: targets must be finite, got -Infinity in row 0, column 1"),
  ],
  [
    "a label of no class",
    labelled([1, 2]),
    new RangeError("softmaxCrossEntropy: targets[1] must be an integer in [0, 2), got 2"),
  ],
  [
    "a label below 0",
    labelled(Int8Array.of(-1, 0)),
    new RangeError("softmaxCrossEntropy: targets[0] must be an integer in [0, 2), got -1"),
  ],
  [
    "a label between classes",
    labelled([0, 0.5]),
    new RangeError("softmaxCrossEntropy: targets[1] must be an integer in [0, 2), got 0.5"),
  ],
  [
    "no label",
    labelled([0, Number.NaN]),
    new RangeError("softmaxCrossEntropy: targets[1] must be an integer in [0, 2), got NaN"),
  ],
  [
    "names for labels",
    labelled(["cat", "dog"]),
    new TypeError('softmaxCrossEntropy: targets[0] must be a number, got "cat"'),
  ],
  [
    "large whole numbers for labels",
    labelled(BigInt64Array.of(1n, 0n)),
    new TypeError(
      "softmaxCrossEntropy: targets must be numbers, got bigints: give Array.from(…, Number)",
    ),
  ],
  [
    "a label too many",
    labelled([0, 1, 1]),
    new RangeError(
      "softmaxCrossEntropy: targets must be a label for each of 2 rows, or 2 numbers for each, got 3 elements",
    ),
  ],
  [
    "labels of the rows that are taken only",
    ({ network }) => network.lossAndGradients(inputs, [1], softmaxCrossEntropy, { rows: [1] }),
    new RangeError(
      "softmaxCrossEntropy: targets must be a label for each of 2 rows, or 2 numbers for each, got 1 elements",
    ),
  ],
  [
    "one label for all",
    labelled(1),
    new TypeError("softmaxCrossEntropy: targets must be labels or distributions, got 1"),
  ],
  [
    "no labels",
    labelled(undefined),
    new TypeError("softmaxCrossEntropy: targets must be labels or distributions, got undefined"),
  ],
  [
    "a share below 0",
    labelled([0.5, 0.5, -0.25, 1.25]),
    new RangeError("softmaxCrossEntropy: targets[2] must be in [0, ∞), got -0.25"),
  ],
  [
    "a share of NaN",
    labelled([0.5, 0.5, Number.NaN, 1]),
    new RangeError("softmaxCrossEntropy: targets[2] must be in [0, ∞), got NaN"),
  ],
  [
    "a label of no class, to evaluate",
    ({ network }) => network.evaluate(inputs, [0, 7], softmaxCrossEntropy),
    new RangeError("softmaxCrossEntropy: targets[1] must be an integer in [0, 2), got 7"),
  ],
  [
    "an answer above 1",
    answering([0, 1, 1.5, 0]),
    new RangeError("binaryCrossEntropy: targets[2] must be in [0, 1], got 1.5"),
  ],
  [
    "an answer below 0",
    answering([0, -1, 1, 0]),
    new RangeError("binaryCrossEntropy: targets[1] must be in [0, 1], got -1"),
  ],
  [
    "an answer of NaN",
    answering([0, 1, 1, Number.NaN]),
    new RangeError("binaryCrossEntropy: targets[3] must be in [0, 1], got NaN"),
  ],
  [
    "labels for answers",
    answering([0, 1]),
    new RangeError(
      "DenseNetwork: targets must be 2 numbers a row, 4 in all, got 2, one a row: labels are for softmaxCrossEntropy",
    ),
  ],
  [
    "half a row",
    aiming([1, 2, 3]),
    new RangeError("DenseNetwork: targets must be whole rows of 2, one at least, got 3 numbers"),
  ],
  [
    "a row too many",
    aiming(new Float64Array(6)),
    new RangeError(
      "DenseNetwork: targets must have as many rows as inputs, 2, got 3: 2 numbers a row, 4 in all, got 6",
    ),
  ],
  [
    "bigints for targets",
    aiming(new BigInt64Array(4)),
    new TypeError("DenseNetwork: targets must be numbers, got bigints: give Array.from(…, Number)"),
  ],
  [
    "no targets",
    aiming(null),
    new TypeError("DenseNetwork: targets must be an array of numbers, typed or plain, got null"),
  ],
];
