import { expect, test } from "vitest";
import { stepDecay } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

test("is PyTorch's StepLR", () => {
  expectRecorded(stepDecay({ initial: 0.1, stepSize: 30, gamma: 0.5 }), "StepLR");
});

test("has PyTorch's default", () => {
  expectRecorded(stepDecay({ initial: 0.1, stepSize: 100 }), "StepLR defaults");
});

test("decays at the multiples of stepSize, not before", () => {
  const schedule = stepDecay({ initial: 1, stepSize: 10, gamma: 0.5 });
  expect([0, 9, 10, 19, 20].map(schedule)).toEqual([1, 1, 0.5, 0.5, 0.25]);
});
