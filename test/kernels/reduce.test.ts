import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArrayOf, DType } from "../../src/dtype.ts";
import { ARRAY, BYTES } from "../../src/dtype.ts";
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

describe.for(dtypes)("dot of %s", (dtype) => {
  /** Of two arrays that end where memory ends, each once. */
  const dot = (x: ArrayOf<DType>, y: ArrayOf<DType>) => {
    const end = bytes.length - x.length * BYTES[dtype];
    const other = end - (x.length + 1) * BYTES[dtype];
    return [other, end].map((first) => {
      const second = first === end ? other : end;
      view(dtype, first, x.length).set(x);
      view(dtype, second, x.length).set(y);
      return kernels[`dot_${dtype}`]!(first, second, x.length);
    });
  };

  test("has the bits of the promised order at every length, and reads nothing beyond", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const length of LENGTHS) {
          const random = new Random(seed + length);
          const [x, y] = [numbers(dtype, random, length, -1), numbers(dtype, random, length, -1)];
          const promised = inLanes(length, (i) => x[i]! * y[i]!, add);
          expect(dot(x, y)).toEqual([promised, promised]);
          expect(dot(x, x)[0]).toBe(reductions.sumOfSquares(x));
        }
      }),
      { numRuns: 10 },
    );
  });

  test.for([Number.NaN, Infinity, -Infinity])("shows %d wherever it stands", (odd) => {
    for (let i = 0; i < 13; i++) {
      const x = new ARRAY[dtype](13).fill(0.5);
      x[i] = odd;
      expect(dot(x, new ARRAY[dtype](13).fill(2))).toEqual([odd, odd]);
    }
  });
});

test.for(dtypes)(
  "sumOfScaledSquares of %s sums squares of what scaling would have made",
  (dtype) => {
    for (const length of LENGTHS) {
      const values = numbers(dtype, new Random(length), length, -1);
      const scaled = new ARRAY[dtype](length).map((_, i) => Math.fround(0.3) * values[i]!);
      const address = bytes.length - length * BYTES[dtype];
      view(dtype, address, length).set(values);
      const sum = kernels[`sumOfScaledSquares_${dtype}`]!(address, length, Math.fround(0.3));
      expect(sum).toBe(reductions.sumOfSquares(scaled));
    }
  },
);
