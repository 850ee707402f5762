import { expect, test } from "vitest";
import { cosine, joined, warmRestarts } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

test("is PyTorch's CosineAnnealingWarmRestarts", () => {
  const schedule = warmRestarts({ peak: 0.1, period: 30, floor: 0.001 });
  expectRecorded(schedule, "CosineAnnealingWarmRestarts");
});

test("is PyTorch's CosineAnnealingWarmRestarts with T_mult", () => {
  const schedule = warmRestarts({ peak: 0.1, period: 10, multiplier: 2 });
  expectRecorded(schedule, "CosineAnnealingWarmRestarts T_mult=2");
});

test("is Keras's CosineDecayRestarts", () => {
  const options = { peak: 0.1, period: 25, multiplier: 2, gamma: 0.6, floor: 0.1 * 0.05 };
  expectRecorded(warmRestarts(options), "keras CosineDecayRestarts");
});

test("lowers the peak at each restart of equal periods", () => {
  const schedule = warmRestarts({ peak: 1, period: 10, gamma: 0.5 });
  expect([0, 10, 20, 25].map(schedule)).toEqual([1, 0.5, 0.25, 0.125]);
});

test("finds its place at once, however far it has come", () => {
  expect(warmRestarts({ peak: 1, period: 4 })(4e15)).toBe(1);
  expect(warmRestarts({ peak: 1, period: 1, multiplier: 2 })(2 ** 52 - 1)).toBe(1);
});

test("is Keras's CosineDecayRestarts with a fractional t_mul", () => {
  const options = { peak: 0.1, period: 25, gamma: 0.6, floor: 0.1 * 0.05 };
  const name = "keras CosineDecayRestarts 1.5";
  expectRecorded(warmRestarts({ ...options, multiplier: 1.5 }), name);
  const wrong = warmRestarts({ ...options, multiplier: 1.4 });
  expect(() => expectRecorded(wrong, name)).toThrow();
});

test("is optax's sgdr_schedule, as one cosine after another", () => {
  const falls = [0.1, 0.05, 0.03].map((peak, i) =>
    cosine({ initial: 0.01, peak, warmup: 10, total: [60, 90, 110][i]!, floor: 0.01 }),
  );
  expectRecorded(joined(falls, [60, 150]), "optax.sgdr_schedule");
});

test("finds its place where a fractional multiplier is hardly more than 1", () => {
  const schedule = warmRestarts({ peak: 1, period: 10, multiplier: 1 + 1e-9 });
  const plain = warmRestarts({ peak: 1, period: 10 });
  for (const step of [0, 3, 7, 14, 25]) expect(schedule(step)).toBeCloseTo(plain(step), 6);
  expect(schedule(9e15)).toBeGreaterThanOrEqual(0);
  // Restarts after 2 and 2 + 3 steps, where the sums are exact.
  const halves = warmRestarts({ peak: 1, period: 2, multiplier: 1.5 });
  expect([0, 2, 5].map(halves)).toEqual([1, 1, 1]);
});
