import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as schedules from "../../src/schedules/index.ts";

const examples: Record<string, schedules.Schedule> = {
  constant: schedules.constant(0.1),
  cosine: schedules.cosine({ peak: 0.1, warmup: 5, total: 50 }),
  cosineAnnealing: schedules.cosineAnnealing({ initial: 0.1, total: 30, exponent: 1.3 }),
  cyclic: schedules.cyclic({ floor: 0, peak: 1, stepSizeUp: 7, mode: "exp_range", gamma: 0.99 }),
  cyclicMomentum: schedules.cyclicMomentum({ stepSizeUp: 7, mode: "triangular2" }),
  exponential: schedules.exponential({ initial: 0.1, gamma: 0.9, stepSize: 3 }),
  inverseSqrt: schedules.inverseSqrt({ peak: 0.1, warmup: 7 }),
  inverseTime: schedules.inverseTime({ initial: 0.1, decayRate: 0.3 }),
  joined: schedules.joined([0.1, schedules.exponential({ initial: 0.1, gamma: 0.9 })], [9]),
  linear: schedules.linear({ initial: 0, final: 1, total: 30 }),
  multiStep: schedules.multiStep({ initial: 0.1, milestones: [5, 20] }),
  multiplied: schedules.multiplied(2, schedules.linear({ initial: 0, final: 1, total: 30 })),
  noam: schedules.noam({ size: 64, warmup: 10 }),
  oneCycle: schedules.oneCycle({ peak: 0.1, total: 40, threePhase: true }),
  oneCycleMomentum: schedules.oneCycleMomentum({ total: 40, annealStrategy: "linear" }),
  piecewise: schedules.piecewise({ values: [0, 1, 0.1], milestones: [9, 30] }),
  polynomial: schedules.polynomial({ initial: 0.1, total: 30, power: 0.9 }),
  rex: schedules.rex({ peak: 0.1, total: 30 }),
  stepDecay: schedules.stepDecay({ initial: 0.1, stepSize: 10 }),
  warmRestarts: schedules.warmRestarts({ peak: 0.1, period: 5, multiplier: 2 }),
  warmupStableDecay: schedules.warmupStableDecay({ peak: 0.1, warmup: 5, total: 40, decay: 9 }),
};

test("every schedule has an example here", () => {
  const functions = Object.keys(schedules).filter((name) => name !== "ReduceLROnPlateau");
  expect(Object.keys(examples).sort()).toEqual(functions.sort());
});

describe.for(Object.entries(examples))("%s", ([name, schedule]) => {
  test("is pure: asked in any order, and again, it gives the same bits", () => {
    const inOrder = Array.from({ length: 80 }, (_, step) => schedule(step));
    fc.assert(
      fc.property(fc.nat(79), (step) => {
        expect(schedule(step)).toBe(inOrder[step]);
      }),
    );
  });

  test.for<[unknown, string]>([
    [-1, "must be an integer in [0, 9007199254740991], got -1"],
    [1.5, "must be an integer in [0, 9007199254740991], got 1.5"],
    [Number.NaN, "must be an integer in [0, 9007199254740991], got NaN"],
    [Infinity, "must be an integer in [0, 9007199254740991], got Infinity"],
    [-Infinity, "must be an integer in [0, 9007199254740991], got -Infinity"],
    [2 ** 53, "must be an integer in [0, 9007199254740991], got 9007199254740992"],
    [1e300, "must be an integer in [0, 9007199254740991], got 1e+300"],
    ["3", 'must be a number, got "3"'],
    [3n, "must be a number, got 3n"],
    [null, "must be a number, got null"],
    [undefined, "must be a number, got undefined"],
  ])("refuses %s, which is no step", ([step, message]) => {
    const error = typeof step === "number" ? RangeError : TypeError;
    expect(() => schedule(step as number)).toThrow(new error(`${name}: step ${message}`));
  });

  test("gives a finite number at every step, however late", () => {
    for (const step of [0, 1, 1e3, 1e6, 2 ** 31, 2 ** 32 + 1, 1e15, Number.MAX_SAFE_INTEGER]) {
      expect(Number.isFinite(schedule(step))).toBe(true);
    }
  });
});

describe("what is 0 stays 0, though the factor has grown beyond all numbers:", () => {
  const gamma = 1e300;
  test.each<[string, schedules.Schedule]>([
    ["exponential", schedules.exponential({ initial: 0, gamma })],
    ["multiStep", schedules.multiStep({ initial: 0, milestones: [1, 2], gamma })],
    ["stepDecay", schedules.stepDecay({ initial: 0, stepSize: 1, gamma })],
    [
      "cyclic at its floor",
      schedules.cyclic({ floor: 0, peak: 1, stepSizeUp: 2, mode: "exp_range", gamma }),
    ],
    ["warmRestarts", schedules.warmRestarts({ peak: 0, floor: 0, period: 1, gamma })],
  ])("%s", (_, schedule) => {
    expect(schedule(4) + 0).toBe(0);
  });
});
