import stdlibLn from "@stdlib/math-base-special-ln";
import stdlibPow from "@stdlib/math-base-special-pow";
import { expect, test } from "vitest";
import { ln } from "../build/vendor/ln.js";
import { pow } from "../build/vendor/pow.js";

/** Numbers in [0, 1), spread evenly, without chance: two sequences that know nothing of each other. */
const first = (i: number) => (i * 0.618033988749895) % 1;
const second = (i: number) => (i * 0.754877666246693) % 1;

/** The distance between a double and the next, at this magnitude. */
const ulp = (x: number) => 2 ** (Math.floor(Math.log2(Math.abs(x))) - 52);

test("what is bundled gives the very bits of @stdlib", () => {
  for (let i = 1; i <= 20000; i++) {
    const base = 3 * first(i);
    const exponent = 700 * second(i) - 350;
    const [actual, expected] = [pow(base, exponent), stdlibPow(base, exponent)];
    if (actual !== expected) expect.fail(`pow(${base}, ${exponent}) is ${actual}, not ${expected}`);
    if (ln(base) !== stdlibLn(base)) expect.fail(`ln(${base}) is ${ln(base)}`);
  }
  expect([pow(0, 0), pow(2, -1074), pow(-2, 3), pow(2, 1024)]).toEqual([1, 5e-324, -8, Infinity]);
  expect([0, -0, 1, Infinity, -1, NaN].map(ln)).toEqual([
    ...[-Infinity, -Infinity, 0, Infinity, NaN, NaN],
  ]);
});

test("ln is as near as the engine's own logarithm", () => {
  for (let i = 1; i <= 20000; i++) {
    // Of all magnitudes, and near 1, where a logarithm loses its digits.
    for (const x of [2 ** (2040 * first(i) - 1020) * (1 + second(i)), 0.5 + 1.5 * second(i)]) {
      const [actual, expected] = [ln(x), Math.log(x)];
      if (Math.abs(actual - expected) <= ulp(expected)) continue;
      expect.fail(`ln(${x}) is ${actual}, not ${expected}`);
    }
  }
});

test("and these bits on every engine", () => {
  expect([pow(0.97, 123.456), pow(0.1, 0.1), pow(1.5, 1000.5), pow(0.9, 0.0123)]).toEqual([
    0.023275082314203895, 0.7943282347242815, 1.511139943175573e176, 0.9987049050176945,
  ]);
  // The nearest double to ln 3 is the next one: this is FreeBSD's.
  expect([3, 0.3, 0.9999999, 12345.678, 1.7e308, 5e-324].map(ln)).toEqual([
    1.0986122886681096, -1.2039728043259361, -1.0000000494736474e-7, 9.421061321291832,
    709.7268368932282, -744.4400719213812,
  ]);
});
