/** Wrong steps, the exact message of each, and that none changes anything. */
import type { Scalar } from "@tensorflow/tfjs-core";
import { describe, expect, test } from "vitest";
import { Adam, DisposedError, NAG, SGD } from "../../../src/index.ts";
import { tfjsOptimizer } from "../../../src/tfjs/index.ts";
import { bits } from "../numbers.ts";
import { backends, tf } from "../tf.ts";
import { anything, type Case, expectRefused, g, inWorld, loss, WHERE, w } from "./world.ts";

const disposed = () => {
  const tensor = g([3]);
  tensor.dispose();
  return tensor;
};

const steps: Case[] = [
  [
    "no gradients",
    () => w.optimizer.applyGradients(anything(3)),
    "gradients must be tensors by name, or an array of { name, tensor }, got 3",
  ],
  [
    "null",
    () => w.optimizer.applyGradients(anything(null)),
    "gradients must be tensors by name, or an array of { name, tensor }, got null",
  ],
  [
    "tensors without names",
    () => w.optimizer.applyGradients(anything([{ name: "a", tensor: g([3]) }, g([3])])),
    "gradients[1] must be { name, tensor }, got an object of class Tensor",
  ],
  [
    "a name of nothing",
    () => w.optimizer.applyGradients({ a: g([3]), nobody: g([3]) }),
    'there is no variable "nobody": it may be disposed',
  ],
  [
    "a number",
    () => w.optimizer.applyGradients({ a: anything(1) }),
    'gradient of "a" must be a tensor, got 1',
  ],
  [
    "another shape",
    () => w.optimizer.applyGradients({ b: g([2]), a: g([3, 1]) }),
    'gradient of "a" must be of shape [3], got [3, 1]',
    RangeError,
  ],
  [
    "a gradient of integers",
    () => w.optimizer.applyGradients({ a: g([3], "int32") }),
    'gradient of "a" must be of float32, got int32',
  ],
  [
    "a variable of integers",
    () => w.optimizer.applyGradients({ a: g([3]), whole: g([2]) }),
    'variable "whole" must be of float32, got int32',
  ],
  [
    "a disposed gradient",
    () =>
      w.optimizer.applyGradients([
        { name: "b", tensor: g([2]) },
        { name: "a", tensor: disposed() },
      ]),
    'gradient of "a" is disposed',
    DisposedError,
  ],
  [
    "two gradients",
    () => w.optimizer.applyGradients([1, 2].map(() => ({ name: "a", tensor: g([3]) }))),
    'variable "a" has two gradients',
  ],
  [
    "a step within averaged",
    () => w.optimizer.averaged(() => w.optimizer.applyGradients({ a: g([3]) })),
    "averaged() is under way, and no step may come between",
  ],
  [
    "averaged within averaged",
    () => w.optimizer.averaged(() => w.optimizer.averaged(() => 1)),
    "averaged() is under way, and no step may come between",
  ],
  [
    "averages that are not kept",
    () => tfjsOptimizer(tf, Adam).averaged(() => 1),
    "averaged() needs the extra average, such as { average: 0.999 }",
  ],
  [
    "gradients without a way to look ahead",
    () => tfjsOptimizer(tf, NAG).applyGradients({ a: g([3]) }),
    "NAG takes gradients at a look-ahead point: call minimize, which goes there, not applyGradients",
  ],
  [
    "weights that are none",
    () => w.optimizer.setWeights(anything("weights")),
    'weights must be an array, got "weights"',
  ],
];

describe.each(backends)("on %s", (backend) => {
  inWorld(backend);

  describe("a step", () => {
    test.each(steps)("%s", async (_, call, message, Kind = TypeError) => {
      await expectRefused(call, new Kind(WHERE + message));
    });
  });

  test("a missing gradient leaves a variable, and its state, as they are", async () => {
    const before = [bits(w.a), w.optimizer.stateDict().state[0]] as const;
    w.optimizer.applyGradients({ a: anything(null), b: anything(undefined) });
    w.optimizer.applyGradients([]);
    expect(w.optimizer.iterations).toBe(2);
    w.optimizer.applyGradients([
      { name: "b", tensor: g([2]) },
      { name: "a", tensor: anything(null) },
    ]);
    expect(bits(w.a)).toEqual(before[0]);
    expect(w.optimizer.iterations).toBe(3);
    expect(w.optimizer.stateDict().state[0]).toEqual(before[1]);
  });

  test("one gradient that comes twice counts once", () => {
    const gradient = g([3]);
    const twice = [w.a, w.a].map(({ name }) => ({ name, tensor: gradient }));
    const [a, b] = [tfjsOptimizer(tf, SGD, { lr: 1 }), tfjsOptimizer(tf, SGD, { lr: 1 })];
    const start = w.a.dataSync()[0]!;
    a.applyGradients(twice);
    expect(w.a.dataSync()[0]).toBe(Math.fround(start - 1));
    b.minimize(() => tf.sum(w.a) as Scalar, false, [w.a, w.a]);
    expect(w.a.dataSync()[0]).toBe(Math.fround(Math.fround(start - 1) - 1));
  });

  test("disposed variables", () => {
    w.a.dispose();
    const gone = "a variable of a disposed name";
    expect(() => w.optimizer.applyGradients({ a: g([3]) }), gone).toThrow(
      new TypeError(`${WHERE}there is no variable "a": it may be disposed`),
    );
    // Still registered, since it is another that has the name, and disposed by its data.
    Object.defineProperty(w.b, "isDisposedInternal", { value: true });
    expect(() => w.optimizer.applyGradients({ b: g([2]) })).toThrow(
      `${WHERE}variable "b" is disposed`,
    );
  });

  test("after dispose()", async () => {
    const config = w.optimizer.getConfig();
    w.optimizer.dispose();
    const message = `${WHERE}used after dispose()`;
    expect(() => w.optimizer.minimize(loss)).toThrow(message);
    expect(() => w.optimizer.applyGradients({ a: g([3]) })).toThrow(message);
    expect(() => w.optimizer.averaged(() => 1)).toThrow(message);
    for (const call of [
      () => w.optimizer.getWeights(),
      () => w.optimizer.setWeights([]),
      () => w.optimizer.minimizeAsync(loss),
      () => w.optimizer.applyGradientsAsync({ a: g([3]) }),
    ]) {
      await expect(call()).rejects.toThrow(message);
    }
    expect(w.optimizer.iterations).toBe(2);
    expect(w.optimizer.getConfig()).toEqual(config);
  });

  test("asynchronous steps that overlap", async () => {
    const first = w.optimizer.minimizeAsync(loss);
    const message = `${WHERE}an asynchronous step is under way, and no step may come between`;
    expect(() => w.optimizer.minimize(loss)).toThrow(message);
    await expect(w.optimizer.minimizeAsync(loss)).rejects.toThrow(message);
    await first;
    expect(w.optimizer.iterations).toBe(3);
    w.optimizer.minimize(loss);
  });
  test.each([Number.NaN, Infinity])(
    "gradients of norm %d: no variable changes, and the next step is as if they had not been",
    (norm) => {
      const extras = { clipNorm: 1, accumulate: 2 };
      const results = [false, true].map((isDisturbed) => {
        const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 }, extras);
        const v = tf.tidy(() => tf.variable(tf.tensor([1, 2])));
        const step = (...values: number[]) =>
          optimizer.applyGradients({ [v.name]: tf.tensor(values) });
        for (const values of [
          [1, 1],
          [1, 2],
        ])
          step(...values);
        if (isDisturbed) {
          const before = bits(v);
          step(-norm, 1);
          expect(() => step(1, 1)).toThrow(
            new RangeError(`${WHERE}clipNorm: the norm of the gradients is ${norm}`),
          );
          expect(bits(v)).toEqual(before);
          expect(optimizer.iterations).toBe(1);
        }
        for (const values of [
          [3, 1],
          [1, 2],
        ])
          step(...values);
        optimizer.dispose();
        return bits(v);
      });
      expect(results[1]).toEqual(results[0]);
    },
  );
});
