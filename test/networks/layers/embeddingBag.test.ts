import { describe, expect, test } from "vitest";
import type { DType, SparseParameter } from "../../../src/index.ts";
import {
  dense,
  type EmbeddingBagOptions,
  embeddingBag,
  type Inputs,
  Network,
  relu,
  type SparseRows,
  softmaxCrossEntropy,
  sparseWeights,
} from "../../../src/networks/index.ts";
import { Random } from "../../../src/random.ts";
import { loadSmall } from "../../memory/small.ts";
import { expectNear, values, wholes } from "../values.ts";
import { numbers } from "./property.ts";

const vocabulary = 9;

const networkOf = (
  options: Partial<EmbeddingBagOptions> = {},
  dtype: DType = "f64",
  length = 4,
) => {
  const layers = [embeddingBag({ vocabulary, size: 5, ...options }), dense(2)];
  return new Network<DType>(loadSmall(), { input: [length], layers, maxBatch: 8, seed: 4, dtype });
};

/** Rows of few ids, one of them of none, some of them twice the same. */
function rowsOf(seed: number, rows: number, weighted: boolean): SparseRows {
  const random = new Random(seed);
  const indptr = [0];
  const indices: number[] = [];
  for (let row = 0; row < rows; row++) {
    const count = row === 1 ? 0 : 1 + random.below(6);
    for (let k = 0; k < count; k++) indices.push(random.below(vocabulary));
    indptr.push(indices.length);
  }
  const data = weighted ? numbers(random, indices.length) : indices.map(() => 1);
  return { indptr, indices, data };
}

/** Everything that a pass computes, and the gradient of the table. */
function pass(network: Network<DType>, inputs: Inputs, rows: number, accumulate = false) {
  const outputs = network.forward(inputs).slice();
  network.backward(values(3, 2 * rows), { accumulate });
  const [weight] = Object.values(network.parameters);
  return { outputs, weight: weight!.grad.slice() };
}

test("rows in CSR form are those of a dense layer without bias", () => {
  for (let seed = 0; seed < 20; seed++) {
    const rows = rowsOf(seed, 7, true);
    const bag = networkOf({ mode: "sum" });
    const layers = [dense(5, { bias: false }), dense(2)];
    const product = new Network(loadSmall(), { input: [vocabulary], layers, dtype: "f64" });
    const turned = (x: ArrayLike<number>, height: number, width: number) =>
      Float64Array.from(x, (_, i) => x[(i % height) * width + Math.floor(i / height)]!);
    const own = bag.parameters;
    product.load({
      ...{ "0.weight": turned(own["layers.0.weight"]!.data, vocabulary, 5) },
      ...{ "1.weight": own["layers.1.weight"]!, "1.bias": own["layers.1.bias"]! },
    });
    const [got, wanted] = [pass(bag, rows, 7), pass(product, rows, 7)];
    expectNear(got.outputs, wanted.outputs);
    expectNear(got.weight, turned(wanted.weight, 5, vocabulary));
  }
});

test("rows in CSR form are those of as many ids each, to the bit", () => {
  const ids = wholes(1, 28, vocabulary);
  const indptr = Array.from({ length: 8 }, (_, i) => 4 * i);
  const rows = { indices: ids, indptr, data: new Float32Array(28).fill(1) };
  for (const dtype of ["f32", "f64"] as const) {
    for (const mode of ["sum", "mean"] as const) {
      const network = networkOf({ mode, paddingIndex: 2 }, dtype);
      expect(pass(network, rows, 7)).toEqual(pass(network, ids, 7));
    }
  }
});

test("a mean is of the ids that there are, and 0 of none", () => {
  const layers = [embeddingBag({ vocabulary: 3, size: 1, paddingIndex: 2 })];
  const network = new Network(loadSmall(), { input: [1], layers });
  network.load({ "0.weight": { data: Float32Array.of(3, 8, 100), shape: [3, 1] } });
  const indices = [0, 1, 1, 2, 2, 0, 2];
  const rows = { indices, indptr: [0, 2, 4, 5, 7, 7], data: indices.map(() => 1) };
  expect([...network.forward(rows)]).toEqual([5.5, 8, 0, 3, 0]);
});

test("rows have the same bits alone, and halves of a batch accumulate to the whole's", () => {
  for (const dtype of ["f32", "f64"] as const) {
    for (const mode of ["sum", "mean"] as const) {
      const network = networkOf({ mode, paddingIndex: 1 }, dtype);
      const ids = wholes(2, 24, vocabulary);
      const whole = pass(network, ids, 6);
      const delta = values(3, 12);
      for (const half of [0, 1]) {
        const got = network.forward(ids.slice(12 * half, 12 * half + 12));
        expect(got).toEqual(whole.outputs.slice(6 * half, 6 * half + 6));
        network.backward(delta.slice(6 * half, 6 * half + 6), { accumulate: half === 1 });
      }
      expect(network.parameters["layers.0.weight"]!.grad).toEqual(whole.weight);
    }
  }
});

test("a sparse gradient has the bits of one of all, of ids in either form, and accumulates", () => {
  for (const mode of ["sum", "mean"] as const) {
    const [all, few] = [undefined, sparseWeights].map((sparse) =>
      networkOf({ mode, sparse, paddingIndex: 3 }, "f32"),
    );
    const [weight, sparse] = [all, few].map((each) => each!.parameters["layers.0.weight"]!);
    for (let step = 0; step < 6; step++) {
      const inputs =
        step % 3 === 0 ? wholes(step, 20, vocabulary) : rowsOf(step, 5, mode === "sum");
      const labels = wholes(step + 9, 5, 2);
      const options = { accumulate: step > 3 };
      const [loss, same] = [all, few].map((each) =>
        each!.lossAndGradients(inputs, labels, softmaxCrossEntropy, options),
      );
      expect(same).toBe(loss);
      const { indices, values } = (sparse as SparseParameter).sparseGrad;
      const full = new Float32Array(vocabulary * 5);
      for (const [i, id] of indices.entries()) full.set(values.subarray(5 * i, 5 * i + 5), 5 * id);
      expect(full).toEqual(weight!.grad);
      expect(indices.includes(3)).toBe(false);
    }
  }
});

test("gradients are slopes", () => {
  for (let seed = 0; seed < 24; seed++) {
    const isSum = seed % 2 === 0;
    const network = networkOf({ mode: isSum ? "sum" : "mean", paddingIndex: seed % 9 });
    const inputs = seed % 3 === 0 ? wholes(seed, 20, vocabulary) : rowsOf(seed, 5, isSum);
    const { data } = network.parameters["layers.0.weight"]!;
    const { weight: gradient } = pass(network, inputs, 5);
    const sum = () =>
      Array.from(network.forward(inputs)).reduce((total, y, i) => total + y * values(3, 10)[i]!, 0);
    for (let i = 0; i < data.length; i++) {
      // That of padding is left out of the gradient, and of the sum.
      const at = data[i]!;
      data[i] = at + 1e-5;
      const above = sum();
      data[i] = at - 1e-5;
      const slope = (above - sum()) / 2e-5;
      data[i] = at;
      expect(Math.abs(slope - gradient[i]!)).toBeLessThan(1e-8);
    }
  }
});

describe("refuses", () => {
  const any = (value: unknown) => value as never;
  const table = { vocabulary: 3, size: 2 };
  const make = (options: object, input = [4]) =>
    new Network(loadSmall(), { input, layers: [embeddingBag({ ...table, ...options })] });
  const bad: [string, () => unknown, Error][] = [
    [
      "max",
      () => make({ mode: "max" }),
      new TypeError('embeddingBag: mode must be one of "sum", "mean", got "max"'),
    ],
    [
      "another option",
      () => make({ maxNorm: 1 }),
      new TypeError(
        'embeddingBag: unknown option "maxNorm"; options are vocabulary, size, paddingIndex, sparse, mode',
      ),
    ],
    [
      "no size",
      () => make({ size: any(undefined) }),
      new TypeError("embeddingBag: size must be a number, got undefined"),
    ],
    [
      "rows of two axes",
      () => make({}, [2, 2]),
      new RangeError("Network: layers[0], embeddingBag: its input must be [length], got [2, 2]"),
    ],
    [
      "to be behind another layer",
      () => new Network(loadSmall(), { input: [4], layers: [relu(), embeddingBag(table)] }),
      new TypeError("Network: layers[1], embeddingBag must be the network's first layer"),
    ],
    [
      "an id that there is not",
      () => make({}).forward([0, 1, 2, 3]),
      new RangeError(
        "Network: inputs must be ids, whole numbers in [0, 3), got 3 in row 0, column 3",
      ),
    ],
    [
      "one in CSR form",
      () => make({}).forward({ indptr: [0, 2], indices: [0, 3], data: [1, 1] }),
      new RangeError("Network: inputs.indices[1] must be an integer in [0, 3), got 3"),
    ],
    [
      "weights of a mean",
      () => make({}).forward({ indptr: [0, 1, 2], indices: [0, 2], data: [1, 0.5] }),
      new RangeError(
        'Network: inputs.data must be 1 with mode "mean", got 0.5 in row 1: weights want "sum"',
      ),
    ],
  ];
  test.each(bad)("%s", (_, run, error) => {
    expect(run).toThrow(error);
  });

  test("a gradient with respect to ids and to weights", () => {
    const network = make({ mode: "sum" });
    const run = () => network.backward([1, 1], { inputs: true });
    network.forward([0, 1, 2, 0]);
    expect(run).toThrow(new TypeError("Network: there is no gradient with respect to ids"));
    network.forward({ indptr: [0, 1], indices: [0], data: [1] });
    expect(run).toThrow(
      new TypeError("Network: there is no gradient with respect to sparse inputs"),
    );
  });
});
