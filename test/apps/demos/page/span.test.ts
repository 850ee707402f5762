import fc from "fast-check";
import { expect, it } from "vitest";
import { logTicks, shownSpan } from "../../../../apps/demos/page/span.ts";

/** Denormal, huge, infinite, negative and no numbers at all. */
const any = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 5e-324, 1e-308, 1e-23, 1, 1e300, 1.7e308, Infinity, -Infinity, NaN),
);

it.each(["log", "linear"] as const)(
  "a %s axis shows a finite span, whatever is asked for",
  (scale) => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [low, high] = shownSpan(scale, [a, b]);
        expect(high).toBeGreaterThan(low);
        expect(Math.max(-low, high)).toBeLessThan(1.2e300);
        // Wide enough that gridlines differ by more than rounding.
        expect(high - low).toBeGreaterThanOrEqual(1e-10 * Math.max(Math.abs(low), Math.abs(high)));
        if (scale === "linear") return;
        expect(low).toBeGreaterThan(0);
        expect(Number.isFinite(high / low)).toBe(true);
      }),
    );
  },
);

it("leaves what can be shown as it is", () => {
  expect(shownSpan("log", [1e-23, 1])).toEqual([1e-23, 1]);
  expect(shownSpan("linear", [-0.2, 1e5])).toEqual([-0.2, 1e5]);
});

it("shows thirty powers of ten, and values that are all the same", () => {
  expect(shownSpan("log", [0, 1])[0]).toBeCloseTo(1e-30, 40);
  expect(shownSpan("linear", [5, 5])).toEqual([4.5, 5.5]);
  expect(shownSpan("linear", [0, 0])).toEqual([-1, 1]);
  expect(shownSpan("linear", [1, 1 + 2 ** -52])[0]).toBeCloseTo(0.9);
});

it("gridlines are at 1, 2 and 5, or at powers of ten, and few", () => {
  expect(logTicks([0.8, 30])).toEqual([1, 2, 5, 10, 20]);
  expect(logTicks([1e-3, 1e3])).toEqual([1e-3, 1e-2, 0.1, 1, 10, 100, 1000]);
  expect(logTicks([1e-23, 1])).toEqual(
    [-22, -20, -18, -16, -14, -12, -10, -8, -6, -4, -2, 0].map((power) => Number(`1e${power}`)),
  );
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [low, high] = shownSpan("log", [a, b]);
      const ticks = logTicks([low, high]);
      expect(ticks.length).toBeLessThanOrEqual(20);
      expect(ticks.every((tick) => tick >= low && tick <= high)).toBe(true);
      if (high / low > 10) expect(ticks.length).toBeGreaterThan(0);
    }),
  );
});
