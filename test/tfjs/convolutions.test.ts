/** Gradients of convolutions on the wasm backend, most of which it lacks, beside those of the cpu backend. */
import type { Tensor, Tensor3D, Tensor4D } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { Adam } from "../../src/index.ts";
import { fastGradients, tfjsOptimizer } from "../../src/tfjs/index.ts";
import { expectAsOnCpu, expectNoLeak } from "./beside.ts";
import { values } from "./numbers.ts";
import { type Backend, layers, tf, use } from "./tf.ts";

let undo = () => {};
afterEach(() => undo());

type Shape4D = [number, number, number, number];
type Pad = "same" | "valid" | number | [[0, 0], [number, number], [number, number], [0, 0]];
const numbers = (shape: readonly number[], seed: number) =>
  tf.tensor(
    values(
      shape.reduce((product, size) => product * size, 1),
      seed,
    ),
    [...shape],
  );

const small = fc.integer({ min: 1, max: 3 });
const image = fc.tuple(small, fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 11 }));
// Of a panel of eight outputs, and of four terms, all remainders.
const channels = fc.integer({ min: 1, max: 18 });
const filter = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));
const strides = fc.tuple(small, small);
const padding = fc.oneof(
  fc.constantFrom<Pad>("same", "valid"),
  fc.nat(3),
  fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)).map(
    ([top, bottom, left, right]): Pad => [
      [0, 0],
      [top, bottom],
      [left, right],
      [0, 0],
    ],
  ),
);
const rounding = fc.constantFrom("floor", "round", "ceil");

const kinds = [
  ["Conv2DBackpropFilter", false],
  ["Conv2DBackpropInput", false],
  ["DepthwiseConv2dNativeBackpropFilter", true],
  ["DepthwiseConv2dNativeBackpropInput", true],
] as const;

describe.each(kinds)("%s", (name, isDepthwise) => {
  const outputs = isDepthwise ? fc.integer({ min: 1, max: 4 }) : channels;

  test("is that of the cpu backend", async () => {
    await fc.assert(
      fc.asyncProperty(
        ...([image, channels, filter, outputs, strides, padding, rounding] as const),
        async ([batch, ...sizes], inner, size, outer, strides, pad, dimRoundingMode) => {
          const inputShape = [batch, ...sizes, inner] as Shape4D;
          const filterShape = [...size, inner, outer] as Shape4D;
          const attrs = {
            ...{ strides, pad, dataFormat: "NHWC", inputShape, filterShape },
            ...(typeof pad !== "string" && { dimRoundingMode }),
            ...(isDepthwise && { dilations: [1, 1] as [number, number] }),
          };
          const { outShape } = tf.backend_util.computeConv2DInfo(
            ...([inputShape, filterShape, strides, 1, pad, attrs.dimRoundingMode] as const),
            isDepthwise,
          );
          fc.pre(outShape.every((size) => size > 0));
          const { inputShape: _, filterShape: __, ...told } = attrs;
          const of = name.endsWith("Filter") ? { filterShape } : { inputShape };
          await expectAsOnCpu(() => {
            const dy = numbers(outShape, 1);
            const other = name.endsWith("Filter")
              ? { x: numbers(inputShape, 2) }
              : { filter: numbers(filterShape, 3) };
            return [tf.engine().runKernel(name, { dy, ...other }, { ...told, ...of }) as Tensor];
          });
        },
      ),
      { numRuns: 150, seed: 5 },
    );
  });
});

test("of layers, by their operations, on images of several strips", async () => {
  const x = () => numbers([2, 23, 19, 5], 1) as Tensor4D;
  const operations: ((x: Tensor4D, filter: Tensor4D) => Tensor)[] = [
    (x, filter) => tf.conv2d(x, filter, [2, 1], "same"),
    (x, filter) =>
      tf.relu(
        tf.conv2d(x, filter, 1, [
          [0, 0],
          [1, 2],
          [0, 1],
          [0, 0],
        ]),
      ),
    (x, filter) =>
      tf.fused.conv2d({ x, filter, strides: 1, pad: "valid", activation: "relu" } as never),
    (x, filter) => tf.depthwiseConv2d(x, filter, 2, "same"),
    (x, filter) => tf.separableConv2d(x, filter, numbers([1, 1, 20, 3], 4) as Tensor4D, 1, "valid"),
    // Whose image is what a convolution gives.
    (x, filter) =>
      tf.conv2dTranspose(x, tf.transpose(filter, [0, 1, 3, 2]), [2, 46, 38, 4], 2, "same"),
    (x, filter) =>
      tf.conv1d(
        tf.reshape(x, [2, -1, 5]) as Tensor3D,
        tf.reshape(filter, [-1, 5, 4]) as Tensor3D,
        ...([3, "same"] as const),
      ),
  ];
  for (const operation of operations) {
    await expectAsOnCpu(() => {
      const inputs = [x(), numbers([3, 2, 5, 4], 2) as Tensor4D] as const;
      const { shape } = operation(...inputs);
      return tf.grads(operation as never)([...inputs], numbers(shape, 3));
    }, 5e-6);
  }
});

test("what is empty has none, and an empty sum is 0", async () => {
  const run = (name: string, inputs: Record<string, Tensor>, attrs: object) =>
    tf.engine().runKernel(name, inputs, attrs as never) as Tensor;
  const told = { strides: 1, pad: "valid", dataFormat: "NHWC" };
  await use("wasm");
  undo = fastGradients(tf);
  const none = tf.zeros([0, 4, 4, 2]);
  const dy = tf.zeros([0, 3, 3, 1]);
  const filter = tf.ones([2, 2, 2, 1]);
  const filterShape = filter.shape;
  const inputShape = none.shape;
  expect([
    ...run("Conv2DBackpropFilter", { x: none, dy }, { ...told, filterShape }).dataSync(),
  ]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(run("Conv2DBackpropInput", { dy, filter }, { ...told, inputShape }).shape).toEqual(
    inputShape,
  );
  tf.dispose([none, dy, filter]);
});

test("what does not fit is refused, and images with channels first", async () => {
  await use("wasm");
  const shapes = { x: [1, 4, 4, 2], dy: [1, 3, 3, 1] } as const;
  undo = fastGradients(tf);
  const run = (attrs: object) =>
    tf.tidy(() => {
      const inputs = { x: numbers(shapes.x, 1), dy: numbers(shapes.dy, 2) };
      const told = { strides: 1, pad: "valid", filterShape: [2, 2, 2, 1], ...attrs };
      return tf.engine().runKernel("Conv2DBackpropFilter", inputs, told as never);
    });
  expect(() => run({ strides: 2 })).toThrow(
    new TypeError("Conv2DBackpropFilter: dy must be of shape [1, 2, 2, 1], got [1, 3, 3, 1]"),
  );
  expect(() => run({ dataFormat: "NCHW" })).toThrow(
    new TypeError("Conv2DBackpropFilter: dataFormat must be NHWC on this backend, got NCHW"),
  );
});

test("with respect to inputs, images with channels first are left to the backend", async () => {
  const attrs = { strides: 1, pad: "valid", dataFormat: "NCHW", inputShape: [1, 2, 4, 4] };
  await expectAsOnCpu(() => {
    const inputs = { dy: numbers([1, 3, 3, 3], 1), filter: numbers([2, 2, 2, 3], 2) };
    return [tf.engine().runKernel("Conv2DBackpropInput", inputs, attrs as never) as Tensor];
  });
});

test("a thousand leave memory as it is", async () => {
  await expectNoLeak(() => {
    const inputs = [numbers([2, 5, 6, 3], 1), numbers([3, 3, 3, 4], 2)];
    const both = (x: Tensor, filter: Tensor) =>
      tf.depthwiseConv2d(
        tf.conv2d(x as Tensor4D, filter as Tensor4D, 1, "same"),
        tf.reshape(tf.slice(filter, 0, [2, 3, 3, 4]), [3, 2, 4, 3]) as Tensor4D,
        ...([1, "same"] as const),
      );
    return tf.grads(both)(inputs);
  });
});

test("go when undone", async () => {
  await use("wasm");
  const found = () => kinds.map(([name]) => tf.getKernel(name, "wasm"));
  const before = found();
  expect(before.map(Boolean)).toEqual([false, true, false, false]);
  undo = fastGradients(tf);
  for (const [i, kernel] of found().entries()) {
    expect(kernel).toBeDefined();
    expect(kernel).not.toBe(before[i]);
  }
  undo();
  expect(found()).toEqual(before);
});

/** Losses of a model of convolutions that tells which of three kinds of stripes is in an image. */
async function train(backend: Backend): Promise<number[]> {
  await use(backend);
  const { initializers, layers: made } = layers;
  const model = layers.sequential();
  const kernelInitializer = () => initializers.glorotUniform({ seed: 2 });
  const conv = { kernelSize: 3, activation: "relu" as const };
  model.add(
    made.conv2d({
      ...conv,
      filters: 6,
      inputShape: [12, 12, 1],
      kernelInitializer: kernelInitializer(),
    }),
  );
  model.add(made.maxPooling2d({ poolSize: 2 }));
  model.add(
    made.separableConv2d({
      ...{ ...conv, filters: 8, padding: "same", depthMultiplier: 2 },
      ...{ depthwiseInitializer: kernelInitializer(), pointwiseInitializer: kernelInitializer() },
    }),
  );
  model.add(made.depthwiseConv2d({ kernelSize: 3, depthwiseInitializer: kernelInitializer() }));
  model.add(made.flatten());
  model.add(
    made.dense({ units: 3, activation: "softmax", kernelInitializer: kernelInitializer() }),
  );
  const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.01 });
  model.compile({ optimizer: optimizer as never, loss: "categoricalCrossentropy" });
  const noise = values(48 * 144, 4);
  const pixels = noise.map((value, i) => {
    const [kind, row, column] = [Math.floor(i / 144) % 3, Math.floor((i % 144) / 12), i % 12];
    return value / 4 + ([row, column, row + column][kind]! % 2);
  });
  const x = tf.tensor4d(pixels, [48, 12, 12, 1]);
  const y = tf.tensor2d(
    Array.from({ length: 48 }, (_, i) => [0, 1, 2].map((k) => Number(i % 3 === k))),
  );
  const { history } = await model.fit(x, y, {
    ...{ epochs: 12, batchSize: 16, shuffle: false, verbose: 0 as const },
  });
  model.dispose();
  optimizer.dispose();
  tf.dispose([x, y]);
  return history.loss as number[];
}

test("a model of convolutions trains, as on the cpu backend", { timeout: 60_000 }, async () => {
  const expected = await train("cpu");
  await use("wasm");
  undo = fastGradients(tf);
  const losses = await train("wasm");
  for (const [i, loss] of losses.entries()) {
    expect(Math.abs(loss - expected[i]!)).toBeLessThan(1e-3 * (1 + expected[0]!));
  }
  expect(losses.at(-1)).toBeLessThan(0.1);
});
