import { describe, expect, test } from "vitest";
import type { SparseParameter } from "../../../src/index.ts";
import {
  dense,
  embedding,
  flatten,
  type Inputs,
  type Layers,
  Network,
  type NetworkOptions,
  softmaxCrossEntropy,
  sparseWeights,
} from "../../../src/networks/index.ts";
import { Random } from "../../../src/random.ts";
import { bitsOf } from "../../memory/bits.ts";
import { loadSmall } from "../../memory/small.ts";
import { wholes } from "../values.ts";
import { expectGolden, readCases } from "./golden.ts";
import { numbers, randomNetwork } from "./property.ts";

describe("embeddings are PyTorch's", () => {
  for (const golden of readCases("embedding")) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});

const vocabulary = 9;
const networkOf = (options: Partial<NetworkOptions> & { layers: Layers }) =>
  new Network(loadSmall(), { input: [4], ...options });

test("a sparse gradient has the bits of one of all, where the batch has ids, and accumulates", () => {
  for (const paddingIndex of [undefined, 3]) {
    const [all, few] = [undefined, sparseWeights].map((sparse) =>
      networkOf({
        layers: [embedding({ vocabulary, size: 5, paddingIndex, sparse }), flatten(), dense(2)],
        seed: 4,
      }),
    );
    const [weight, sparse] = [all, few].map((each) => each!.parameters["layers.0.weight"]!);
    expect(bitsOf(sparse!.data)).toBe(bitsOf(weight!.data));
    for (let step = 0; step < 4; step++) {
      const ids = wholes(step, 4 * 3, vocabulary - 2 * (step % 2));
      const labels = wholes(step + 9, 3, 2);
      const options = { accumulate: step > 1 };
      const losses = [all, few].map((each) =>
        each!.lossAndGradients(ids, labels, softmaxCrossEntropy, options),
      );
      expect(losses[0]).toBe(losses[1]);
      const { indices, values } = (sparse as SparseParameter).sparseGrad;
      const full = new Float32Array(vocabulary * 5);
      for (const [i, id] of indices.entries()) full.set(values.subarray(5 * i, 5 * i + 5), 5 * id);
      expect(full).toEqual(weight!.grad);
      expect(indices.includes(paddingIndex ?? vocabulary)).toBe(false);
      expect(new Set(indices).size).toBe(indices.length);
    }
  }
});

test("rows have the same bits alone, and halves of a batch accumulate to the whole's", () => {
  for (const dtype of ["f32", "f64"] as const) {
    const layers = [embedding({ vocabulary, size: 7 }), dense(3)];
    const network = randomNetwork(layers, [2, 2], 6, new Random(1), dtype);
    const ids = wholes(2, 4 * 6, vocabulary);
    const delta = numbers(new Random(3), 12 * 6);
    const outputs = network.forward(ids).slice();
    network.backward(delta);
    const parameters = Object.values(network.parameters);
    const whole = parameters.map(({ grad }) => grad.slice());
    for (const half of [0, 1]) {
      const got = network.forward(ids.slice(12 * half, 12 * half + 12));
      expect(got).toEqual(outputs.slice(36 * half, 36 * half + 36));
      network.backward(delta.slice(36 * half, 36 * half + 36), { accumulate: half === 1 });
    }
    expect(parameters.map(({ grad }) => grad.slice())).toEqual(whole);
  }
});

test("takes ids in arrays of any kind, and rows by their indices", () => {
  const network = networkOf({ layers: [embedding({ vocabulary, size: 2 })] });
  const ids = [1, 8, 0, 3, 2, 2, 7, 5];
  const wanted = network.predict(ids);
  for (const Kind of [
    Uint8Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
  ]) {
    expect(network.predict(Kind.from(ids))).toEqual(wanted);
  }
  const layers = [embedding({ vocabulary, size: 2 }), flatten(), dense(2)];
  const trained = networkOf({ layers });
  const [some, same] = [{ rows: [1, 0, 1] }, [...ids.slice(4), ...ids]];
  const loss = trained.lossAndGradients(ids, [0, 1], softmaxCrossEntropy, some);
  expect(trained.lossAndGradients(same, [1, 0, 1], softmaxCrossEntropy)).toBe(loss);
});

describe("starts", () => {
  const weightOf = (options: object, initializer?: "keras") => {
    const layers = [embedding({ vocabulary: 500, size: 20, ...options })];
    const network = networkOf({ layers, seed: 5, ...(initializer ? { initializer } : {}) });
    return [...network.parameters["layers.0.weight"]!.data];
  };
  const mean = (x: readonly number[]) => x.reduce((sum, each) => sum + each, 0) / x.length;
  const variance = (x: readonly number[]) => mean(x.map((each) => (each - mean(x)) ** 2));

  test("normal, as PyTorch's", () => {
    const weight = weightOf({});
    expect(Math.abs(mean(weight))).toBeLessThan(0.04);
    expect(Math.abs(variance(weight) - 1)).toBeLessThan(0.06);
    expect(Math.max(...weight)).toBeGreaterThan(3);
  });

  test("uniform, as Keras's", () => {
    const weight = weightOf({}, "keras");
    expect(Math.max(...weight.map(Math.abs))).toBeLessThanOrEqual(0.05);
    expect(Math.abs(variance(weight) / (0.05 ** 2 / 3) - 1)).toBeLessThan(0.05);
  });

  test("as 0 for the id that is none", () => {
    const weight = weightOf({ paddingIndex: 7 });
    expect(weight.slice(140, 160)).toEqual(new Array(20).fill(0));
    expect(weight.slice(0, 140)).toEqual(weightOf({}).slice(0, 140));
    expect(weight.slice(160)).toEqual(weightOf({}).slice(160));
  });
});

describe("refuses", () => {
  const any = (value: unknown) => value as never;
  const table = { vocabulary: 3, size: 2 };
  const bad: [string, () => unknown, Error][] = [
    [
      "no vocabulary",
      () => embedding(any({ size: 1 })),
      new TypeError("embedding: vocabulary must be a number, got undefined"),
    ],
    [
      "a vocabulary of 0",
      () => embedding({ ...table, vocabulary: 0 }),
      new RangeError("embedding: vocabulary must be an integer in [1, 2147483648), got 0"),
    ],
    [
      "half a size",
      () => embedding({ ...table, size: 0.5 }),
      new RangeError("embedding: size must be an integer in [1, 2147483648), got 0.5"),
    ],
    [
      "padding that is no id",
      () => embedding({ ...table, paddingIndex: 3 }),
      new RangeError("embedding: paddingIndex must be an integer in [0, 3), got 3"),
    ],
    [
      "sparse: true",
      () => embedding({ ...table, sparse: any(true) }),
      new TypeError("embedding: sparse must be sparseWeights, got true"),
    ],
    [
      "PyTorch's names",
      () => embedding(any({ ...table, padding_idx: 1 })),
      new TypeError(
        'embedding: unknown option "padding_idx"; options are vocabulary, size, paddingIndex, sparse',
      ),
    ],
    [
      "to be behind another layer",
      () => networkOf({ layers: [dense(2), embedding(table)] }),
      new TypeError("Network: layers[1], embedding must be the network's first layer"),
    ],
  ];
  test.each(bad)("%s", (_, run, error) => {
    expect(run).toThrow(error);
  });

  const ids = "Network: inputs must be ids, whole numbers in [0, 3), got";
  const inputs: [string, Inputs, Error][] = [
    ["the vocabulary's size", [0, 1, 2, 3], new RangeError(`${ids} 3 in row 0, column 3`)],
    ["-1", Int8Array.of(0, 0, 0, 0, 0, -1, 0, 0), new RangeError(`${ids} -1 in row 1, column 1`)],
    [
      "what wraps to an id",
      [0, 2 ** 32, 0, 0],
      new RangeError(`${ids} 4294967296 in row 0, column 1`),
    ],
    ["a half", Float32Array.of(0, 0, 0.5, 0), new RangeError(`${ids} 0.5 in row 0, column 2`)],
    ["NaN", [Number.NaN, 0, 0, 0], new RangeError(`${ids} NaN in row 0, column 0`)],
    [
      "infinity",
      [0, 0, 0, 0, Infinity, 0, 0, 0],
      new RangeError(`${ids} Infinity in row 1, column 0`),
    ],
    ["text", any(["0", 0, 0, 0]), new TypeError('Network: inputs[0] must be a number, got "0"')],
    [
      "nothing",
      any([0, null, 0, 0]),
      new TypeError("Network: inputs[1] must be a number, got null"),
    ],
    [
      "part of a row",
      [0, 1, 2],
      new RangeError("Network: inputs must be whole rows of 4, one at least, got 3 numbers"),
    ],
    [
      "sparse rows",
      { data: [1], indices: [0], indptr: [0, 1] },
      new TypeError(
        "Network: inputs of this network must be all numbers of each row, got sparse rows",
      ),
    ],
  ];
  test.each(inputs)("%s for ids, and changes nothing", (_, given, error) => {
    const network = networkOf({ layers: [embedding(table), flatten(), dense(2)], seed: 1 });
    const rows = [1, 0];
    network.lossAndGradients([0, 1, 2, 0, 1, 1, 1, 1], rows, softmaxCrossEntropy);
    const all = () =>
      Object.values(network.parameters).flatMap(({ data, grad }) => [...data, ...grad]);
    const before = all();
    const labels = rows.slice(0, Math.ceil(("data" in given ? 4 : given.length) / 4));
    expect(() => network.lossAndGradients(given, labels, softmaxCrossEntropy)).toThrow(error);
    expect(() => network.forward(given)).toThrow(error);
    expect(() => network.predict(given)).toThrow(error);
    expect(all()).toEqual(before);
  });

  test("a gradient with respect to ids", () => {
    const network = networkOf({ layers: [embedding(table)] });
    network.forward([0, 1, 2, 0]);
    const run = () => network.backward(new Array(8).fill(1), { inputs: true });
    expect(run).toThrow(new TypeError("Network: there is no gradient with respect to ids"));
  });
});
