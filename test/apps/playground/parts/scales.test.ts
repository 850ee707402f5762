import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Scale, scales } from "../../../../apps/playground/parts/scales.ts";

const ends: Readonly<Record<Scale, readonly [number, number]>> = {
  linear: [-2, 5],
  log: [1e-12, 1],
  decay: [0, 0.9999],
};

describe.each(Object.entries(ends) as [Scale, [number, number]][])(
  "scale %s",
  (scale, [min, max]) => {
    const { toFraction, toValue } = scales[scale](min, max);

    it("runs from end to end", () => {
      expect(toFraction(min)).toBeCloseTo(0, 10);
      expect(toFraction(max)).toBeCloseTo(1, 10);
      expect(toValue(0)).toBeCloseTo(min, 10);
      expect(toValue(1)).toBeCloseTo(max, 10);
    });

    it("goes there and back, and upwards", () => {
      const fractions = fc.double({ min: 0, max: 1, noNaN: true });
      fc.assert(
        fc.property(fractions, fractions, (a, b) => {
          expect(toFraction(toValue(a))).toBeCloseTo(a, 6);
          if (b - a > 1e-6) expect(toValue(b)).toBeGreaterThan(toValue(a));
        }),
      );
    });
  },
);

describe("scales", () => {
  it("lay each power of ten as wide as the next, from 0 if that is the end", () => {
    const { toFraction } = scales.log(0, 10);
    expect(toFraction(0)).toBe(0);
    expect(toFraction(1) - toFraction(0.1)).toBeCloseTo(toFraction(10) - toFraction(1), 10);
  });

  it("lay 0.9 as far from 0 as 0.99 from 0.9", () => {
    const { toFraction } = scales.decay(0, 0.9999);
    expect(toFraction(0.9)).toBeCloseTo(0.25, 6);
    expect(toFraction(0.99)).toBeCloseTo(0.5, 6);
  });
});
