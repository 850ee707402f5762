import type uPlot from "uplot";
import { expect, it } from "vitest";
import { type Axes, verticalScale } from "../../../../apps/demos/page/axes.ts";

const axes = { x: "step", text: String } as const;
type RangeOf = (plot: uPlot, low: number | null, high: number | null) => [number, number];

function rangeOf(given: Axes, low: number | null, high: number | null) {
  return (verticalScale(given).range as RangeOf)(undefined as unknown as uPlot, low, high);
}

it("a logarithmic axis has a little room beside the values", () => {
  const [low, high] = rangeOf({ ...axes, scale: "log" }, 9.8, 20);
  expect(low).toBeCloseTo(7.84);
  expect(high).toBeCloseTo(24);
});

it("axes without values show something", () => {
  expect(rangeOf({ ...axes, scale: "log" }, null, null)).toEqual([0.1, 1]);
  expect(rangeOf({ ...axes, scale: "linear" }, null, null)).toEqual([0, 1]);
});

it("axes show what can be shown of a given range", () => {
  const range = [0, Infinity] as const;
  const [low, high] = rangeOf({ ...axes, scale: "log", range }, 1, 2);
  expect(low / 1e270).toBeCloseTo(1);
  expect(high).toBe(1e300);
  expect(rangeOf({ ...axes, scale: "linear", range }, 1, 2)).toEqual([0, 1e300]);
});
