import { expect, test } from "vitest";
import { inverseTime } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

test("is Keras's InverseTimeDecay", () => {
  const schedule = inverseTime({ initial: 0.1, decayRate: 0.5, stepSize: 20 });
  expectRecorded(schedule, "keras InverseTimeDecay");
});

test("is Keras's InverseTimeDecay with staircase", () => {
  const schedule = inverseTime({ initial: 0.1, decayRate: 0.5, stepSize: 20, staircase: true });
  expectRecorded(schedule, "keras InverseTimeDecay staircase");
});

test("decays at every step by default", () => {
  expect([0, 1, 3].map(inverseTime({ initial: 1, decayRate: 1 }))).toEqual([1, 1 / 2, 1 / 4]);
});
