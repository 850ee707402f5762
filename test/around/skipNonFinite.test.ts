import { afterAll, expect, test } from "vitest";
import { Adam, NAG, SGD, SkipNonFinite } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { golden } from "./golden.ts";

const nadir = loadSmall();
afterAll(() => nadir.dispose());

test("is optax's apply_if_finite within its limit", () => {
  const w = nadir.parameter(Float64Array.of(1, 2));
  const guarded = new SkipNonFinite(new SGD([w], { lr: 0.1, momentum: 0.9 }));
  const { finite, steps } = golden.skipped;
  for (const [i, good] of finite.entries()) {
    w.grad.set([0.3, good ? -0.7 : Number.NaN]);
    expect(guarded.step()).toBe(good);
    const { data, consecutive, skipped } = steps[i]!;
    expect([guarded.consecutive, guarded.skipped]).toEqual([consecutive, skipped]);
    for (const [k, x] of data.entries()) expect(Math.abs(w.data[k]! - x)).toBeLessThan(1e-14);
  }
});

test("leaves parameters, state and count of steps as they were, with a closure too", async () => {
  const w = nadir.parameter([1, 2]);
  const optimizer = new Adam([w], { lr: 0.1 });
  const guarded = new SkipNonFinite(optimizer);
  const gradient = (values: number[]) => () => {
    w.grad.set(values);
    return 5;
  };
  expect(guarded.step(gradient([1, 1]))).toBe(true);
  const before = JSON.stringify([[...w.data], optimizer.stateDict()]);
  expect(guarded.step(gradient([1, Infinity]))).toBe(false);
  expect(await guarded.stepAsync(gradient([Number.NaN, 1]))).toBe(false);
  expect(JSON.stringify([[...w.data], optimizer.stateDict()])).toBe(before);
  expect(guarded.consecutive).toBe(2);
  expect(await guarded.stepAsync(gradient([1, 1]))).toBe(true);
  expect([guarded.consecutive, guarded.skipped, optimizer.steps]).toEqual([0, 2, 2]);
});

test("puts back what looks ahead", () => {
  const w = nadir.parameter(Float64Array.of(1));
  const guarded = new SkipNonFinite(new NAG([w], { lr: 0.1, momentum: 0.9 }));
  const closure = (grad: number) => () => w.grad.fill(grad);
  guarded.step(closure(1));
  const [before] = w.data;
  expect(guarded.step(closure(Number.NaN))).toBe(false);
  expect(w.data[0]).toBe(before);
});

test("throws after more than its limit in a row, naming a parameter, and may go on", () => {
  const { a, b } = nadir.parameters({ a: [1], b: [1] });
  const guarded = new SkipNonFinite(new SGD([a, b], { lr: 1 }), { limit: 1 });
  b.grad[0] = Infinity;
  expect(guarded.step()).toBe(false);
  const error = new RangeError(
    'SkipNonFinite: gradients are infinite or NaN in 2 steps in a row, more than limit 1, those of parameter "b" among them',
  );
  expect(() => guarded.step()).toThrow(error);
  expect([a.data[0], b.data[0]]).toEqual([0, 0]);
  b.grad[0] = 1;
  expect(guarded.step()).toBe(true);
  expect(guarded.consecutive).toBe(0);
});

test("looks at no frozen parameter, and lets other errors through", () => {
  const { a, b } = nadir.parameters({ a: [1], b: [1] });
  const guarded = new SkipNonFinite(new SGD([a, b], { lr: 1 }));
  a.grad[0] = Number.NaN;
  a.frozen = true;
  b.grad[0] = 1;
  expect(guarded.step()).toBe(true);
  expect([a.data[0], b.data[0]]).toEqual([0, -1]);
  const own = new Error("mine");
  const throwing = () => {
    throw own;
  };
  expect(() => guarded.step(throwing)).toThrow(own);
  expect(guarded.skipped).toBe(0);
});
