import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Random } from "../src/random.ts";

/** What the authors' C code prints: see test/golden/xoshiro128starstar.c. */
const golden: {
  next: { seed: number; values: number[] }[];
  below: { seed: number; bound: number; values: number[] }[];
} = JSON.parse(readFileSync(new URL("./golden/random.json", import.meta.url), "utf8"));

function draw(count: number, next: () => number): number[] {
  return Array.from({ length: count }, next);
}

describe("draws what the reference implementation draws", () => {
  test.for(golden.next)("from seed $seed", ({ seed, values }) => {
    const random = new Random(seed);
    expect(draw(values.length, () => random.next())).toEqual(values);
  });

  test.for(golden.below)("below $bound", ({ seed, bound, values }) => {
    const random = new Random(seed);
    expect(draw(values.length, () => random.below(bound))).toEqual(values);
  });
});

test("below is not biased towards small numbers", () => {
  // For a bound of 3·2^30 a remainder of 32 bits would give a third of all numbers twice as often.
  const bound = 3 * 2 ** 30;
  const random = new Random(0);
  const low = draw(30000, () => random.below(bound)).filter((drawn) => drawn < bound / 3).length;
  expect(Math.abs(low - 10000)).toBeLessThan(4 * Math.sqrt(30000 * (1 / 3) * (2 / 3)));
});

test("below gives every number as often as any other", () => {
  const random = new Random(3);
  const counts = new Array<number>(10).fill(0);
  for (const drawn of draw(100000, () => random.below(10))) counts[drawn] += 1;
  const chiSquare = counts.reduce((sum, count) => sum + (count - 10000) ** 2 / 10000, 0);
  expect(chiSquare).toBeLessThan(27.9); // exceeded by one seed in 1000, 9 degrees of freedom
});

test.for<[unknown, string]>([
  [-1, "must be an integer in [0, 9007199254740991], got -1"],
  [0.5, "must be an integer in [0, 9007199254740991], got 0.5"],
  [2 ** 53, "must be an integer in [0, 9007199254740991], got 9007199254740992"],
  ["1", 'must be a number, got "1"'],
])("refuses the seed %j", ([seed, message]) => {
  expect(() => new Random(seed as number)).toThrow(`Random: seed ${message}`);
});
