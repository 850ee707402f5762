import { describe, expect, test } from "vitest";
import { oneCycle, oneCycleMomentum } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

const linear = { total: 211, pctStart: 0.413, annealStrategy: "linear" } as const;
const threePhase = { total: 233, pctStart: 0.43, threePhase: true };

describe("oneCycle is PyTorch's OneCycleLR", () => {
  test("by default", () => {
    expectRecorded(oneCycle({ peak: 0.1, total: 250 }), "OneCycleLR");
  });

  test("along straight lines", () => {
    const schedule = oneCycle({ peak: 0.1, ...linear, divFactor: 10, finalDivFactor: 100 });
    expectRecorded(schedule, "OneCycleLR linear");
  });

  test("in three phases", () => {
    expectRecorded(oneCycle({ peak: 0.1, ...threePhase }), "OneCycleLR three_phase");
  });

  test("too short to climb", () => {
    expectRecorded(oneCycle({ peak: 0.1, total: 3, pctStart: 0.2 }), "OneCycleLR short");
  });
});

describe("oneCycleMomentum is what PyTorch's OneCycleLR does to the momentum", () => {
  test("by default", () => {
    expectRecorded(oneCycleMomentum({ total: 250 }), "OneCycleLR", "momenta");
  });

  test("along straight lines", () => {
    const schedule = oneCycleMomentum({ floor: 0.8, peak: 0.99, ...linear });
    expectRecorded(schedule, "OneCycleLR linear", "momenta");
  });

  test("in three phases", () => {
    expectRecorded(oneCycleMomentum(threePhase), "OneCycleLR three_phase", "momenta");
  });
});

test("begins, peaks and ends exactly, and holds the end", () => {
  const schedule = oneCycle({ peak: 0.1, total: 100 });
  const final = 0.1 / 25 / 1e4;
  expect([0, 29, 99, 100, 1e9].map(schedule)).toEqual([0.1 / 25, 0.1, final, final, final]);
});

test("is defined where PyTorch divides by zero: a climb of no length", () => {
  expect(oneCycle({ peak: 0.1, total: 10, pctStart: 0.1 })(0)).toBe(0.1);
});

test("is at its end at once if there is one step only", () => {
  expect(oneCycle({ peak: 0.1, total: 1 })(0)).toBe(0.1 / 25 / 1e4);
});
