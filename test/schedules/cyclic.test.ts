import { describe, expect, test } from "vitest";
import { cyclic, cyclicMomentum } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

const range = { floor: 0.001, peak: 0.1 };
const triangular = { stepSizeUp: 20, stepSizeDown: 33 };
const triangular2 = { stepSizeUp: 25, mode: "triangular2" } as const;
const expRange = { stepSizeUp: 10, mode: "exp_range", gamma: 0.99 } as const;

describe("cyclic is PyTorch's CyclicLR", () => {
  test("triangular", () => {
    expectRecorded(cyclic({ ...range, ...triangular }), "CyclicLR triangular");
  });

  test("triangular2", () => {
    expectRecorded(cyclic({ ...range, ...triangular2 }), "CyclicLR triangular2");
  });

  test("exp_range", () => {
    expectRecorded(cyclic({ ...range, ...expRange }), "CyclicLR exp_range");
  });
});

describe("cyclicMomentum is what PyTorch's CyclicLR does to the momentum", () => {
  test("triangular", () => {
    expectRecorded(cyclicMomentum(triangular), "CyclicLR triangular", "momenta");
  });

  test("triangular2", () => {
    const schedule = cyclicMomentum({ floor: 0.7, peak: 0.95, ...triangular2 });
    expectRecorded(schedule, "CyclicLR triangular2", "momenta");
  });

  test("exp_range", () => {
    expectRecorded(cyclicMomentum(expRange), "CyclicLR exp_range", "momenta");
  });
});

test("takes 2000 steps up and as many down by default, as PyTorch does", () => {
  const schedule = cyclic({ floor: 0, peak: 1 });
  expect([0, 1000, 2000, 3000, 4000].map(schedule)).toEqual([0, 0.5, 1, 0.5, 0]);
});

test("exp_range keeps its height by default", () => {
  expect(cyclic({ floor: 0, peak: 1, stepSizeUp: 5, mode: "exp_range" })(5)).toBe(1);
});
