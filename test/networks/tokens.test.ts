/** Cross-entropy of each position of outputs [length, classes], and labels that are ignored. */
import { describe, expect, onTestFinished, test } from "vitest";
import { type DType, SGD } from "../../src/index.ts";
import {
  binaryCrossEntropy,
  dense,
  fit,
  meanSquaredError,
  Network,
  rescale,
  softmaxCrossEntropy,
} from "../../src/networks/index.ts";
import { loadSmall } from "../memory/small.ts";
import { values, wholes } from "./values.ts";

const [ROWS, LENGTH, CLASSES] = [5, 3, 4];
const inputs = values(1, ROWS * LENGTH * 2);
const labels = wholes(2, ROWS * LENGTH, CLASSES);

function networkOf(dtype: DType, input: readonly number[], maxBatch = ROWS): Network<DType> {
  const nadir = loadSmall();
  const layers = [dense(CLASSES)];
  const network = new Network<DType>(nadir, { input, layers, maxBatch, dtype, seed: 1 });
  onTestFinished(() => network.dispose());
  return network;
}

/** Negative numbers in a typed array. */
const ignoring = (at: readonly number[], label = -100) =>
  Int32Array.from(labels, (each, i) => (at.includes(i) ? label : each));

describe.for(["f32", "f64"] as const)("positions in %s", (dtype) => {
  test("are as rows of their own", () => {
    const whole = networkOf(dtype, [LENGTH, 2]);
    const apart = networkOf(dtype, [2], ROWS * LENGTH);
    const given = ignoring([1, 5, 12, 13, 14]);
    const value = whole.lossAndGradients(inputs, given, softmaxCrossEntropy);
    expect(value).toBe(apart.lossAndGradients(inputs, given, softmaxCrossEntropy));
    const [a, b] = [whole, apart].map((each) => [...each.parameters["layers.0.weight"]!.grad]);
    expect(a).toEqual(b);
    const [c, d] = [whole, apart].map((each) => each.evaluate(inputs, given, softmaxCrossEntropy));
    expect(c).toEqual(d);
  });

  test("that are ignored are as those left out", () => {
    const network = networkOf(dtype, [LENGTH, 2]);
    // The last two rows.
    const without = ignoring([9, 10, 11, 12, 13, 14]);
    for (const reduction of ["mean", "sum"] as const) {
      const loss = softmaxCrossEntropy.with({ reduction, labelSmoothing: 0.1 });
      const value = network.lossAndGradients(inputs, without, loss);
      const gradient = [...network.parameters["layers.0.bias"]!.grad];
      expect(network.lossAndGradients(inputs, labels, loss, { rows: [0, 1, 2] })).toBe(value);
      expect([...network.parameters["layers.0.bias"]!.grad]).toEqual(gradient);
      expect(network.evaluate(inputs, without, loss)).toEqual(
        network.evaluate(inputs, labels, loss, { rows: [0, 1, 2] }),
      );
    }
  });

  test("that are ignored may have any outputs", () => {
    const network = networkOf(dtype, [LENGTH, 2]);
    const spoilt = Float64Array.from(inputs, (x, i) => (i === 2 || i === 3 ? Number.NaN : x));
    const loss = softmaxCrossEntropy.with({ labelSmoothing: 0.1 });
    const value = network.lossAndGradients(spoilt, ignoring([1]), loss, { inputs: true });
    expect(value).toBe(network.lossAndGradients(inputs, ignoring([1]), loss));
    expect(value).toBeGreaterThan(0);
    // Nothing is left of another gradient.
    network.lossAndGradients(inputs, labels, loss);
    network.lossAndGradients(spoilt, ignoring([1]), loss, { inputs: true });
    expect([...network.inputGradient.subarray(2, 4)]).toEqual([0, 0]);
  });

  test("are taken by rows, and weighed by them", () => {
    const network = networkOf(dtype, [LENGTH, 2]);
    const loss = softmaxCrossEntropy.with({ reduction: "sum" });
    const given = ignoring([1, 4], 7);
    const ignoring7 = loss.with({ reduction: "sum", ignoreIndex: 7 });
    const each = Array.from({ length: ROWS }, (_, row) =>
      network.lossAndGradients(inputs, given, ignoring7, { rows: [row] }),
    );
    const rowWeights = [1, 2, 0, 0.5, 3];
    const wanted = each.reduce((sum, value, i) => sum + rowWeights[i]! * value, 0);
    const value = network.lossAndGradients(inputs, given, ignoring7, { rowWeights });
    expect(Math.abs(value / wanted - 1)).toBeLessThan(1e-14);
    const mean = softmaxCrossEntropy.with({ ignoreIndex: 7 });
    // Rows 0 and 1 have two positions each that count.
    const weight = 2 * 1 + 2 * 2 + 3 * 0.5 + 3 * 3;
    expect(network.evaluate(inputs, given, mean, { rowWeights }).loss).toBeCloseTo(
      wanted / weight,
      12,
    );
  });

  test("are counted in the accuracy, but for those ignored", () => {
    const network = networkOf(dtype, [LENGTH, 2]);
    const outputs = network.predict(inputs);
    const best = Array.from(labels, (_, i) => {
      const row = [...outputs.subarray(i * CLASSES, (i + 1) * CLASSES)];
      return row.indexOf(Math.max(...row));
    });
    const given = best.map((label, i) => (i < 4 ? -100 : i < 6 ? (label + 1) % CLASSES : label));
    const { accuracy } = network.evaluate(inputs, given, softmaxCrossEntropy);
    expect(accuracy).toBe(9 / 11);
    const shares = best.flatMap((label) => [0, 1, 2, 3].map((k) => (k === label ? 1 : 0)));
    expect(network.evaluate(inputs, shares, softmaxCrossEntropy).accuracy).toBe(1);
  });

  test("weigh as their outputs in a binary cross-entropy", () => {
    const network = networkOf(dtype, [LENGTH, 2]);
    const targets = Array.from({ length: ROWS * LENGTH * CLASSES }, (_, i) => i % 2);
    const apart = networkOf(dtype, [2], ROWS * LENGTH);
    const loss = binaryCrossEntropy.with({ posWeight: [1, 2, 3, 4] });
    expect(network.lossAndGradients(inputs, targets, loss)).toBe(
      apart.lossAndGradients(inputs, targets, loss),
    );
  });
});

test("fit leaves rows out of which no position counts", async () => {
  const train = async (rows: number, given: ArrayLike<number>) => {
    const network = networkOf("f32", [LENGTH, 2]);
    const optimizer = new SGD(network.parameters, { lr: 0.1 });
    const data = { inputs: inputs.slice(0, rows * LENGTH * 2), targets: given };
    await fit(network, {
      ...data,
      loss: softmaxCrossEntropy,
      optimizer,
      epochs: 3,
      batchSize: 2,
    });
    return [...network.parameters["layers.0.weight"]!.data];
  };
  const without = ignoring([9, 10, 11, 12, 13, 14]);
  expect(await train(ROWS, without)).toEqual(await train(3, labels.slice(0, 9)));
});

test("targets that fit no positions are refused, and change nothing", () => {
  const network = networkOf("f32", [LENGTH, 2]);
  const before = [...network.parameters["layers.0.weight"]!.grad];
  const by = (targets: ArrayLike<number>) => () =>
    network.lossAndGradients(inputs, targets, softmaxCrossEntropy);
  expect(by(labels.slice(0, ROWS))).toThrow(
    new RangeError(
      "softmaxCrossEntropy: targets must be a label for each of 5 rows of 3, or 4 numbers for each, got 5 elements",
    ),
  );
  expect(by(ignoring([7], -1))).toThrow(
    new RangeError("softmaxCrossEntropy: targets[7] must be an integer in [0, 4), got -1"),
  );
  expect(by(Array.from(labels, () => -100))).toThrow(
    new RangeError(
      "Network: the sum of the rows' weights without ignoreIndex must be in (0, ∞), got 0",
    ),
  );
  expect([...network.parameters["layers.0.weight"]!.grad]).toEqual(before);
});

test("labels are taken of any typed array that has no bigints", () => {
  const network = networkOf("f32", [LENGTH, 2]);
  const wanted = network.lossAndGradients(inputs, labels, softmaxCrossEntropy);
  for (const Kind of [
    Uint8Array,
    Int8Array,
    Uint16Array,
    Int16Array,
    Int32Array,
    Float32Array,
    Uint8ClampedArray,
  ]) {
    expect(network.lossAndGradients(inputs, Kind.from(labels), softmaxCrossEntropy)).toBe(wanted);
  }
});

test("with channels first classes are refused: they would be the numbers of all positions", () => {
  const made = (input: number[]) =>
    new Network(loadSmall(), { input, layers: [rescale({ scale: 1 })], layout: "nchw" });
  for (const [input, targets] of [
    [
      [4, 4],
      [1, 2, 3, 0],
    ],
    [[4, 4], [15]],
    [[1, 4, 4], values(1, 16)],
  ] as const) {
    const network = made([...input]);
    const inputs = values(1, 16);
    const message = `softmaxCrossEntropy: classes must be last, as behind channelsLast(), got outputs [${input.join(", ")}]`;
    expect(() => network.evaluate(inputs, targets, softmaxCrossEntropy)).toThrow(
      new RangeError(message),
    );
    expect(() => network.lossAndGradients(inputs, targets, softmaxCrossEntropy)).toThrow(message);
    expect(() => network.predict(inputs, { activation: "softmax" })).toThrow(
      message.replace(/^\w+/, "predict"),
    );
    expect(network.evaluate(inputs, inputs, meanSquaredError).loss).toBe(0);
    network.dispose();
  }
  // One position has its classes wherever they are.
  for (const input of [[16], [16, 1, 1]]) {
    const network = made(input);
    expect(network.evaluate(values(1, 16), [15], softmaxCrossEntropy).loss).toBeGreaterThan(0);
    network.dispose();
  }
});
