/** Losses without gradients, and shares of right answers. */
import { describe, expect, test } from "vitest";
import type { DType } from "../../src/dtype.ts";
import { loadSync } from "../../src/index.ts";
import { evaluating } from "../../src/networks/evaluation.ts";
import {
  binaryCrossEntropy,
  DenseNetwork,
  dense,
  huber,
  type Loss,
  meanSquaredError,
  Network,
  softmaxCrossEntropy,
  type Targets,
} from "../../src/networks/index.ts";
import { dtypes } from "../kernels/module.ts";
import { networkBits, values, wholes } from "./values.ts";

const nadir = loadSync();
const [ROWS, COLUMNS] = [23, 4];
const sizes = [3, 6, COLUMNS];

const inputs = values(1, ROWS * 3, 2);
const labels = wholes(2, ROWS, COLUMNS);
const shares = values(3, ROWS * COLUMNS).map(Math.abs);
const numbers = values(4, ROWS * COLUMNS, 2);
const rowWeights = values(5, ROWS).map((x) => Math.max(0, x + 0.5));
const classWeights = [0.5, 2, 1, 4];

const losses: readonly (readonly [what: string, loss: Loss, targets: Targets])[] = [
  ["softmaxCrossEntropy of labels", softmaxCrossEntropy, labels],
  ["softmaxCrossEntropy of distributions", softmaxCrossEntropy, shares],
  [
    "softmaxCrossEntropy of weighted classes",
    softmaxCrossEntropy.with({ classWeights, labelSmoothing: 0.1 }),
    labels,
  ],
  ["a sum of softmaxCrossEntropy", softmaxCrossEntropy.with({ reduction: "sum" }), labels],
  ["binaryCrossEntropy", binaryCrossEntropy.with({ posWeight: 3 }), shares],
  ["a sum of binaryCrossEntropy", binaryCrossEntropy.with({ reduction: "sum" }), shares],
  ["meanSquaredError", meanSquaredError, numbers],
  ["huber", huber.with({ delta: 0.5 }), numbers],
];

describe.for(dtypes)("evaluate in %s", (dtype) => {
  const options = { sizes, activation: "tanh", dtype, seed: 4 } as const;
  const network = new DenseNetwork<DType>(nadir, options);
  const small = new DenseNetwork<DType>(nadir, { ...options, maxBatch: 5 });

  test.for(losses)(
    "%s is that of lossAndGradients, in any number of parts",
    ([, loss, targets]) => {
      for (const given of [
        {},
        { rowWeights },
        { rows: [3, 22, 3, 0, 7, 8, 9, 10], rowWeights },
        { rows: Uint32Array.of(11) },
      ]) {
        // From the same outputs, in double precision.
        const wanted = network.lossAndGradients(inputs, targets, loss, given);
        const before = networkBits(network);
        const whole = network.evaluate(inputs, targets, loss, given);
        expect(Math.abs(whole.loss / wanted - 1)).toBeLessThan(1e-14);
        expect(networkBits(network)).toEqual(before);
        const parts = small.evaluate(inputs, targets, loss, given);
        expect(Math.abs(parts.loss / wanted - 1)).toBeLessThan(1e-14);
        expect(parts.accuracy).toBe(whole.accuracy);
      }
    },
  );

  test("takes more rows than a batch of lossAndGradients", () => {
    expect(() => small.lossAndGradients(inputs, labels, softmaxCrossEntropy)).toThrow(RangeError);
    expect(small.evaluate(inputs, labels, softmaxCrossEntropy).loss).toBeGreaterThan(0);
  });

  test("counts right answers", () => {
    const outputs = network.predict(inputs);
    const row = (of: ArrayLike<number>, i: number) =>
      Array.from(of).slice(i * COLUMNS, (i + 1) * COLUMNS);
    const best = (of: number[]) => of.indexOf(Math.max(...of));
    const rows = Array.from({ length: ROWS }, (_, i) => i);
    const share = (right: (i: number) => boolean) => rows.filter(right).length / ROWS;
    const accuracy = (loss: Loss, targets: Targets, given = {}) =>
      small.evaluate(inputs, targets, loss, given).accuracy;

    const labelled = share((i) => best(row(outputs, i)) === labels[i]);
    expect(accuracy(softmaxCrossEntropy, labels)).toBe(labelled);
    expect(accuracy(softmaxCrossEntropy, [...labels])).toBe(labelled);
    expect(accuracy(softmaxCrossEntropy, labels, { rowWeights })).toBe(labelled);
    const picked = rows.filter((i) => best(row(outputs, i)) === labels[i]);
    expect(accuracy(softmaxCrossEntropy, labels, { rows: picked })).toBe(1);
    expect(accuracy(softmaxCrossEntropy, shares)).toBe(
      share((i) => best(row(outputs, i)) === best(row(shares, i))),
    );
    const answers = [...outputs].filter((y, i) => y > 0 === shares[i]! >= 0.5);
    expect(accuracy(binaryCrossEntropy, shares)).toBe(answers.length / outputs.length);
    expect(accuracy(meanSquaredError, numbers)).toBeUndefined();
    expect(accuracy(huber, numbers)).toBeUndefined();
  });
});

test("losses of a network of zeros are what they are by hand", () => {
  const network = new DenseNetwork(nadir, { sizes: [2, 2], initializer: "zeros" });
  const value = (loss: Loss, targets: Targets, given = {}) =>
    network.evaluate([1, 2, 3, 4], targets, loss, given).loss;
  expect(value(softmaxCrossEntropy, [0, 1])).toBeCloseTo(Math.LN2, 15);
  expect(value(softmaxCrossEntropy.with({ reduction: "sum" }), [0, 1])).toBeCloseTo(
    2 * Math.LN2,
    15,
  );
  const weighted = softmaxCrossEntropy.with({ classWeights: [1, 3] });
  expect(value(weighted, [0, 1])).toBeCloseTo(Math.LN2, 15);
  expect(value(weighted, [0, 1, 1, 0])).toBeCloseTo(2 * Math.LN2, 15);
  expect(value(softmaxCrossEntropy, [1, 1, 2, 0])).toBeCloseTo(2 * Math.LN2, 15);
  expect(value(binaryCrossEntropy, [1, 0, 1, 0])).toBeCloseTo(Math.LN2, 15);
  expect(value(binaryCrossEntropy.with({ posWeight: 3 }), [1, 0, 1, 0])).toBeCloseTo(
    2 * Math.LN2,
    15,
  );
  expect(value(meanSquaredError, [1, 2, 3, 4])).toBe(7.5);
  expect(value(meanSquaredError, [1, 2, 3, 4], { rowWeights: [3, 1] })).toBe((3 * 5 + 25) / 8);
  expect(value(meanSquaredError.with({ reduction: "sum" }), [1, 2, 3, 4])).toBe(30);
  expect(value(huber, [0.5, 2, 0, -4])).toBe((0.125 + 1.5 + 3.5) / 4);
  expect(value(huber.with({ delta: 2 }), [0.5, 2, 0, -4])).toBe((0.125 + 2 + 6) / 4);
  // A logit of 0 says no, and of classes that are alike the first.
  const answers = network.evaluate([1, 2, 3, 4], [0.5, 0.49, 1, 0], binaryCrossEntropy);
  expect(answers.accuracy).toBe(0.5);
  expect(network.evaluate([1, 2, 3, 4], [0, 1], softmaxCrossEntropy).accuracy).toBe(0.5);
});

test("an evaluation that pauses is not disturbed by others, with other losses, in between", () => {
  const network = new DenseNetwork(nadir, { sizes, maxBatch: 8 });
  const weighted = softmaxCrossEntropy.with({ classWeights, labelSmoothing: 0.1 });
  const wanted = network.evaluate(inputs, labels, weighted);
  const pausing = evaluating(network.chain, { inputs, targets: labels }, weighted);
  for (let turn = pausing.next(); ; turn = pausing.next()) {
    if (turn.done) {
      expect(turn.value).toEqual(wanted);
      return;
    }
    network.evaluate(inputs, shares, softmaxCrossEntropy);
    network.evaluate(inputs, numbers, meanSquaredError);
  }
});

test("images of targets that are too few say what may be missing", () => {
  const network = new Network(loadSync(), { input: [2, 2, 1], layers: [dense(3)] });
  expect(() => network.lossAndGradients(new Array(8).fill(0), [1, 2], meanSquaredError)).toThrow(
    "Network: targets must be 12 numbers a row, 24 in all, got 2; outputs are [2, 2, 3]: is flatten() or globalAveragePool() missing?",
  );
});
