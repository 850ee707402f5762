import stdlibCos from "@stdlib/math-base-special-cos";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cosPi } from "../../src/schedules/anneal.ts";

test("is @stdlib's cos of πx, but for the rounding of πx", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (x) => {
      expect(Math.abs(cosPi(x) - stdlibCos(Math.PI * x))).toBeLessThanOrEqual(4e-16);
    }),
    { numRuns: 5000 },
  );
});

test("has the bits of @stdlib's cos where πx is small enough to need no reduction", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.25, noNaN: true }), (x) => {
      expect(cosPi(x)).toBe(stdlibCos(Math.PI * x));
    }),
    { numRuns: 5000 },
  );
});

test("is antisymmetric about the quarter turn, exactly", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 20 }), (n) => {
      const x = n / 2 ** 21;
      expect(cosPi(1 - x) + cosPi(x)).toBe(0);
    }),
    { numRuns: 1000 },
  );
});

test("is exact at the quarter turns", () => {
  expect([cosPi(0), cosPi(0.5), cosPi(1)]).toEqual([1, 0, -1]);
});
