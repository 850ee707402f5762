/** The products of layers have the very bits of the order of sums that `assembly/networks` promises. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ARRAY } from "../../src/dtype.ts";
import { Random } from "../../src/random.ts";
import { call } from "./call.ts";
import { dtypes, numbers } from "./module.ts";
import { type Outcome, products, scratch, type Vector } from "./productCases.ts";

/** Beyond what a kernel takes in one go, or just that. */
const LARGE: Readonly<Record<string, readonly [rows: number, inputs: number, outputs: number][]>> =
  {
    // More than 256 KB of rows; rows of which not even four are so few.
    dense: [
      [70, 1000, 5],
      [6, 17_000, 3],
      [9, 17_000, 1],
    ],
    // Rows are terms, 256 at a time; inputs are columns, 1024 bytes at a time.
    weightGradient: [
      [256, 9, 5],
      [257, 9, 4],
      [600, 270, 7],
      [3, 600, 5],
    ],
    // Outputs are terms, inputs are columns.
    inputGradient: [
      [4, 10, 256],
      [7, 300, 600],
      [1, 128, 257],
      [5, 256, 3],
    ],
    biasGradient: [[700, 1, 70]],
    sparseDense: [[300, 900, 7]],
    sparseWeightGradient: [[300, 900, 7]],
  };

const cases = Object.entries(products).flatMap(([name, run]) =>
  dtypes.map((dtype) => ({ name, dtype, run })),
);

const bitsOf = ({ buffer, byteOffset, byteLength }: Vector) =>
  Buffer.from(buffer, byteOffset, byteLength);

function expectSameBits({ got, wanted }: Outcome, of: object): void {
  if (bitsOf(got).equals(bitsOf(wanted))) return;
  const at = got.findIndex((x, i) => !Object.is(x, wanted[i]));
  expect.fail(`${JSON.stringify(of)}: element ${at} is ${got[at]}, not ${wanted[at]}`);
}

describe.for(cases)("$name of $dtype", ({ name, dtype, run }) => {
  test("has the bits of the promised order, and touches nothing else", () => {
    const size = () => fc.integer({ min: 1, max: 70 });
    const sizes = fc.record({ rows: size(), inputs: size(), outputs: size() });
    fc.assert(
      fc.property(sizes, fc.boolean(), fc.nat(), (sizes, option, seed) => {
        const of = { dtype, random: new Random(seed), option, last: seed, ...sizes };
        expectSameBits(run(of), { ...sizes, option });
      }),
      { numRuns: 25 },
    );
  });

  test("has them at all of the smallest sizes", () => {
    for (let i = 0; i < 9 ** 3; i++) {
      const [rows, inputs, outputs] = [
        1 + (i % 9),
        1 + (Math.floor(i / 9) % 9),
        1 + Math.floor(i / 81),
      ];
      const sizes = { rows, inputs, outputs };
      const of = { dtype, random: new Random(i), option: i % 2 === 1, last: i, ...sizes };
      expectSameBits(run(of), sizes);
    }
  });

  test.for(LARGE[name]!)("has them also of %d rows, %d inputs and %d outputs", (size) => {
    const [rows, inputs, outputs] = size;
    for (const option of [false, true]) {
      const of = { dtype, random: new Random(rows), option, last: Number(option) };
      expectSameBits(run({ ...of, rows, inputs, outputs }), {});
    }
  });
});

describe.for(dtypes)("of %s, a row gives the same bits whatever rows are beside it:", (dtype) => {
  const [rows, width, terms] = [13, 11, 23];
  const random = new Random(1);
  const x = numbers(dtype, random, rows * terms, -1);
  const w = numbers(dtype, random, width * terms, -1);

  const multiply = {
    dense: (x: Vector, count: number) =>
      call(
        `dense_${dtype}`,
        { arrays: { x, w, y: new ARRAY[dtype](count * width) }, written: ["y"], last: "x" },
        (at) => [at.x, at.w, 0, at.y, count, terms, width],
      ).after.y,
    inputGradient: (x: Vector, count: number) => {
      const y = new ARRAY[dtype](count * width);
      return call(
        `inputGradient_${dtype}`,
        {
          arrays: { x, w, y, scratch: scratch(dtype, random) },
          written: ["y", "scratch"],
          last: "x",
        },
        (at) => [at.x, at.w, at.y, at.scratch, count, width, terms],
      ).after.y;
    },
  };

  test.for(["dense", "inputGradient"] as const)("%s", (name) => {
    const together = multiply[name](x, rows);
    for (let start = 0; start < rows; start++) {
      for (let end = start + 1; end <= rows; end++) {
        const part = multiply[name](x.slice(start * terms, end * terms), end - start);
        expect(part).toEqual(together.slice(start * width, end * width));
      }
    }
  });
});
