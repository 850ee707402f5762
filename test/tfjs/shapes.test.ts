/** Kernels that move and add numbers, with `fastGradients`, beside those of the cpu backend. */
import type { Tensor, TensorLike } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { fastGradients } from "../../src/tfjs/index.ts";
import { expectAsOnCpu, expectNoLeak } from "./beside.ts";
import { values } from "./numbers.ts";
import { tf, use, wasmBackend } from "./tf.ts";

let undo = () => {};
afterEach(() => undo());

const sizeOf = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);
const numbers = (shape: number[], seed = 1): Tensor =>
  tf.tensor(values(sizeOf(shape), seed), shape);
/** The operation and its gradient. */
const withGradient = (f: (x: Tensor) => Tensor, x: Tensor): Tensor[] => {
  const y = f(x);
  return [y, tf.grad(f)(x, numbers(y.shape, 9))];
};

const shapes = fc.array(fc.constantFrom(1, 2, 3, 5, 7), { minLength: 1, maxLength: 4 });

async function forShapes(
  seed: number,
  each: (shape: number[], pick: (below: number) => number) => Promise<void>,
): Promise<void> {
  const picks = fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 });
  await fc.assert(
    fc.asyncProperty(shapes, picks, async (shape, drawn) => {
      const queue = [...drawn];
      await each(shape, (below) => queue.pop()! % below);
    }),
    { numRuns: 30, seed },
  );
}

describe("beside the cpu backend, with gradients", () => {
  test("slices", () =>
    forShapes(1, (shape, pick) => {
      const begin = shape.map((size) => pick(size));
      const size = shape.map((size, i) => 1 + pick(size - begin[i]!));
      const whole = shape.map((size, i) => (pick(2) ? -1 : size - begin[i]!));
      return expectAsOnCpu(() => [
        ...withGradient((x) => tf.slice(x, begin, size), numbers(shape)),
        ...withGradient((x) => tf.slice(x, begin, whole), numbers(shape)),
        tf.slice(tf.cast(tf.mul(numbers(shape), 9), "int32"), begin, size),
        tf.slice(tf.greater(numbers(shape), 0), begin, size),
        tf.slice(numbers(shape), begin[0]!),
      ]);
    }));

  test("splits and concatenations", () =>
    forShapes(2, (shape, pick) => {
      const axis = pick(shape.length);
      const sizes = [1 + pick(4), 1 + pick(4), 1 + pick(3)];
      const whole = shape.map((size, i) => (i === axis ? sizes.reduce((a, b) => a + b) : size));
      const part = (size: number) => shape.map((other, i) => (i === axis ? size : other));
      return expectAsOnCpu(() => {
        const parts = sizes.map((size, i) => numbers(part(size), i));
        const weighed = (x: Tensor) =>
          tf.sum(
            tf.concat(
              tf.split(x, sizes, axis).map((y, i) => tf.mul(y, i + 1)),
              axis - shape.length,
            ),
          );
        return [
          ...tf.split(numbers(whole), sizes, axis - shape.length),
          tf.concat(parts, axis),
          tf.concat(
            parts.map((x) => tf.cast(x, "int32")),
            axis,
          ),
          tf.grad(weighed)(numbers(whole)),
          ...tf.grads((...parts: Tensor[]) => tf.concat(parts, axis))(parts, numbers(whole, 7)),
        ];
      });
    }));

  test("stacks", () =>
    forShapes(10, (shape, pick) => {
      const axis = pick(shape.length);
      const parts = () => [1, 2, 3].map((seed) => numbers(shape, seed));
      const weighed = (x: Tensor) =>
        tf.sum(tf.stack(tf.unstack(x, axis).map((y, i) => tf.mul(y, i + 1))));
      // TensorFlow.js has no gradient of taking one apart.
      const several = shape.map((size, i) => (i === axis ? size + 1 : size));
      return expectAsOnCpu(() => [
        ...tf.unstack(numbers(shape), axis),
        ...tf.unstack(tf.cast(tf.mul(numbers(shape), 9), "int32"), axis - shape.length),
        ...tf.unstack(tf.greater(numbers(shape), 0), axis),
        tf.stack(parts(), axis),
        tf.stack(parts(), shape.length),
        tf.stack(parts().map((x) => tf.greater(x, 0))),
        tf.grad(weighed)(numbers(several)),
        ...tf.grads((...parts: Tensor[]) => tf.stack(parts, axis))(
          parts(),
          numbers([...shape.slice(0, axis), 3, ...shape.slice(axis)], 7),
        ),
      ]);
    }));

  test("tiles", () =>
    forShapes(3, (shape, pick) => {
      const reps = shape.map(() => 1 + pick(3));
      return expectAsOnCpu(() => [
        ...withGradient((x) => tf.tile(x, reps), numbers(shape)),
        tf.tile(tf.cast(tf.mul(numbers(shape), 9), "int32"), reps),
      ]);
    }));

  test("sums and means", () =>
    forShapes(4, (shape, pick) => {
      const axes = shape.flatMap((_, i) => (pick(2) ? [i] : []));
      const axis = axes.length ? axes : undefined;
      const keep = pick(2) === 1;
      return expectAsOnCpu(() => [
        ...withGradient((x) => tf.sum(x, axis, keep), numbers(shape)),
        ...withGradient((x) => tf.mean(x, axis, keep), numbers(shape)),
        tf.sum(tf.cast(tf.mul(numbers(shape), 9), "int32"), axis, keep),
        tf.mean(tf.cast(tf.mul(numbers(shape), 9), "int32"), axis, keep),
        ...withGradient((x) => tf.sum(x, -1), numbers(shape)),
      ]);
    }));

  test("what is broadcast, and what is not", () =>
    forShapes(5, (shape, pick) => {
      const other = shape.map((size) => (pick(2) ? size : 1)).slice(pick(shape.length));
      return expectAsOnCpu(() =>
        [tf.add, tf.sub, tf.mul].flatMap((f) => {
          const [a, b] = [numbers(shape), numbers(other, 2)];
          const both = (a: Tensor, b: Tensor) => f(a, b);
          return [
            ...tf.grads(both)([a, b], numbers(shape, 3)),
            ...tf.grads((b: Tensor, a: Tensor) => f(b, a))([b, a], numbers(shape, 3)),
            // The same tensor twice: two gradients are added, and neither may be the other.
            tf.grad((x: Tensor) => f(x, x))(a, numbers(shape, 3)),
          ];
        }),
      );
    }));

  test("rows that are gathered", () =>
    forShapes(6, (shape, pick) => {
      const ids = tf.util.createShuffledIndices(5).map(() => pick(shape[0]!));
      return expectAsOnCpu(() => {
        const indices = tf.tensor([...ids], [ids.length], "int32");
        return [
          ...withGradient((x) => tf.gather(x, indices), numbers(shape)),
          tf.gather(numbers(shape), tf.reshape(indices, [1, ids.length])),
          tf.gather(tf.cast(tf.mul(numbers(shape), 9), "int32"), indices),
        ];
      });
    }));

  test.each(["tanh", "sigmoid", "relu", "neg", "square"] as const)("%s", (name) =>
    forShapes(7, (shape) =>
      expectAsOnCpu(() => withGradient((x) => tf[name](tf.mul(x, 3)), numbers(shape))),
    ),
  );

  test("what is clipped, its limits with it", () =>
    expectAsOnCpu(() => {
      const x = tf.tensor1d([-2, -1, -0.5, 0, 0.25, 1, 2, Number.NaN, Infinity]);
      return [tf.grad((x) => tf.clipByValue(x, -1, 1))(x, numbers([9]))];
    }));

  test("hard sigmoids, reshapes, casts", () =>
    forShapes(8, (shape) =>
      expectAsOnCpu(() => {
        const f = (x: Tensor) =>
          tf.clipByValue(tf.add(tf.mul(0.2, tf.reshape(tf.cast(x, "float32"), [-1])), 0.5), 0, 1);
        return withGradient(f, tf.mul(numbers(shape), 9));
      }),
    ));

  test("large sums", async () => {
    const compute = () => [
      tf.sum(tf.fill([70_001, 3], 0.1), 0),
      tf.sum(tf.fill([70_001], 0.1)),
      tf.mean(tf.fill([2, 30_001, 17], 0.1), [0, 1]),
    ];
    await expectAsOnCpu(compute, 1e-5);
  });
});

test("products with a bias, of batches by one matrix, of nothing", () =>
  expectAsOnCpu(() => {
    const [a, b] = [numbers([2, 3, 4]), numbers([4, 5], 2)];
    const bias = numbers([5], 3);
    const flat = tf.reshape(a, [6, 4]) as never;
    return [
      tf.fused.matMul({ a: flat, b: b as never, bias }),
      tf.fused.matMul({ a: flat, b: b as never, bias, activation: "relu" }),
      tf.matMul(a, tf.reshape(b, [1, 4, 5])),
      tf.matMul(a, tf.reshape(numbers([5, 4], 2), [1, 5, 4]), false, true),
      ...tf.grads((a: Tensor, b: Tensor, bias: Tensor) =>
        tf.fused.matMul({ a: a as never, b: b as never, bias }),
      )([flat, b, bias], numbers([6, 5], 4)),
    ];
  }));

test("gradients of gradients are the stock ones", () =>
  expectAsOnCpu(() => {
    const x = numbers([3, 4]);
    const second = (f: (x: Tensor) => Tensor) =>
      tf.grad((x: Tensor) => tf.sum(tf.square(tf.grad(f)(x))))(x);
    return [
      second((x) => tf.mul(x, tf.mul(x, x))),
      second((x) => tf.tile(tf.square(x), [2, 1])),
      second((x) => tf.mean(tf.square(tf.sum(tf.square(x), 0)))),
      second((x) => tf.matMul(tf.square(x), tf.reshape(x, [4, 3]))),
      second((x) => tf.square(tf.sub(x, tf.slice(x, [0, 1], [3, 1])))),
    ];
  }));

describe("what is kept of a pass forward", () => {
  test("are the values of then, also where a variable has others since", async () => {
    await use("wasm");
    undo = fastGradients(tf);
    const weight = tf.variable(tf.tensor1d([2, 3]));
    const { grads } = tf.variableGrads(() => {
      const y = tf.sum(tf.mul(weight, tf.mul(weight, weight)));
      weight.assign(tf.tensor1d([0, 0]));
      return y as never;
    });
    expect([...grads[weight.name]!.dataSync()]).toEqual([12, 27]);
    tf.dispose([weight, grads]);
  });

  test("is shared, not copied, and a clone is not the variable", async () => {
    await use("wasm");
    const x = numbers([1000]);
    undo = fastGradients(tf);
    const ids = wasmBackend().numDataIds();
    const clone = tf.clone(x);
    expect(wasmBackend().numDataIds()).toBe(ids);
    x.dispose();
    expect([...clone.dataSync()]).toEqual([...values(1000, 1)]);
    clone.dispose();
    expect(wasmBackend().numDataIds()).toBe(ids - 1);
  });

  test("of text goes as ever", async () => {
    await use("wasm");
    undo = fastGradients(tf);
    const text = tf.tensor(["a", "b"] as TensorLike);
    expect(tf.clone(text).dataSync()).toEqual(["a", "b"]);
  });

  test("goes when undone", async () => {
    await use("wasm");
    const engine = tf.engine() as unknown as Record<string, unknown>;
    const stock = engine.saveTensorsForBackwardMode;
    undo = fastGradients(tf);
    expect(engine.saveTensorsForBackwardMode).not.toBe(stock);
    undo();
    expect(engine.saveTensorsForBackwardMode).toBe(stock);
    expect(Object.hasOwn(engine, "saveTensorsForBackwardMode")).toBe(false);
    // What another has put there stays.
    undo = fastGradients(tf);
    const other = () => [];
    engine.saveTensorsForBackwardMode = other;
    undo();
    expect(engine.saveTensorsForBackwardMode).toBe(other);
    delete engine.saveTensorsForBackwardMode;
  });
});

test("all kernels and gradients are as they were when it is undone", async () => {
  await use("wasm");
  const kernels = () => new Map(tf.getKernelsForBackend("wasm").map((k) => [k.kernelName, k]));
  const names = [...kernels().keys(), "Einsum"];
  const gradients = () => names.map((name) => tf.getGradient(name));
  const before = [kernels(), gradients()] as const;
  undo = fastGradients(tf);
  expect(gradients()).not.toEqual(before[1]);
  undo();
  const after = kernels();
  expect(new Set(after.keys())).toEqual(new Set(before[0].keys()));
  for (const [name, kernel] of before[0]) expect(after.get(name)).toBe(kernel);
  for (const [i, gradient] of gradients().entries()) expect(gradient).toBe(before[1][i]);
});

test("a backend whose memory cannot be had keeps its own kernels", async () => {
  await use("wasm");
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  undo = fastGradients({ ...tf, backend: (() => ({})) as never });
  const x = numbers([2, 3]);
  expect(tf.slice(x, [0, 1], [2, 1]).shape).toEqual([2, 1]);
  const gradient = tf.grad((x: Tensor) => tf.tanh(tf.tile(x, [2, 1])))(x);
  expect(gradient.shape).toEqual([2, 3]);
  warn.mockRestore();
});

test("a thousand leave memory as it is", () =>
  expectNoLeak(() => {
    const x = numbers([3, 4]);
    const f = (x: Tensor) => {
      const [a, b] = tf.split(tf.tanh(tf.tile(x, [2, 3])), 2, 1) as [Tensor, Tensor];
      const c = tf.concat([tf.slice(a, [1, 1], [2, 3]), tf.slice(b, [0, 0], [2, 4])], 1);
      return tf.mean(tf.matMul(tf.clipByValue(tf.sub(c, tf.sum(b)), -1, 1), c, true, false));
    };
    return [tf.grad(f)(x)];
  }));
