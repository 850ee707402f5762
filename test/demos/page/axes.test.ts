import fc from "fast-check";
import type uPlot from "uplot";
import { expect, it } from "vitest";
import { verticalScale } from "../../../src/demos/page/axes.ts";

it("a logarithmic axis starts where uPlot can count gridlines from, below all values", () => {
  const { range } = verticalScale({ x: "step", scale: "log", text: String });
  const rangeOf = range as (plot: uPlot, low: number, high: number) => [number, number];
  const lows = fc.double({ min: 1e-12, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(lows, (low) => {
      const [start, end] = rangeOf(undefined as unknown as uPlot, low, 2 * low);
      expect(start).toBeLessThan(low);
      expect(start).toBeGreaterThan(low / 2);
      expect(end).toBeGreaterThan(2 * low);
      // From 9.5 on, rounded to the digits of the first gridline, it is the next power of ten.
      expect(start / 10 ** Math.floor(Math.log10(start))).toBeLessThan(9.1);
    }),
  );
});
