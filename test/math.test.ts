import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interpolate, power, realPower } from "../src/math.ts";

describe("power", () => {
  test("is exact where the result is", () => {
    for (let n = 0; n <= 33; n++) expect(power(3, n)).toBe(Number(3n ** BigInt(n)));
    for (let n = 0; n <= 1074; n++) expect(power(0.5, n)).toBe(2 ** -n);
    expect([power(0, 0), power(0, 5), power(-2, 3), power(1.5, 1)]).toEqual([1, 0, -8, 1.5]);
  });

  test("is as near as its doc comment says", () => {
    const base = fc.double({ min: 0.5, max: 1, noNaN: true });
    fc.assert(
      fc.property(base, fc.integer({ min: 0, max: 700 }), (b, n) => {
        const error = Math.abs(power(b, n) - b ** n);
        expect(error).toBeLessThanOrEqual((n + 1) * 1.12e-16 * b ** n);
      }),
    );
  });

  test("takes exponents beyond 32 bits", () => {
    expect(power(-1, 2 ** 40)).toBe(1);
    expect(power(-1, 2 ** 40 + 1)).toBe(-1);
    expect(power(1 - 2 ** -40, 2 ** 40)).toBeCloseTo(Math.exp(-1), 4);
  });

  test("multiplies in the order its doc comment says, for the same bits everywhere", () => {
    const b = 0.999;
    const b2 = b * b;
    const b4 = b2 * b2;
    expect(power(b, 7)).toBe(b * b2 * b4);
    expect(power(b, 5)).toBe(b * b4);
    expect(b * b2 * b4).not.toBe(b4 * b2 * b); // the order is to be seen in the bits
  });
});

describe("interpolate", () => {
  test("is exact at both ends", () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(value, value, (start, end) => {
        expect(interpolate(start, end, 0) === start).toBe(true); // -0 and 0 are the same here
        expect(interpolate(start, end, 1) === end).toBe(true);
      }),
    );
  });

  test("goes along a straight line", () => {
    expect([0.25, 0.5, 0.75].map((t) => interpolate(-1, 3, t))).toEqual([0, 1, 2]);
  });
});

describe("realPower", () => {
  test("is as near to the power as rounding allows", () => {
    const base = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    const exponent = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(base, exponent, (b, p) => {
        const expected = b ** p;
        expect(Math.abs(realPower(b, p) - expected)).toBeLessThanOrEqual(2e-14 * expected);
      }),
    );
  });

  test("is exact where the result is, and 0 and 1 at the ends", () => {
    expect([realPower(16, 0.75), realPower(9, 1.5), realPower(7, 1)]).toEqual([8, 27, 7]);
    expect([realPower(0, 0.3), realPower(1, 0.3), realPower(5, 0)]).toEqual([0, 1, 1]);
  });
});
