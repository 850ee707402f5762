import { describe, expect, test } from "vitest";
import { points } from "../../src/tune/points.ts";

const primes = [2, 3, 5, 7, 11, 13];

describe.each([0, 1, 99])("points of seed %i", (seed) => {
  const pointOf = points(seed, primes.length);

  test("of b^k in a row one is in each b^k-th", () => {
    for (const [axis, base] of primes.entries()) {
      for (const k of [1, 2]) {
        const size = base ** k;
        for (const first of [0, size, 7 * size]) {
          const places = Array.from({ length: size }, (_, i) => pointOf(first + i)[axis]!);
          const cells = places.map((place) => Math.floor(place * size + 1e-6));
          expect(cells.sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
        }
      }
    }
  });

  test("lie in [0, 1), however many there are", () => {
    for (const index of [0, 1, 12_345, 2 ** 31, 2 ** 32 - 1, 2 ** 53 - 1]) {
      for (const place of pointOf(index)) expect(place >= 0 && place < 1).toBe(true);
    }
  });

  test("an axis depends on none behind it", () => {
    expect(points(seed, 2)(5)).toEqual(pointOf(5).slice(0, 2));
  });
});

test("numbers of a point are not bound to each other: their ranks correlate little", () => {
  const pointOf = points(1, primes.length);
  const drawn = Array.from({ length: 64 }, (_, i) => pointOf(i));
  for (let a = 0; a < primes.length; a++) {
    for (let b = 0; b < a; b++) {
      const covariance = drawn.reduce((sum, p) => sum + (p[a]! - 0.5) * (p[b]! - 0.5), 0) / 64;
      expect(Math.abs(12 * covariance)).toBeLessThan(0.35);
    }
  }
});

test("seeds give other points", () => {
  expect(points(1, 3)(4)).not.toEqual(points(2, 3)(4));
});
