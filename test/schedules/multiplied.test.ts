import { expect, test } from "vitest";
import { exponential, joined, multiplied, multiStep } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

test("is PyTorch's ChainedScheduler", () => {
  const schedule = multiplied(
    joined([0.1, 1], [20]),
    exponential({ initial: 0.1, gamma: 0.98 }),
    multiStep({ initial: 1, milestones: [100], gamma: 0.5 }),
  );
  expectRecorded(schedule, "ChainedScheduler");
});

test("takes numbers, and asks every schedule for the same step", () => {
  const schedule = multiplied(
    (step) => step,
    10,
    (step) => step + 1,
  );
  expect([0, 1, 2].map(schedule)).toEqual([0, 20, 60]);
});
