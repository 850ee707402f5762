import { describe, expect, test } from "vitest";
import { Adagrad, clipGradNorm, SGD, SparseAdam, SparseParameter } from "../../src/index.ts";
import {
  binaryCrossEntropy,
  DenseNetwork,
  fit,
  logisticRegression,
  type SparseRows,
  softmaxCrossEntropy,
  sparseWeights,
} from "../../src/networks/index.ts";
import { Random } from "../../src/random.ts";
import { loadSmall } from "../memory/small.ts";

const WIDTH = 3000;

/** Rows of few features, of which some come twice in a row. */
function rowsOf(count: number, seed: number): SparseRows {
  const random = new Random(seed);
  const indptr = [0];
  const indices: number[] = [];
  for (let row = 0; row < count; row++) {
    const length = random.below(9);
    for (let k = 0; k < length; k++) indices.push(random.below(row % 2 ? WIDTH : 40));
    indptr.push(indices.length);
  }
  return { indptr, indices, data: indices.map(() => 1 + random.below(8)) };
}

const labelsOf = (count: number, classes: number) =>
  Array.from({ length: count }, (_, i) => (i * 7) % classes);

/** Two networks that are the same, but for how the first gradient is kept. */
function pair(sizes: readonly number[]) {
  const options = { sizes, activation: "tanh", seed: 3, dtype: "f64", maxBatch: 32 } as const;
  return [undefined, sparseWeights].map(
    (sparse) => new DenseNetwork(loadSmall(), { ...options, sparse }),
  );
}

describe.each([
  [[WIDTH, 1], binaryCrossEntropy, 2],
  [[WIDTH, 5], softmaxCrossEntropy, 5],
  [[WIDTH, 6, 4], softmaxCrossEntropy, 4],
] as const)("sizes %o", (sizes, loss, classes) => {
  test("the gradient is that of a dense one, where it is not 0", () => {
    const [dense, sparse] = pair(sizes);
    for (const [accumulate, count] of [
      [false, 20],
      [true, 32],
      [true, 7],
      [false, 3],
    ] as const) {
      const [rows, labels] = [rowsOf(count, count), labelsOf(count, classes)];
      const [expected, value] = [dense!, sparse!].map((network) =>
        network.lossAndGradients(rows, labels, loss, { accumulate }),
      );
      expect(value).toBe(expected);
      const weight = sparse!.parameters["layers.0.weight"] as SparseParameter<"f64">;
      expect(weight).toBeInstanceOf(SparseParameter);
      const { indices, values } = weight.sparseGrad;
      const all = new Float64Array(weight.length);
      for (let o = 0; o < sizes[1]; o++) {
        for (const [k, column] of indices.entries()) {
          all[o * WIDTH + column] = values[o * indices.length + k]!;
        }
      }
      const grad = dense!.parameters["layers.0.weight"]!.grad;
      expect(all.every((each, i) => each === grad[i])).toBe(true);
    }
  });

  test("SGD and Adagrad train both alike, with clipping too", () => {
    for (const Class of [SGD, Adagrad]) {
      const trained = pair(sizes).map((network) => {
        const optimizer = new Class(network.parameters, { lr: 0.05 });
        for (let step = 0; step < 20; step++) {
          network.lossAndGradients(rowsOf(16, step), labelsOf(16, classes), loss);
          clipGradNorm(network.parameters, 0.5);
          optimizer.step();
        }
        return Object.values(network.parameters).map(({ data }) => [...data]);
      });
      for (const [i, values] of trained[1]!.entries()) {
        // The norm's sum has another order.
        const worst = values.map((value, j) => Math.abs(value - trained[0]![i]![j]!));
        expect(Math.max(...worst)).toBeLessThan(1e-13);
      }
    }
  });
});

test("fit trains it", async () => {
  const network = logisticRegression(loadSmall(), { inputs: WIDTH, sparse: true });
  const inputs = rowsOf(200, 1);
  const targets = Array.from({ length: 200 }, (_, i) => {
    const features = inputs.indices as number[];
    return features.slice(inputs.indptr[i], inputs.indptr[i + 1]).some((each) => each < 10) ? 1 : 0;
  });
  await fit(network, {
    ...{ inputs, targets, loss: binaryCrossEntropy, epochs: 60, batchSize: 16, seed: 1 },
    optimizer: new SparseAdam(network.parameters, { lr: 0.05 }),
  });
  const { accuracy } = network.evaluate(inputs, targets, binaryCrossEntropy);
  expect(accuracy).toBeGreaterThan(0.95);
});

test("dense inputs are refused, and gradients with respect to inputs", () => {
  const network = logisticRegression(loadSmall(), { inputs: 4, sparse: true });
  const message = "DenseNetwork: inputs of a network with sparse weights must be sparse rows";
  expect(() => network.lossAndGradients([1, 0, 0, 0], [1], binaryCrossEntropy)).toThrow(message);
  expect(() => network.predict([1, 0, 0, 0])).toThrow(message);
  expect(() => logisticRegression(loadSmall(), { inputs: 4, sparse: 1 as never })).toThrow(
    "logisticRegression: sparse must be true or false, got 1",
  );
  expect(() => new DenseNetwork(loadSmall(), { sizes: [4, 1], sparse: true as never })).toThrow(
    "DenseNetwork: sparse must be sparseWeights, got true",
  );
});

test("a network of four million features takes no more memory than its weights", () => {
  const nadir = loadSmall();
  const network = logisticRegression(nadir, { inputs: 2 ** 22, sparse: true });
  const optimizer = new SGD(network.parameters, { lr: 0.1 });
  network.lossAndGradients(
    { indptr: [0, 2], indices: [5, 2 ** 22 - 1], data: [1, 2] },
    [1],
    binaryCrossEntropy,
  );
  optimizer.step();
  expect(nadir.memory.buffer.byteLength).toBeLessThan(18 * 2 ** 20);
  const { data } = network.parameters["layers.0.weight"]!;
  expect([data[5], data[2 ** 22 - 1]]).toEqual([Math.fround(0.05), Math.fround(0.1)]);
});
