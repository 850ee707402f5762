/** What networks do beside the numbers that PyTorch gives: `golden.test.ts` and `gradients.test.ts`. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { History } from "../../src/base/history.ts";
import { runsOf } from "../../src/base/run.ts";
import { ARRAY, type DType } from "../../src/dtype.ts";
import { AdamW, loadSync, minibatches, NAG } from "../../src/index.ts";
import {
  DenseNetwork,
  meanSquaredError,
  softmaxCrossEntropy,
  type Values,
} from "../../src/networks/index.ts";
import { dtypes } from "../kernels/module.ts";
import { bitsOf } from "../memory/bits.ts";
import { expectNear, gradientsOf, networkBits, sparseOf, values, wholes } from "./values.ts";

const nadir = loadSync();

/** Some rows of a matrix, copied. */
function pick(matrix: Values, width: number, rows: ArrayLike<number>): number[] {
  return Array.from(rows).flatMap((row) => [...matrix.slice(row * width, (row + 1) * width)]);
}

describe("parameters", () => {
  const network = new DenseNetwork(nadir, { sizes: [3, 5, 4, 2] });
  const parameters = Object.values(network.parameters);

  test("have names and shapes as PyTorch's linear layers", () => {
    expect(parameters.map(({ name, shape }) => [name, [...shape]])).toEqual([
      ["layers.0.weight", [5, 3]],
      ["layers.0.bias", [5]],
      ["layers.1.weight", [4, 5]],
      ["layers.1.bias", [4]],
      ["layers.2.weight", [2, 4]],
      ["layers.2.bias", [2]],
    ]);
    expect(Object.keys(network.parameters)).toEqual(parameters.map(({ name }) => name));
  });

  test("lie in one block, so that a step is one call of a kernel", () => {
    expect(runsOf(parameters, new History({}))).toHaveLength(1);
    const without = new DenseNetwork(nadir, { sizes: [3, 5, 2], bias: false, dtype: "f64" });
    expect(Object.keys(without.parameters)).toEqual(["layers.0.weight", "layers.1.weight"]);
    expect(runsOf(Object.values(without.parameters), new History({}))).toHaveLength(1);
  });

  test("a network tells its sizes, maxBatch and dtype", () => {
    const { sizes, maxBatch, dtype } = network;
    expect({ sizes, maxBatch, dtype }).toEqual({
      sizes: [3, 5, 4, 2],
      maxBatch: 128,
      dtype: "f32",
    });
    const asked = [2, 1];
    const other = new DenseNetwork(nadir, { sizes: asked, maxBatch: 3, dtype: "f64" });
    asked[0] = 9;
    expect([...other.sizes, other.maxBatch, other.dtype]).toEqual([2, 1, 3, "f64"]);
    expect(() => (other.sizes as number[]).push(1)).toThrow(TypeError);
  });
});

describe.for(dtypes)("outputs in %s", (dtype) => {
  test("of a row are the same bits in any batch, by forward and by predict", () => {
    const batches = fc.record({
      sizes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 4 }),
      rows: fc.integer({ min: 1, max: 40 }),
      maxBatch: fc.integer({ min: 1, max: 40 }),
      bias: fc.boolean(),
      sparse: fc.boolean(),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(batches, ({ sizes, rows, maxBatch, bias, sparse, seed }) => {
        const options = { sizes, maxBatch, bias, dtype, seed, activation: "silu" } as const;
        using network = new DenseNetwork<DType>(nadir, options);
        const [width, columns] = [sizes[0]!, sizes.at(-1)!];
        const dense = values(seed, rows * width).map((x) => (sparse && x < 0 ? 0 : x));
        const inputs = (of: Float64Array) => (sparse ? sparseOf(of, width) : of);
        const predicted = network.predict(inputs(dense));
        expect(predicted).toBeInstanceOf(ARRAY[dtype]);
        expect(predicted).toHaveLength(rows * columns);
        for (let start = 0; start < rows; start += 1 + (seed % maxBatch)) {
          const end = Math.min(rows, start + 1 + (seed % maxBatch));
          const part = network.forward(inputs(dense.slice(start * width, end * width)));
          expect(bitsOf(part)).toBe(bitsOf(predicted.subarray(start * columns, end * columns)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("forward gives a view, predict an array of its own", () => {
    const network = new DenseNetwork<DType>(nadir, { sizes: [2, 3], maxBatch: 4, dtype });
    const first = network.forward([1, 2]);
    expect(first.buffer).toBe(nadir.memory.buffer);
    const kept = first.slice();
    const own = network.predict([1, 2]);
    expect(own.buffer).not.toBe(nadir.memory.buffer);
    expect(own).toEqual(kept);
    const second = network.forward([2, 3, 4, 5]);
    expect(second).toHaveLength(6);
    expect(own).toEqual(kept);
    // The same place: what was seen there before is gone.
    expect(second.byteOffset).toBe(first.byteOffset);
    expect(first).not.toEqual(kept);
  });

  test("predict turns logits into probabilities, however large they are", () => {
    const n = 5;
    const network = new DenseNetwork<DType>(nadir, {
      sizes: [n, n],
      bias: false,
      maxBatch: 2,
      dtype,
    });
    const identity = Array.from({ length: n * n }, (_, i) => Number(i % (n + 1) === 0));
    network.load({ "0.weight": { data: identity, shape: [n, n] } });
    const rows = [...values(1, 3 * n, 5), 1000, -1000, 999, 0, 998, ...Array(n).fill(-1e30)];
    const logits = Array.from(new ARRAY[dtype](rows));
    expect([...network.predict(rows)]).toEqual(logits);
    const softmax = logits.map((z, i) => {
      const row = logits.slice(i - (i % n), i - (i % n) + n);
      const largest = Math.max(...row);
      return Math.exp(z - largest) / row.reduce((sum, x) => sum + Math.exp(x - largest), 0);
    });
    const tolerance = dtype === "f32" ? 1e-7 : 1e-15;
    expectNear(network.predict(rows, { activation: "softmax" }), softmax, tolerance);
    const sigmoid = logits.map((z) => 1 / (1 + Math.exp(-z)));
    expectNear(network.predict(rows, { activation: "sigmoid" }), sigmoid, tolerance);
    expect([...network.predict(rows)]).toEqual(logits);
  });
});

/** A network, and rows for it. */
function example(rows = 6, dtype: DType = "f64") {
  const sizes = [4, 7, 3];
  const network = new DenseNetwork<DType>(nadir, {
    sizes,
    activation: "gelu",
    maxBatch: 16,
    dtype,
  });
  const inputs = values(1, rows * 4);
  return { network, inputs, labels: wholes(2, rows, 3), targets: values(3, rows * 3) };
}

describe("backward", () => {
  const { network, inputs, targets } = example();
  const slopes = targets;

  test("replaces gradients, or adds to them", () => {
    network.forward(inputs);
    expect(network.backward(slopes)).toBeUndefined();
    const once = gradientsOf(network);
    network.backward(slopes);
    expect(gradientsOf(network)).toEqual(once);
    network.backward(slopes, { accumulate: true });
    expectNear(
      gradientsOf(network),
      once.map((g) => 2 * g),
    );
  });

  test("leaves parameters' gradients alone if it is told to", () => {
    network.forward(inputs);
    const wanted = network.backward(slopes, { inputs: true }).slice();
    const before = networkBits(network);
    for (const accumulate of [false, true]) {
      const options = { parameters: false, accumulate };
      expect(network.backward(slopes, options)).toBeUndefined();
      expect(network.backward(slopes, { ...options, inputs: true })).toEqual(wanted);
    }
    expect(networkBits(network)).toEqual(before);
  });

  test("gives a view of as many rows as there are", () => {
    for (const rows of [6, 1, 3]) {
      network.forward(inputs.slice(0, rows * 4));
      const gradient = network.backward(slopes.slice(0, rows * 3), { inputs: true });
      expect(gradient).toHaveLength(rows * 4);
      expect(gradient.buffer).toBe(nadir.memory.buffer);
    }
  });

  test("goes through lossAndGradients' batch too", () => {
    const rows = [4, 2];
    network.lossAndGradients(inputs, targets, meanSquaredError, { rows });
    const slopesOfTwo = slopes.slice(0, 6);
    const after = network.backward(slopesOfTwo, { inputs: true }).slice();
    network.forward(pick(inputs, 4, rows));
    expect(network.backward(slopesOfTwo, { inputs: true })).toEqual(after);
  });

  test("leaves what was passed to it as it was", () => {
    const [given, slope] = [inputs.slice(), slopes.slice()];
    network.forward(given);
    network.backward(slope, { inputs: true });
    network.lossAndGradients(given, slope, meanSquaredError);
    expect([given, slope]).toEqual([inputs, slopes]);
  });
});

describe("lossAndGradients", () => {
  test("adds to the gradients if it is told to", () => {
    const { network, inputs, labels } = example();
    network.lossAndGradients(inputs, labels, softmaxCrossEntropy);
    const once = gradientsOf(network);
    network.lossAndGradients(inputs, labels, softmaxCrossEntropy, { accumulate: true });
    expectNear(
      gradientsOf(network),
      once.map((g) => 2 * g),
    );
  });

  test("adds up parts of a batch to the whole", () => {
    const { network, inputs, labels } = example();
    const loss = softmaxCrossEntropy.with({ reduction: "sum" });
    const whole = network.lossAndGradients(inputs, labels, loss);
    const wanted = gradientsOf(network);
    let sum = 0;
    for (const [i, rows] of [[0, 1], [2], [3, 4, 5]].entries()) {
      sum += network.lossAndGradients(inputs, labels, loss, { rows, accumulate: i > 0 });
    }
    expect(sum).toBeCloseTo(whole, 12);
    expectNear(gradientsOf(network), wanted);
  });

  test.for(dtypes)("takes rows as if they had been copied, to the bit, in %s", (dtype) => {
    const { network, inputs, labels, targets } = example(6, dtype);
    const rows = Uint32Array.of(5, 0, 5, 3);
    const weights = [1, 0.5, 3, 2, 9, 4];
    const picked = pick(inputs, 4, rows);
    for (const [loss, all, some] of [
      [softmaxCrossEntropy, labels, pick([...labels], 1, rows)],
      [softmaxCrossEntropy, targets.map(Math.abs), pick(targets.map(Math.abs), 3, rows)],
      [meanSquaredError, targets, pick(targets, 3, rows)],
    ] as const) {
      const rowWeights = pick(weights, 1, rows);
      const options = { rows, rowWeights: weights };
      const copied = network.lossAndGradients(picked, some, loss, { rowWeights });
      const wanted = networkBits(network);
      expect(network.lossAndGradients(inputs, all, loss, options)).toBe(copied);
      expect(networkBits(network)).toEqual(wanted);
      expect(network.lossAndGradients(sparseOf(inputs, 4), all, loss, options)).toBeCloseTo(
        copied,
        6,
      );
      expect(network.evaluate(inputs, all, loss, options)).toEqual(
        network.evaluate(picked, some, loss, { rowWeights }),
      );
    }
  });

  test("a row of weight 0 is as if it were not there, one of weight 2 as if it were there twice", () => {
    const { network, inputs, labels, targets } = example();
    const rowWeights = [1, 0, 2, 1, 0, 1];
    const rows = [0, 2, 2, 3, 5];
    const classes = softmaxCrossEntropy.with({ classWeights: [1, 3, 0.5], labelSmoothing: 0.2 });
    for (const [loss, given] of [
      [softmaxCrossEntropy, labels],
      [classes, labels],
      [softmaxCrossEntropy.with({ reduction: "sum" }), labels],
      [meanSquaredError, targets],
    ] as const) {
      const copied = network.lossAndGradients(inputs, given, loss, { rows });
      const wanted = gradientsOf(network);
      expect(network.lossAndGradients(inputs, given, loss, { rowWeights })).toBeCloseTo(copied, 12);
      expectNear(gradientsOf(network), wanted);
    }
  });

  test("takes arrays, and both precisions alike", () => {
    const { network, inputs, targets } = example(6, "f32");
    const [singles, doubles] = [inputs, targets].map((array) => Float32Array.from(array)) as [
      Float32Array,
      Float32Array,
    ];
    const losses = [singles, Float64Array.from(singles), [...singles]].map((given) =>
      network.lossAndGradients(given, [...doubles], meanSquaredError),
    );
    expect(new Set(losses).size).toBe(1);
  });
});

describe("training", () => {
  /** XOR, which no network without a hidden layer can. */
  const inputs = [0, 0, 0, 1, 1, 0, 1, 1];
  const labels = [0, 1, 1, 0];

  test("with NAG, whose gradients are taken by a closure at the point ahead", () => {
    const network = new DenseNetwork(nadir, { sizes: [2, 8, 2], activation: "tanh", seed: 1 });
    const optimizer = new NAG(network.parameters, { lr: 0.3, momentum: 0.9 });
    const steps = Array.from({ length: 80 }, () => {
      const before = networkBits(network)[0]![0];
      return optimizer.step(() => {
        const ahead = networkBits(network)[0]![0] !== before;
        return [network.lossAndGradients(inputs, labels, softmaxCrossEntropy), ahead] as const;
      });
    });
    expect(steps.slice(1).every(([, ahead]) => ahead)).toBe(true);
    expect(steps.at(-1)![0]).toBeLessThan(0.01);
    expect(network.evaluate(inputs, labels, softmaxCrossEntropy).accuracy).toBe(1);
  });

  test.for(dtypes)("twice gives the same bits, wherever in memory, in %s", (dtype) => {
    const run = (elsewhere: number) => {
      const nadir = loadSync();
      if (elsewhere > 0) nadir.parameter([elsewhere]);
      const options = { sizes: [5, 19, 11, 3], activation: "gelu", dtype, seed: 8 } as const;
      const network = new DenseNetwork<DType>(nadir, options);
      const optimizer = new AdamW(network.parameters, { lr: 0.02 });
      const inputs = values(1, 50 * 5);
      const targets = wholes(2, 50, 3);
      const losses = [network.evaluate(inputs, targets, softmaxCrossEntropy).loss];
      for (const rows of minibatches(50, { size: 8, epochs: 5, seed: 3 })) {
        losses.push(network.lossAndGradients(inputs, targets, softmaxCrossEntropy, { rows }));
        optimizer.step();
      }
      losses.push(network.evaluate(inputs, targets, softmaxCrossEntropy).loss);
      return { losses, bits: networkBits(network) };
    };
    const first = run(0);
    expect(first.losses.at(-1)).toBeLessThan(first.losses[0]!);
    expect(run(0)).toEqual(first);
    expect(run(1003)).toEqual(first);
  });
});

test("no other parameter can be put in the place of a network's, which would not be trained", () => {
  const nadir = loadSync();
  const { parameters } = new DenseNetwork(nadir, { sizes: [2, 1] });
  expect(() => {
    (parameters as Record<string, unknown>)["layers.0.weight"] = nadir.parameter([1, 2]);
  }).toThrow(TypeError);
});
