import { expect, test } from "vitest";
import { linear } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

test("is PyTorch's LinearLR, up", () => {
  expectRecorded(linear({ initial: 0.3 * 0.1, final: 0.3 * 0.9, total: 200 }), "LinearLR");
});

test("is PyTorch's LinearLR, down", () => {
  expectRecorded(linear({ initial: 0.3, final: 0.3 * 0.01, total: 7 }), "LinearLR down");
});

test("begins and ends exactly, and holds the end", () => {
  const schedule = linear({ initial: 0.1, final: 0.7, total: 3 });
  expect([0, 3, 4, 1e9].map(schedule)).toEqual([0.1, 0.7, 0.7, 0.7]);
});

test("is optax's linear_schedule that begins later: constant, then linear", () => {
  const options = { initial: 0.1, final: 0.02, total: 210 };
  const name = "optax.linear_schedule begin";
  expectRecorded(linear({ ...options, begin: 60 }), name);
  expect(() => expectRecorded(linear(options), name)).toThrow();
});
