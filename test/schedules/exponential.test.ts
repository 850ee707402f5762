import { expect, test } from "vitest";
import { exponential } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

test("is PyTorch's ExponentialLR", () => {
  expectRecorded(exponential({ initial: 0.1, gamma: 0.97 }), "ExponentialLR");
});

test("is optax's exponential_decay", () => {
  const schedule = exponential({ initial: 0.1, gamma: 0.5, stepSize: 30 });
  expectRecorded(schedule, "optax.exponential_decay");
});

test("is Keras's ExponentialDecay", () => {
  const schedule = exponential({ initial: 0.1, gamma: 0.3, stepSize: 70 });
  expectRecorded(schedule, "keras ExponentialDecay");
});

test("may grow, for a learning-rate range test", () => {
  expect(exponential({ initial: 1e-6, gamma: 2 })(20)).toBe(1e-6 * 2 ** 20);
});

test("is optax's exponential_decay that begins later and has an end", () => {
  const options = { initial: 0.1, gamma: 0.5, stepSize: 30, begin: 10, final: 0.004 };
  const name = "optax.exponential_decay end";
  expectRecorded(exponential(options), name);
  const { final, ...endless } = options;
  expect(() => expectRecorded(exponential(endless), name)).toThrow();
});

test("is optax's exponential_decay that grows to its end", () => {
  const schedule = exponential({ initial: 0.001, gamma: 2, stepSize: 20, final: 0.3 });
  expectRecorded(schedule, "optax.exponential_decay growing");
});
