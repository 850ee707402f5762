import { expect, test } from "vitest";
import { multiStep } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

test("is PyTorch's MultiStepLR", () => {
  const milestones = [1, 30, 31, 80, 200];
  expectRecorded(multiStep({ initial: 0.1, milestones, gamma: 0.3 }), "MultiStepLR");
});

test("has PyTorch's default", () => {
  expectRecorded(multiStep({ initial: 0.1, milestones: [50, 120] }), "MultiStepLR defaults");
});

test("is constant without milestones", () => {
  expect(multiStep({ initial: 0.1, milestones: [] })(1000)).toBe(0.1);
});

test("does not follow a later change of the milestones", () => {
  const milestones = [10];
  const schedule = multiStep({ initial: 1, milestones, gamma: 0.5 });
  milestones[0] = 5;
  expect(schedule(7)).toBe(1);
});
