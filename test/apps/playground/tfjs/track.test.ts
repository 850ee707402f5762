import { expect, it } from "vitest";
import {
  byTime,
  means,
  RECENT,
  recentTime,
  roundInterval,
} from "../../../../apps/playground/tfjs/track.ts";

it("takes means of whole groups", () => {
  expect(means([1, 3, 5, 7, 100], 2)).toEqual([2, 6]);
  expect(means([], 2)).toEqual([]);
});

it("tells the time of the last steps, what interrupts them aside", () => {
  expect(recentTime([])).toBeUndefined();
  expect(recentTime(new Array<number>(9).fill(1))).toBeUndefined();
  // A clock of 1 ms, and 0.2 ms a step.
  const coarse: number[] = Array.from({ length: RECENT }, (_, i) => (i % 5 === 0 ? 1 : 0));
  expect(recentTime(coarse)).toBeCloseTo(0.2, 10);
  expect(recentTime([...new Array<number>(50).fill(1e9), ...coarse])).toBeCloseTo(0.2, 10);
  expect(recentTime(coarse.with(7, 1e9))).toBeCloseTo(0.2, 10);
});

it("draws a curve by time between the ends of groups", () => {
  // Means 4, 2 and 8 at 20, 40 and 80 ms.
  const values = [5, 3, 2, 2, 7, 9, 1];
  const times = [10, 10, 5, 15, 20, 20, 99];
  expect(byTime(values, times, 2, 10)).toEqual([NaN, NaN, NaN, 3, 2, 3.5, 5, 6.5, 8]);
  expect(byTime([], [], 2, 10)).toEqual([]);
});

it("gives the faster of two the shorter curve, which ends as low", () => {
  const values = [4, 3, 2, 1];
  const slow = byTime(values, [2, 2, 2, 2], 1, 1);
  const fast = byTime(values, [1, 1, 1, 1], 1, 1);
  expect([slow.length, fast.length]).toEqual([9, 5]);
  expect([slow.at(-1), fast.at(-1)]).toEqual([1, 1]);
});

it.each([
  [0, 1],
  [200, 1],
  [201, 2],
  [900, 5],
  [1001, 10],
  [1999, 10],
  [30_000, 200],
])("divides %i ms into at most 200 parts of %i", (total, interval) => {
  expect(roundInterval(total, 200)).toBe(interval);
});
