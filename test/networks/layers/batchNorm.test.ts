import { readFileSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import { type DType, SGD } from "../../../src/index.ts";
import {
  type BatchNormOptions,
  batchNorm,
  dense,
  fit,
  type Layers,
  meanSquaredError,
  Network,
} from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { distance, expectGolden, readCases, TOLERANCE } from "./golden.ts";

describe("batch normalization is PyTorch's", () => {
  for (const golden of readCases("batchNorm")) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});

interface Steps {
  readonly name: string;
  readonly options: BatchNormOptions;
  readonly batches: readonly {
    readonly inputs: readonly number[];
    readonly running_mean: readonly number[];
    readonly running_var: readonly number[];
    readonly num_batches_tracked: number;
  }[];
}

const url = new URL("../../golden/layers/batchNorm.json", import.meta.url);
const { steps } = JSON.parse(readFileSync(url, "utf8")) as { steps: readonly Steps[] };

function networkOf<D extends DType>(input: readonly number[], layers: Layers, dtype: D) {
  const network = new Network<DType>(loadSmall(), { input, layers, maxBatch: 8, dtype });
  onTestFinished(() => network.dispose());
  return network;
}

const statisticsOf = (network: Network<DType>, layer = 0) => {
  const of = (name: string) => network.buffers[`layers.${layer}.${name}`]!.data;
  return [of("running_mean"), of("running_var"), of("num_batches_tracked")] as const;
};

describe("running statistics of 20 batches are PyTorch's", () => {
  for (const { name, options, batches } of steps) {
    test.each(["f64", "f32"] as const)(`${name}, %s`, (dtype) => {
      const network = networkOf([2, 3, 3], [batchNorm(options)], dtype);
      for (const batch of batches) {
        network.forward(batch.inputs);
        const [mean, variance, count] = statisticsOf(network);
        expect(distance(mean, batch.running_mean)).toBeLessThan(TOLERANCE[dtype]);
        expect(distance(variance, batch.running_var)).toBeLessThan(TOLERANCE[dtype]);
        expect(count[0]).toBe(batch.num_batches_tracked);
      }
      expect(batches.length).toBe(20);
    });
  }
});

describe("running statistics", () => {
  const inputs = [1, 2, 3, 4, 5, 9];

  test("stay where they are frozen, or where it predicts or evaluates", () => {
    for (const frozen of [true, false]) {
      const network = networkOf([2], [batchNorm({ frozen })], "f64");
      network.load({
        "0.weight": [1, 2],
        "0.bias": [0, 1],
        "0.running_mean": [1, 2],
        "0.running_var": [4, 9],
      });
      if (frozen) network.lossAndGradients(inputs, inputs, meanSquaredError);
      network.evaluate(inputs, inputs, meanSquaredError);
      expect(Array.from(network.predict([3, 5])).map((y) => y.toFixed(3))).toEqual([
        "1.000",
        "3.000",
      ]);
      expect(statisticsOf(network).map((each) => [...each])).toEqual([[1, 2], [4, 9], [0]]);
    }
  });

  test("are loaded from PyTorch, where the count is a 64-bit integer, and may be of a layer that was not trained", () => {
    const running = { "1.running_mean": [0, 0], "1.running_var": [1, 1] };
    const weights = { "0.weight": [1, 0, 0, 1], "0.bias": [0, 0], "1.weight": [1, 1] };
    for (const count of [
      { data: BigInt64Array.of(7n), shape: [] },
      BigInt64Array.of(7n) as unknown as number[],
      [7],
    ]) {
      const network = networkOf([2], [dense(2), batchNorm()], "f32");
      const dict = { ...weights, "1.bias": [0, 0], ...running };
      network.load({ ...dict, "1.num_batches_tracked": count });
      expect(statisticsOf(network, 1)[2][0]).toBe(7);
      const other = networkOf([2], [dense(2), batchNorm()], "f32");
      other.load(dict);
      expect(other.predict([1, 2])).toEqual(network.predict([1, 2]));
    }
  });

  test("are among the tensors, which another network loads, also out of JSON", () => {
    const network = networkOf([2], [batchNorm()], "f64");
    for (let i = 0; i < 3; i++) network.forward(inputs);
    const other = networkOf([2], [batchNorm()], "f64");
    other.load(JSON.parse(JSON.stringify(network.tensors())));
    expect(statisticsOf(other)).toEqual(statisticsOf(network));
    expect(statisticsOf(other)[2][0]).toBe(3);
    expect(other.predict(inputs)).toEqual(network.predict(inputs));
  });

  test("that are set by hand count", () => {
    const network = networkOf([2], [batchNorm()], "f64");
    statisticsOf(network)[1].set([4, 4]);
    expect(network.predict([1, 2])[1]).toBeCloseTo(1, 5);
  });
});

describe("batchNorm refuses", () => {
  test.each<[unknown, string]>([
    [{ eps: -1 }, "batchNorm: eps must be in [0, ∞), got -1"],
    [{ momentum: 1.5 }, "batchNorm: momentum must be in [0, 1], got 1.5"],
    [{ momentum: "no" }, 'batchNorm: momentum must be a number or null, got "no"'],
    [{ affine: 1 }, "batchNorm: affine must be true or false, got 1"],
    [{ frozen: 0 }, "batchNorm: frozen must be true or false, got 0"],
    [
      { epsilon: 1 },
      'batchNorm: unknown option "epsilon"; options are eps, momentum, affine, frozen',
    ],
  ])("%o", (options, message) => {
    expect(() => batchNorm(options as BatchNormOptions)).toThrow(message);
  });

  const UNTRAINED =
    "Network: layers[1], batchNorm: there are no running statistics yet: train it, or load some";

  test("to use running statistics before there are any", () => {
    const network = networkOf([2], [dense(2), batchNorm()], "f32");
    const before = network.tensors();
    const rows = [1, 2, 3, 4];
    expect(() => network.predict(rows)).toThrow(UNTRAINED);
    expect(() => network.evaluate(rows, rows, meanSquaredError)).toThrow(UNTRAINED);
    expect(() => network.forward(rows, { mode: "predict" })).toThrow(UNTRAINED);
    expect(network.tensors()).toEqual(before);
    network.forward(rows);
    network.predict(rows);
    const frozen = networkOf([2], [dense(2), batchNorm({ frozen: true })], "f32");
    expect(() => frozen.forward(rows)).toThrow(UNTRAINED);
  });

  test("one value a channel in training, before anything is changed", () => {
    const network = networkOf([2], [batchNorm(), dense(2), batchNorm()], "f32");
    const before = network.tensors();
    const message =
      "Network: layers[0], batchNorm: training needs more than one value a channel, got one row of one position";
    expect(() => network.forward([1, 2])).toThrow(message);
    expect(() => network.lossAndGradients([1, 2], [1, 2], meanSquaredError)).toThrow(message);
    expect(network.tensors()).toEqual(before);
    network.forward([1, 2, 3, 4]);
    network.predict([1, 2]);
    // One row of several positions has a variance.
    networkOf([3, 2], [batchNorm()], "f32").forward([1, 2, 3, 4, 5, 6]);
  });
});

test("fit refuses a last batch of one row before it begins", async () => {
  const network = networkOf([1], [dense(2), batchNorm(), dense(1)], "f32");
  const optimizer = new SGD(network.parameters, { lr: 0.1 });
  const before = network.tensors();
  const rows = [1, 2, 3, 4, 5];
  const options = { inputs: rows, targets: rows, loss: meanSquaredError, optimizer, epochs: 2 };
  await expect(fit(network, { ...options, batchSize: 4 })).rejects.toThrow(
    "fit: of 5 rows with batchSize 4 the last batch has 1: Network: layers[1], batchNorm: training needs more than one value a channel, got one row of one position (dropLast: true leaves it out)",
  );
  // 2 · 2 rows a step, of which the last has one.
  await expect(fit(network, { ...options, batchSize: 2, accumulate: 2 })).rejects.toThrow(
    "fit: of 5 rows with batchSize 2 the last batch has 1: ",
  );
  expect(network.tensors()).toEqual(before);
  expect((await fit(network, { ...options, batchSize: 3 })).stopped).toBe("epochs");
  expect((await fit(network, { ...options, batchSize: 8 })).stopped).toBe("epochs");
  const heard: number[] = [];
  const onBatch = ({ batches }: { batches: number }) => heard.push(batches);
  const dropping = { ...options, batchSize: 2, dropLast: true, onBatch };
  expect((await fit(network, dropping)).stopped).toBe("epochs");
  expect((await fit(network, { ...dropping, accumulate: 2 })).stopped).toBe("epochs");
  expect(heard).toEqual([2, 2, 2, 2, 1, 1]);
  await expect(fit(network, { ...dropping, batchSize: 4, accumulate: 2 })).rejects.toThrow(
    "fit: dropLast leaves none of 5 rows, in steps of 8",
  );
});

test("a count that is none is refused with all that is loaded", () => {
  const network = networkOf([2], [batchNorm()], "f32");
  const before = network.tensors();
  expect(() =>
    network.load({
      ...{ "0.weight": [3, 3], "0.bias": [3, 3], "0.running_mean": [3, 3] },
      ...{ "0.running_var": [3, 3], "0.num_batches_tracked": [1, 2] },
    }),
  ).toThrow('"0.num_batches_tracked" must be of shape [], got 2 elements');
  expect(network.tensors()).toEqual(before);
});

test("a row that is predicted has the same bits in every batch", () => {
  for (const dtype of ["f32", "f64"] as const) {
    const network = networkOf([3, 7], [batchNorm()], dtype);
    const rows = Array.from({ length: 8 * 21 }, (_, i) => Math.sin(i * i) * 3);
    network.forward(rows);
    const all = network.predict(rows);
    for (let i = 0; i < 8; i++) {
      const alone = network.predict(rows.slice(i * 21, (i + 1) * 21));
      expect(alone).toEqual(all.slice(i * 21, (i + 1) * 21));
    }
  }
});
