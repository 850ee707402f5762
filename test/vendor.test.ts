import stdlibPow from "@stdlib/math-base-special-pow";
import { expect, test } from "vitest";
import { pow } from "../build/vendor/pow.js";

test("what is bundled of @stdlib gives its very bits", () => {
  for (let i = 1; i <= 20000; i++) {
    const base = 3 * ((i * 0.618033988749895) % 1); // spread evenly, without chance
    const exponent = 700 * ((i * 0.754877666246693) % 1) - 350;
    const [actual, expected] = [pow(base, exponent), stdlibPow(base, exponent)];
    if (actual !== expected) expect.fail(`pow(${base}, ${exponent}) is ${actual}, not ${expected}`);
  }
  expect([pow(0, 0), pow(2, -1074), pow(-2, 3), pow(2, 1024)]).toEqual([1, 5e-324, -8, Infinity]);
});

test("and these bits on every engine", () => {
  expect([pow(0.97, 123.456), pow(0.1, 0.1), pow(1.5, 1000.5), pow(0.9, 0.0123)]).toEqual([
    0.023275082314203895, 0.7943282347242815, 1.511139943175573e176, 0.9987049050176945,
  ]);
});
