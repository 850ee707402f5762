import { expect, test } from "vitest";
import { warmRestarts } from "../../src/schedules/index.ts";
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
