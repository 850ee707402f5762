import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArrayOf, DType } from "../../src/dtype.ts";
import { BYTES } from "../../src/dtype.ts";
import { Random } from "../../src/random.ts";
import { bytes, dtypes, kernels, LENGTHS, numbers, type ReductionName, view } from "./module.ts";

/** Each as a sum in the order that `assembly/reduce.ts` promises: four lanes, then (0 + 2) + (1 + 3). */
const reductions: Readonly<Record<ReductionName, (values: ArrayOf<DType>) => number>> = {
  sumOfSquares: (values) => inLanes(values.length, (i) => values[i]! ** 2, add),
  sumOfAbsolutes: (values) => inLanes(values.length, (i) => Math.abs(values[i]!), add),
  maximum: (values) => inLanes(values.length, (i) => Math.abs(values[i]!), Math.max),
};

const add = (x: number, y: number) => x + y;

function inLanes(
  count: number,
  term: (i: number) => number,
  combine: (x: number, y: number) => number,
): number {
  const lanes: [number, number, number, number] = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) lanes[i % 4] = combine(lanes[i % 4]!, term(i));
  return combine(combine(lanes[0], lanes[2]), combine(lanes[1], lanes[3]));
}

const cases = Object.entries(reductions).flatMap(([name, reference]) =>
  dtypes.map((dtype) => ({ name: name as ReductionName, dtype, reference })),
);

describe.for(cases)("$name of $dtype", ({ name, dtype, reference }) => {
  /** Of values after which memory ends. */
  const reduce = (values: ArrayOf<DType>) => {
    const address = bytes.length - values.length * BYTES[dtype];
    view(dtype, address, values.length).set(values);
    return kernels[`${name}_${dtype}`]!(address, values.length);
  };

  test("has the bits of the promised order at every length, and reads nothing beyond", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const length of LENGTHS) {
          const values = numbers(dtype, new Random(seed + length), length, -1);
          expect(reduce(values)).toBe(reference(values));
        }
      }),
      { numRuns: 10 },
    );
  });

  test.for([Number.NaN, Infinity, -Infinity])("shows %d wherever it stands", (odd) => {
    for (let i = 0; i < 13; i++) {
      const values = numbers(dtype, new Random(i), 13, -1);
      values[i] = odd;
      expect(reduce(values)).toBe(Math.abs(odd));
    }
  });
});
