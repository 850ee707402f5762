/** Max pooling of the wasm backend as `fastGradients` repairs it, beside the cpu backend's. */
import type { Tensor, Tensor4D, Tensor5D } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { fastGradients } from "../../src/tfjs/index.ts";
import { values } from "./numbers.ts";
import { tf, use, wasmBackend } from "./tf.ts";

let undo = () => {};
afterEach(() => undo());

type Shape4D = [number, number, number, number];
const sizeOf = (shape: readonly number[]) => shape.reduce((product, size) => product * size, 1);
type Pad = "same" | "valid" | number;

/** What a backend makes of the numbers. */
async function on(backend: "cpu" | "wasm", compute: () => Tensor[]): Promise<number[][]> {
  await use(backend);
  const result = tf.tidy(compute);
  const read = result.map((tensor) => [...tensor.dataSync()]);
  tf.dispose(result);
  return read;
}

async function compare(
  compute: () => Tensor[],
  expectedOn: () => Promise<number[][]>,
): Promise<void> {
  const expected = await expectedOn();
  await use("wasm");
  undo = fastGradients(tf);
  const ids = wasmBackend().numDataIds();
  const actual = await on("wasm", compute);
  expect(wasmBackend().numDataIds()).toBe(ids);
  undo();
  for (const [i, list] of actual.entries()) {
    expect(list.length).toBe(expected[i]!.length);
    for (const [j, value] of list.entries()) expect(value).toBeCloseTo(expected[i]![j]!, 5);
  }
}

/** Of either sign, or of none, or negative, with equals among them. */
const kinds: [string, (value: number) => number][] = [
  ["both signs", (value) => value],
  ["negative numbers", (value) => -1 - Math.abs(value)],
  ["tiny numbers", (value) => value * 1e-39],
  ["equal numbers", (value) => Math.round(value * 2) / 2 - 0.5],
];

describe.each(kinds)("of %s", (kind, made) => {
  const size = fc.integer({ min: 1, max: 7 });
  const small = fc.integer({ min: 1, max: 3 });
  const pad = fc.constantFrom<Pad>("same", "valid", 1);

  test("images", async () => {
    await fc.assert(
      fc.asyncProperty(
        // Channels of whole vectors, and beside them.
        ...([small, size, size, fc.integer({ min: 1, max: 13 })] as const),
        ...([small, small, small, small, pad] as const),
        async (batch, height, width, channels, fh, fw, sh, sw, pad) => {
          const shape = [batch, height, width, channels] as Shape4D;
          fc.pre(pad === "same" || (height >= fh && width >= fw));
          // A window may not lie in the padding altogether.
          fc.pre(pad !== 1 || (fh > 1 && fw > 1));
          const attrs = {
            ...{ filterSize: [fh, fw] as [number, number], strides: [sh, sw] as [number, number] },
            ...{ pad, ...(pad === 1 && { dimRoundingMode: "floor" as const }) },
          };
          const { outShape } = tf.backend_util.computePool2DInfo(
            ...([shape, attrs.filterSize, attrs.strides, 1, pad, attrs.dimRoundingMode] as const),
          );
          const numbers = values(sizeOf(shape), 3).map(made);
          // By its kernel, since the backend's forward pass fails for windows of one element.
          const gradient = (numbers: Float32Array) => () => {
            const input = tf.tensor(numbers, shape);
            const dy = tf.tensor(values(sizeOf(outShape), 7), outShape);
            const inputs = { dy, input, output: dy };
            return [tf.engine().runKernel("MaxPoolGrad", inputs, attrs) as Tensor];
          };
          await compare(gradient(numbers), () =>
            // Of equals the cpu backend takes another; this one is right where all are positive.
            kind === "equal numbers"
              ? on("wasm", gradient(numbers.map((value) => value + 8)))
              : on("cpu", gradient(numbers)),
          );
        },
      ),
      { numRuns: 50, seed: 4 },
    );
  });

  test("volumes", async () => {
    await fc.assert(
      fc.asyncProperty(
        ...([small, size, size, size, small, small, small] as const),
        fc.constantFrom<Pad>("same", "valid"),
        async (batch, depth, height, width, channels, filter, stride, pad) => {
          const shape = [batch, depth, height, width, channels];
          const numbers = values(batch * depth * height * width * channels, 3).map(made);
          fc.pre(pad === "same" || Math.min(depth, height, width) >= filter);
          const both = () => {
            const x = tf.tensor(numbers, shape);
            const pool = (x: Tensor) =>
              tf.maxPool3d(x as Tensor5D, filter, stride, pad as "same") as Tensor;
            const y = pool(x);
            return [y, tf.grad(pool)(x, tf.tensor(values(y.size, 7), y.shape))];
          };
          await compare(both, () => on("cpu", both));
        },
      ),
      { numRuns: 25, seed: 4 },
    );
  });
});

test("by hand: windows without a positive number have their gradient, and had none", async () => {
  await use("wasm");
  const image = () =>
    tf.tidy(() => {
      const x = tf.tensor4d([5, 1, -1, -2, 1, 1, -3, -4], [1, 2, 4, 1]);
      const f = (x: Tensor) => tf.maxPool(x as Tensor4D, 2, 2, "valid") as Tensor;
      return [
        ...tf
          .grad(f)(x, tf.tensor4d([1, 1], [1, 1, 2, 1]))
          .dataSync(),
      ];
    });
  const volume = () =>
    tf.tidy(() => {
      const x = tf.tensor5d([-3, -1, -2, -4, -5, -6, -7, -8], [1, 2, 2, 2, 1]);
      const f = (x: Tensor) => tf.maxPool3d(x as Tensor5D, 2, 2, "valid") as Tensor;
      return [
        ...f(x).dataSync(),
        ...tf
          .grad(f)(x, tf.tensor5d([2], [1, 1, 1, 1, 1]))
          .dataSync(),
      ];
    });
  expect(image()).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  expect(volume()).not.toEqual([-1, 0, 2, 0, 0, 0, 0, 0, 0]);
  undo = fastGradients(tf);
  expect(image()).toEqual([1, 0, 1, 0, 0, 0, 0, 0]);
  expect(volume()).toEqual([-1, 0, 2, 0, 0, 0, 0, 0, 0]);
  undo();
  expect(image()).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
});

test("where the backend's memory cannot be had, too, slower", async () => {
  await use("wasm");
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  undo = fastGradients({ ...tf, backend: (() => ({})) as never });
  const gradient = tf.tidy(() => {
    const f = (x: Tensor) => tf.maxPool(tf.conv2d(x as Tensor4D, filter, 1, "same"), 2, 2, "same");
    const filter = tf.tensor4d([2], [1, 1, 1, 1]);
    return [
      ...tf
        .grad(f as never)(tf.tensor4d([5, 1, -1, -2], [1, 1, 4, 1]))
        .dataSync(),
    ];
  });
  expect(gradient).toEqual([2, 0, 2, 0]);
  warn.mockRestore();
});

test("a backend of an earlier version, which has not all of them, is repaired in part", async () => {
  await use("wasm");
  const all = tf.getKernel("MaxPool3DGrad", "wasm")!;
  tf.unregisterKernel("MaxPool3DGrad", "wasm");
  undo = fastGradients(tf);
  expect(tf.getKernel("MaxPool3DGrad", "wasm")).toBeUndefined();
  undo();
  tf.registerKernel(all);
});
