/** Products by transposed operands, with fastGradients and without. */
import type { Tensor } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fastGradients } from "../../src/tfjs/index.ts";
import { values } from "./numbers.ts";
import { internals, layers, tf, use, wasmBackend } from "./tf.ts";

let undo = () => {};
beforeEach(() => use("wasm"));
afterEach(() => undo());

const numbers = (shape: readonly number[], seed: number) =>
  tf.tensor(
    values(
      shape.reduce((a, b) => a * b, 1),
      seed,
    ),
    [...shape],
  );

/** Each shape before a product that is asked for transposed. */
const operand = (batch: readonly number[], rows: number, columns: number, transposed: boolean) =>
  transposed ? [...batch, columns, rows] : [...batch, rows, columns];

/** A product and both gradients, which TensorFlow.js has not where it broadcasts. */
function evaluate(a: Tensor, b: Tensor, transposeA: boolean, transposeB: boolean): Tensor[] {
  const f = (a: Tensor, b: Tensor) => tf.matMul(a, b, transposeA, transposeB);
  const broadcasts = `${a.shape.slice(0, -2)}` !== `${b.shape.slice(0, -2)}`;
  return tf.tidy(() => {
    const product = f(a, b);
    if (broadcasts) return [product];
    return [product, ...tf.grads(f)([a, b], numbers(product.shape, 9))];
  });
}

/** By how much they differ, relative to the largest element. */
function difference(actual: Tensor, expected: Tensor): number {
  expect(actual.shape).toEqual(expected.shape);
  const [x, y] = [actual, expected].map((tensor) => tensor.dataSync() as Float32Array) as [
    Float32Array,
    Float32Array,
  ];
  const largest = y.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-30);
  return x.reduce((max, value, i) => Math.max(max, Math.abs(value - y[i]!)), 0) / largest;
}

/** Batches that go with one another, some by broadcasting. */
const batches: [number[], number[]][] = [
  [[], []],
  [[1], [1]],
  [
    [1, 1],
    [1, 1],
  ],
  [[3], [3]],
  [
    [2, 3],
    [2, 3],
  ],
  [[3], [1]],
  [[1], [3]],
  [
    [2, 1],
    [1, 3],
  ],
  [
    [1, 1],
    [2, 3],
  ],
];

describe.each(batches)("batches of %j and %j", (batchA, batchB) => {
  test("all sizes and transposes", () => {
    // Products of a batch go one by one from 32 · 32 · 32 on.
    const size = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(
        size,
        size,
        size,
        fc.boolean(),
        fc.boolean(),
        (m, k, n, transposeA, transposeB) => {
          const a = numbers(operand(batchA, m, k, transposeA), 1);
          const b = numbers(operand(batchB, k, n, transposeB), 2);
          const stock = evaluate(a, b, transposeA, transposeB);
          undo = fastGradients(tf);
          const before = { ...tf.memory(), dataIds: wasmBackend().numDataIds() };
          const fast = evaluate(a, b, transposeA, transposeB);
          const after = { ...tf.memory(), dataIds: wasmBackend().numDataIds() };
          undo();
          expect(after.numTensors - before.numTensors).toBe(fast.length);
          expect(after.dataIds - before.dataIds).toBe(fast.length);
          for (const [i, tensor] of fast.entries()) {
            expect(difference(tensor, stock[i]!)).toBeLessThan(1e-6);
          }
          tf.dispose([a, b, stock, fast] as never);
        },
      ),
      { numRuns: 20, seed: 6 },
    );
  });
});

test("products of no terms are 0, as those of an empty batch", () => {
  undo = fastGradients(tf);
  for (const batch of [[], [3]]) {
    for (const [transposeA, transposeB] of [0, 1, 2, 3].map((i) => [i > 1, i % 2 === 1] as const)) {
      // Where memory is not 0, if they leave it as it was.
      tf.dispose(tf.fill([64], 7));
      const zeros = tf.tidy(() => {
        const [a, b] = [operand(batch, 2, 0, transposeA), operand(batch, 0, 3, transposeB)];
        return tf.matMul(tf.zeros(a), tf.zeros(b), transposeA, transposeB);
      });
      expect(zeros.shape).toEqual([...batch, 2, 3]);
      expect([...zeros.dataSync()].every((x) => x === 0)).toBe(true);
      zeros.dispose();
    }
  }
  const ofWeights = tf.grad((b: Tensor) => tf.sum(tf.matMul(tf.zeros([0, 3]), b)));
  expect([...ofWeights(tf.ones([3, 4])).dataSync()]).toEqual(new Array(12).fill(0));
  undo();
});

test("no transposed matrix reaches the stock kernel, until it is undone", () => {
  const stock = tf.getKernel("BatchMatMul", "wasm")!;
  const seen: unknown[] = [];
  tf.unregisterKernel("BatchMatMul", "wasm");
  const spy = {
    ...stock,
    kernelFunc: (args: Parameters<typeof stock.kernelFunc>[0]) => {
      seen.push(args.attrs!.transposeA, args.attrs!.transposeB);
      return stock.kernelFunc(args);
    },
  };
  tf.registerKernel(spy);
  undo = fastGradients(tf);
  expect(tf.getKernel("BatchMatMul", "wasm")).not.toBe(spy);
  const [a, b] = [numbers([4, 3], 1), numbers([5, 4], 2)];
  tf.dispose(evaluate(a, b, true, true));
  expect(new Set(seen)).toEqual(new Set([false]));
  // A batch of small matrices is left to it, and one of large matrices is not.
  const [c, d] = [numbers([2, 4, 3], 1), numbers([2, 5, 4], 2)];
  tf.matMul(c, d, true, true).dispose();
  expect(seen.splice(-2)).toEqual([true, true]);
  const [e, f] = [numbers([2, 40, 30], 1), numbers([2, 50, 40], 2)];
  const { length } = seen;
  tf.matMul(e, f, true, true).dispose();
  expect(seen.slice(length)).toEqual([false, false, false, false]);
  undo();
  expect(tf.getKernel("BatchMatMul", "wasm")).toBe(spy);
  tf.dispose(evaluate(a, b, true, true));
  expect(new Set(seen)).toEqual(new Set([false, true]));
  tf.unregisterKernel("BatchMatMul", "wasm");
  tf.registerKernel(stock);
});

test("twice is once, and undone twice too", () => {
  const stock = tf.getKernel("BatchMatMul", "wasm");
  undo = fastGradients(tf);
  const fast = tf.getKernel("BatchMatMul", "wasm");
  expect(fastGradients(tf)).toBe(undo);
  expect(tf.getKernel("BatchMatMul", "wasm")).toBe(fast);
  undo();
  undo();
  expect(tf.getKernel("BatchMatMul", "wasm")).toBe(stock);
  undo = fastGradients(tf);
  expect(tf.getKernel("BatchMatMul", "wasm")).not.toBe(stock);
});

test("undoing leaves alone what another has put in its place", () => {
  const stock = tf.getKernel("BatchMatMul", "wasm")!;
  undo = fastGradients(tf);
  const other = { ...stock };
  tf.unregisterKernel("BatchMatMul", "wasm");
  tf.registerKernel(other);
  undo();
  expect(tf.getKernel("BatchMatMul", "wasm")).toBe(other);
  tf.unregisterKernel("BatchMatMul", "wasm");
  tf.registerKernel(stock);
});

test("a product that fails leaves nothing", () => {
  undo = fastGradients(tf);
  const [a, b] = [numbers([4, 3], 1), numbers([5, 3], 2)];
  const ids = wasmBackend().numDataIds();
  const bytes = internals().asm.memory.buffer.byteLength;
  for (let i = 0; i < 10; i++) expect(() => tf.matMul(a, b, true, true)).toThrow("must match");
  expect(wasmBackend().numDataIds()).toBe(ids);
  expect(internals().asm.memory.buffer.byteLength).toBe(bytes);
});

test("attention has the gradients that it had", () => {
  const shape = [2, 3, 40, 32];
  const [q, k, v] = [1, 2, 3].map((seed) => numbers(shape, seed)) as [Tensor, Tensor, Tensor];
  const attention = (q: Tensor, k: Tensor, v: Tensor) =>
    tf.matMul(tf.softmax(tf.div(tf.matMul(q, k, false, true), Math.sqrt(32))), v);
  const gradients = () => tf.tidy(() => tf.grads(attention)([q, k, v], numbers(shape, 4)));
  const stock = gradients();
  undo = fastGradients(tf);
  const ids = wasmBackend().numDataIds();
  const fast = gradients();
  expect(wasmBackend().numDataIds()).toBe(ids + 3);
  for (const [i, gradient] of fast.entries()) {
    expect(difference(gradient, stock[i]!)).toBeLessThan(1e-6);
  }
});

test("dense layers have the gradients that they had", () => {
  const model = layers.sequential();
  const kernelInitializer = () => layers.initializers.glorotUniform({ seed: 2 });
  const activation = "relu" as const;
  model.add(
    layers.layers.dense({
      units: 7,
      inputShape: [5],
      activation,
      kernelInitializer: kernelInitializer(),
    }),
  );
  model.add(layers.layers.dense({ units: 2, kernelInitializer: kernelInitializer() }));
  const x = numbers([9, 5], 1);
  const gradients = () =>
    tf.variableGrads(
      () => tf.mean(tf.square(model.apply(x, { training: true }) as Tensor)) as never,
    ).grads;
  const stock = gradients();
  undo = fastGradients(tf);
  for (const [name, gradient] of Object.entries(gradients())) {
    expect(difference(gradient, stock[name]!)).toBeLessThan(1e-6);
  }
});

test("is refused without the backend, or without TensorFlow.js", () => {
  const message = (error: string) => new TypeError(`fastGradients: ${error}`);
  const without = { ...tf, getKernel: () => undefined } as unknown as typeof tf;
  expect(() => fastGradients(without)).toThrow(
    message("import @tensorflow/tfjs-backend-wasm first: there is no wasm backend"),
  );
  expect(() => fastGradients(undefined as never)).toThrow(
    message("tf must be @tensorflow/tfjs-core or @tensorflow/tfjs, got undefined"),
  );
});
