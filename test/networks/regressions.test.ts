/** Networks without hidden layers find what there is to find. */
import { expect, test } from "vitest";
import { digitsOf } from "../../apps/demos/digits/digits.ts";
import { Adam, minibatches, SGD } from "../../src/index.ts";
import {
  binaryCrossEntropy,
  linearRegression,
  logisticRegression,
  meanSquaredError,
  softmaxCrossEntropy,
  softmaxRegression,
} from "../../src/networks/index.ts";
import { inflated } from "../apps/demos/digits/inflated.ts";
import { loadSmall } from "../memory/small.ts";
import { values } from "./values.ts";

const ROWS = 100;

test("linearRegression recovers the coefficients", () => {
  const network = linearRegression(loadSmall(), { inputs: 3, outputs: 2, dtype: "f64" });
  const weight = [2, -3, 0.5, -1, 4, 0.25];
  const bias = [0.75, -2];
  const inputs = values(1, ROWS * 3);
  const targets = Array.from({ length: ROWS * 2 }, (_, i) => {
    const [row, j] = [Math.floor(i / 2), i % 2];
    return [0, 1, 2].reduce((sum, k) => sum + weight[j * 3 + k]! * inputs[row * 3 + k]!, bias[j]!);
  });
  const optimizer = new SGD(network.parameters, { lr: 0.8, momentum: 0.5 });
  for (let step = 0; step < 300; step++) {
    network.lossAndGradients(inputs, targets, meanSquaredError);
    optimizer.step();
  }
  const found = Object.values(network.parameters).flatMap(({ data }) => [...data]);
  for (const [i, x] of [...weight, ...bias].entries()) expect(found[i]).toBeCloseTo(x, 10);
  expect(network.evaluate(inputs, targets, meanSquaredError).loss).toBeLessThan(1e-20);
});

test("logisticRegression separates what a line separates", () => {
  const network = logisticRegression(loadSmall(), { inputs: 2 });
  expect(network.sizes).toEqual([2, 1]);
  const inputs = values(2, ROWS * 2, 2);
  const targets = Array.from({ length: ROWS }, (_, i) => {
    const positive = inputs[2 * i]! - 2 * inputs[2 * i + 1]! > 0.3;
    // Away from the line, so that there is some room for one.
    inputs[2 * i]! += positive ? 0.2 : -0.2;
    return positive ? 1 : 0;
  });
  const optimizer = new Adam(network.parameters, { lr: 0.5 });
  for (let step = 0; step < 400; step++) {
    network.lossAndGradients(inputs, targets, binaryCrossEntropy);
    optimizer.step();
  }
  expect(network.evaluate(inputs, targets, binaryCrossEntropy).accuracy).toBe(1);
  const probabilities = network.predict(inputs, { activation: "sigmoid" });
  expect([...probabilities].map((p) => (p > 0.5 ? 1 : 0))).toEqual(targets);
});

test("softmaxRegression reads digits it has not seen", () => {
  const { train, test } = digitsOf(inflated);
  const network = softmaxRegression(loadSmall(), { inputs: 64, classes: 10 });
  const optimizer = new Adam(network.parameters, { lr: 0.01 });
  for (const rows of minibatches(train.count, { size: 64, epochs: 10 })) {
    network.lossAndGradients(train.images, train.labels, softmaxCrossEntropy, { rows });
    optimizer.step();
  }
  const { accuracy } = network.evaluate(test.images, test.labels, softmaxCrossEntropy);
  expect(accuracy).toBeGreaterThan(0.9);
});

test("all start from zeros and take the options of a network", () => {
  const nadir = loadSmall();
  const given = { inputs: 3, bias: false, maxBatch: 5, dtype: "f64", checkFinite: true } as const;
  const networks = [
    linearRegression(nadir, given),
    logisticRegression(nadir, given),
    softmaxRegression(nadir, { ...given, classes: 1 }),
  ];
  for (const network of networks) {
    expect([...network.sizes, network.maxBatch, network.dtype]).toEqual([3, 1, 5, "f64"]);
    expect(Object.keys(network.parameters)).toEqual(["layers.0.weight"]);
    expect([...network.predict([1, 2, 3])]).toEqual([0]);
    expect(() => network.predict([1, 2, Number.NaN])).toThrow("inputs must be finite");
  }
});
