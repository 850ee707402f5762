/** The losses of rows by themselves. */
import { describe, expect, onTestFinished, test } from "vitest";
import type { DType } from "../../src/index.ts";
import {
  binaryCrossEntropy,
  DenseNetwork,
  dense,
  huber,
  type Loss,
  meanSquaredError,
  Network,
  poissonNLL,
  rowLosses,
  softmaxCrossEntropy,
  type Targets,
} from "../../src/networks/index.ts";
import { loadSmall } from "../memory/small.ts";
import { networkBits, sparseOf, values, wholes } from "./values.ts";

const [ROWS, LENGTH, CLASSES] = [75, 3, 4];
const inputs = values(1, ROWS * LENGTH * 2);
const labels = wholes(2, ROWS * LENGTH, CLASSES);
const shares = values(3, ROWS * LENGTH * CLASSES).map(Math.abs);
const ignored = Array.from(labels, (label, i) => (i % 4 === 0 ? -100 : label));

/** A loss of any reduction. */
type Make = (reduction: "mean" | "sum" | "none") => Loss;

const classWeights = [0.5, 2, 1, 4];
const counts = shares.map((x) => Math.round(9 * x));
const losses: readonly (readonly [what: string, make: Make, targets: Targets])[] = [
  ["labels", (reduction) => softmaxCrossEntropy.with({ reduction }), labels],
  [
    "labels that are ignored",
    (reduction) => softmaxCrossEntropy.with({ reduction, labelSmoothing: 0.1 }),
    ignored,
  ],
  ["weighted labels", (reduction) => softmaxCrossEntropy.with({ reduction, classWeights }), labels],
  ["distributions", (reduction) => softmaxCrossEntropy.with({ reduction }), shares],
  [
    "binaryCrossEntropy",
    (reduction) => binaryCrossEntropy.with({ reduction, posWeight: [1, 2, 3, 4] }),
    shares,
  ],
  ["meanSquaredError", (reduction) => meanSquaredError.with({ reduction }), shares],
  ["huber", (reduction) => huber.with({ reduction, delta: 0.5 }), shares],
  ["poissonNLL", (reduction) => poissonNLL.with({ reduction, full: true }), counts],
];

describe.for(["f32", "f64"] as const)("the losses of rows in %s", (dtype) => {
  const network = () => {
    const options = { input: [LENGTH, 2], layers: [dense(CLASSES)], maxBatch: 40, dtype };
    const made = new Network<DType>(loadSmall(), options);
    onTestFinished(() => made.dispose());
    return made;
  };

  test.for(losses)("of %s are what evaluate gives of each", ([, make, targets]) => {
    const made = network();
    for (const reduction of ["mean", "sum", "none"] as const) {
      const given = make(reduction);
      const found = rowLosses(made, inputs, targets, given);
      expect(found.length).toBe(ROWS);
      for (const row of [0, 1, 31, 32, 33, 39, 40, 74]) {
        expect(found[row]).toBe(made.evaluate(inputs, targets, given, { rows: [row] }).loss);
      }
      const rows = [7, 74, 7, 0];
      expect([...rowLosses(made, inputs, targets, given, { rows })]).toEqual(
        rows.map((row) => found[row]),
      );
    }
  });

  test("leave gradients and weights as they are, and the loss usable", () => {
    const made = network();
    const wanted = made.evaluate(inputs, labels, softmaxCrossEntropy);
    made.lossAndGradients(inputs, labels, softmaxCrossEntropy, { rows: [0, 1] });
    const before = networkBits(made as never);
    rowLosses(made, inputs, labels, softmaxCrossEntropy.with({ classWeights: [1, 2, 3, 4] }));
    expect(networkBits(made as never)).toEqual(before);
    expect(made.evaluate(inputs, labels, softmaxCrossEntropy)).toEqual(wanted);
  });
});

test("a mean of nothing is none", () => {
  const network = new Network(loadSmall(), { input: [LENGTH, 2], layers: [dense(CLASSES)] });
  const given = Array.from(labels, (label, i) => (i < LENGTH ? -100 : label));
  expect(rowLosses(network, inputs, given, softmaxCrossEntropy)[0]).toBeNaN();
  const sum = softmaxCrossEntropy.with({ reduction: "none" });
  expect(rowLosses(network, inputs, given, sum)[0]).toBe(0);
  network.dispose();
});

test("rows may be sparse", () => {
  const network = new DenseNetwork(loadSmall(), { sizes: [2, CLASSES] });
  const found = rowLosses(network, inputs, labels, softmaxCrossEntropy);
  const sparse = rowLosses(network, sparseOf(inputs, 2), labels, softmaxCrossEntropy);
  for (const [i, each] of found.entries()) expect(sparse[i]).toBeCloseTo(each, 5);
  network.dispose();
});

test("what does not fit is refused", () => {
  const network = new DenseNetwork(loadSmall(), { sizes: [2, CLASSES] });
  expect(() => rowLosses(network, inputs, labels, "huber" as never)).toThrow(
    new TypeError(
      'rowLosses: loss must be one of nadir/networks, as softmaxCrossEntropy, got "huber"',
    ),
  );
  expect(() => rowLosses(network, inputs, labels, huber, { rowWeights: [1] } as never)).toThrow(
    new TypeError('rowLosses: unknown option "rowWeights"; options are rows'),
  );
  expect(() => rowLosses(network, inputs, labels.slice(1), softmaxCrossEntropy)).toThrow(
    RangeError,
  );
  network.dispose();
});
