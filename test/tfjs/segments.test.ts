/** Sums of segments, by which embeddings have their gradient: the wasm backend has none of its own. */
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { AdamW } from "../../src/index.ts";
import { fastGradients, tfjsOptimizer } from "../../src/tfjs/index.ts";
import { expectAsOnCpu, expectNoLeak } from "./beside.ts";
import { values } from "./numbers.ts";
import { type Backend, layers, tf, use } from "./tf.ts";

let undo = () => {};
afterEach(() => undo());

const sizeOf = (shape: readonly number[]) => shape.reduce((product, size) => product * size, 1);
const size = fc.integer({ min: 1, max: 9 });
const kinds = ["float32", "int32", "bool"] as const;

describe("are those of the cpu backend", () => {
  test.each(kinds)("of %s, with ids out of range", async (dtype) => {
    await fc.assert(
      fc.asyncProperty(
        ...([fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 1, maxLength: 30 })] as const),
        ...([fc.array(size, { maxLength: 3 }), fc.integer({ min: 1, max: 8 })] as const),
        async (ids, row, count) => {
          const shape = [ids.length, ...row];
          const numbers = [...values(sizeOf(shape), 5)].map((value) =>
            dtype === "float32" ? value : dtype === "int32" ? Math.round(value * 9) : value > 0,
          );
          await expectAsOnCpu(() => {
            const x = tf.tensor(numbers as never, shape, dtype);
            return [tf.unsortedSegmentSum(x, tf.tensor1d(ids, "int32"), count)];
          });
        },
      ),
      { numRuns: 40, seed: 3 },
    );
  });

  test("as gradients of tf.gather, along every axis", async () => {
    await fc.assert(
      fc.asyncProperty(
        ...([fc.array(size, { minLength: 1, maxLength: 4 }), fc.nat(3), size, fc.nat(99)] as const),
        async (shape, at, count, seed) => {
          const axis = at % shape.length;
          const ids = [...values(count, seed)].map((value) =>
            Math.floor(((value + 1) / 2) * shape[axis]!),
          );
          await expectAsOnCpu(() => {
            const indices = tf.tensor1d(ids, "int32");
            const x = tf.tensor(values(sizeOf(shape), 1), shape);
            const gather = (x: Tensor) => tf.gather(x, indices, axis);
            const { shape: outputs } = gather(x);
            return [tf.grad(gather)(x, tf.tensor(values(sizeOf(outputs), 2), outputs))];
          });
        },
      ),
      { numRuns: 60, seed: 4 },
    );
  });
});

test("by hand", async () => {
  await use("wasm");
  undo = fastGradients(tf);
  const x = tf.tensor2d([1, 2, 3, 4, 5, 6, 7, 8], [4, 2]);
  const sums = (ids: number[], count: number) =>
    tf.tidy(() => [...tf.unsortedSegmentSum(x, tf.tensor1d(ids, "int32"), count).dataSync()]);
  expect(sums([2, 0, 2, 0], 3)).toEqual([10, 12, 0, 0, 6, 8]);
  expect(sums([-1, 0, 3, 2 ** 30], 1)).toEqual([3, 4]);
  expect(sums([-1, -1, -1, -1], 1)).toEqual([0, 0]);
  expect(sums([0, 0, 0, 0], 0)).toEqual([]);
  x.dispose();
});

test("a thousand leave memory as it is, also where they fail", async () => {
  const ids = [4, -7, 2, 9, 4];
  await expectNoLeak(() => {
    const x = tf.tensor(values(15, 1), [5, 3], "int32");
    const wrong = tf.tensor1d([1], "int32");
    expect(() => tf.unsortedSegmentSum(x, wrong, 5)).toThrow(
      "unsortedSegmentSum: segmentIds must be one a row of x, [5, 3], got shape [1]",
    );
    return [tf.unsortedSegmentSum(x, tf.tensor1d(ids, "int32") as Tensor1D, 5)];
  });
});

test("go when undone, unless another has put in its own", async () => {
  await use("wasm");
  const found = () => tf.getKernel("UnsortedSegmentSum", "wasm");
  expect(found()).toBeUndefined();
  fastGradients(tf)();
  expect(found()).toBeUndefined();
  undo = fastGradients(tf);
  const other = { ...found()! };
  tf.unregisterKernel("UnsortedSegmentSum", "wasm");
  tf.registerKernel(other);
  undo();
  expect(found()).toBe(other);
  // What is there stays.
  undo = fastGradients(tf);
  expect(found()).toBe(other);
  undo();
  expect(found()).toBe(other);
  tf.unregisterKernel("UnsortedSegmentSum", "wasm");
});

test("a backend whose memory cannot be had says so", async () => {
  await use("wasm");
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  undo = fastGradients({ ...tf, backend: (() => ({})) as never });
  const ids = tf.tensor1d([0], "int32");
  expect(() => tf.unsortedSegmentSum([1], ids, 1)).toThrow(
    new TypeError(
      "fastGradients: the wasm backend's memory cannot be used, so that this gradient cannot be had",
    ),
  );
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
  ids.dispose();
});

/** Losses of a model of embeddings that tells whether a text has one of the first three words. */
async function train(backend: Backend): Promise<number[]> {
  await use(backend);
  const { initializers } = layers;
  const model = layers.sequential();
  const embeddingsInitializer = initializers.randomUniform({ minval: -1, maxval: 1, seed: 1 });
  const sized = { inputDim: 12, outputDim: 5, inputLength: 4 };
  model.add(layers.layers.embedding({ ...sized, embeddingsInitializer }));
  model.add(layers.layers.globalAveragePooling1d({}));
  const kernelInitializer = initializers.glorotUniform({ seed: 2 });
  model.add(layers.layers.dense({ units: 1, activation: "sigmoid", kernelInitializer }));
  const optimizer = tfjsOptimizer(tf, AdamW, { lr: 0.05 });
  model.compile({ optimizer: optimizer as never, loss: "binaryCrossentropy" });
  const words = [...values(200, 4)].map((value) => Math.floor((value + 1) * 6));
  const x = tf.tensor2d(words, [50, 4], "int32");
  const has = (i: number) => Number(words.slice(4 * i, 4 * i + 4).some((word) => word < 3));
  const y = tf.tensor2d(Array.from({ length: 50 }, (_, i) => [has(i)]));
  const { history } = await model.fit(x, y, {
    ...{ epochs: 40, batchSize: 10, shuffle: false, verbose: 0 as const },
  });
  model.dispose();
  optimizer.dispose();
  tf.dispose([x, y]);
  return history.loss as number[];
}

test("a model with an embedding trains, as on the cpu backend", async () => {
  const expected = await train("cpu");
  await use("wasm");
  await expect(train("wasm")).rejects.toThrow("UnsortedSegmentSum");
  undo = fastGradients(tf);
  const losses = await train("wasm");
  for (const [i, loss] of losses.entries()) expect(loss).toBeCloseTo(expected[i]!, 4);
  expect(losses.at(-1)).toBeLessThan(0.2);
});
