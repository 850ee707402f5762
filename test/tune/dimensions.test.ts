import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choice, integer, logUniform, oneMinusLogUniform, uniform } from "../../src/tune/index.ts";

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const near = (value: number, expected: number) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));

describe("dimensions", () => {
  test("uniform goes straight, logUniform by ratios, oneMinusLogUniform by ratios of what is left to 1", () => {
    expect(uniform(2, 4).at(0.25)).toBe(2.5);
    near(logUniform(1e-4, 1).at(0.25), 1e-3);
    near(1 - oneMinusLogUniform(0.9, 0.999).at(0.5), 0.01);
    expect([0, 0.24, 0.26, 0.99].map((each) => integer(3, 6).at(each))).toEqual([3, 3, 4, 6]);
    expect([0, 0.49, 0.51].map((each) => choice(["a", "b"]).at(each))).toEqual(["a", "a", "b"]);
  });

  test("ends may lie further apart than numbers go", () => {
    near(logUniform(1e-300, 1e300).at(0.5), 1);
    expect(uniform(-1.7e308, 1.7e308).at(0.5)).toBe(0);
  });

  test("values stay between the ends", () => {
    const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const ends = fc.tuple(double(1e-300, 1e300), double(1, 1e6));
    fc.assert(
      fc.property(ends, place, ([low, ratio], at) => {
        const high = low * ratio;
        for (const { value, from, to } of [
          { value: logUniform(low, high).at(at), from: low, to: high },
          { value: uniform(low, high).at(at), from: low, to: high },
        ]) {
          expect(value >= from && value <= to).toBe(true);
        }
      }),
    );
  });

  test("one value is a space, too", () => {
    for (const dimension of [uniform(1, 1), logUniform(1, 1), integer(1, 1), choice([1])]) {
      expect(dimension.at(0.7)).toBe(1);
    }
    expect(oneMinusLogUniform(0.9, 0.9).at(0.3)).toBe(0.9);
  });
});

describe("are refused", () => {
  test.each([
    [() => uniform(Number.NaN, 1), "uniform: low must be in (-∞, ∞), got NaN"],
    [() => uniform(2, 1), "uniform: high must be in [2, ∞), got 1"],
    [() => logUniform(0, 1), "logUniform: low must be in (0, ∞), got 0"],
    [() => logUniform(1, 0.1), "logUniform: high must be in [1, ∞), got 0.1"],
    [() => logUniform("1" as never, 2), 'logUniform: low must be a number, got "1"'],
    [() => oneMinusLogUniform(0.5, 1), "oneMinusLogUniform: high must be in [0.5, 1), got 1"],
    [() => oneMinusLogUniform(0.9, 0.5), "oneMinusLogUniform: high must be in [0.9, 1), got 0.5"],
    [() => integer(0.5, 2), /^integer: low must be an integer in \(-9007199254740992, /],
    [() => integer(3, 2), "integer: high must be an integer in [3, 9007199254740992), got 2"],
    [() => choice([]), "choice must be of at least one value"],
    [() => choice("ab" as never), 'choice must be an array of values, got "ab"'],
    [
      () => choice([1, {} as never]),
      "choice[1] must be a finite number, a string, true, false or null, got an object of class Object",
    ],
    [
      () => choice([Number.NaN]),
      "choice[0] must be a finite number, a string, true, false or null, got NaN",
    ],
  ])("%s", (make, message) => {
    expect(make).toThrow(message);
  });
});
