import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ARRAY, type ArrayOf, type DType } from "../../src/dtype.ts";
import { Random } from "../../src/random.ts";
import { call } from "./call.ts";
import { dtypes, numbers } from "./module.ts";
import { errorOf, ulp } from "./ulp.ts";

type Vector = ArrayOf<DType>;

const softmax = (dtype: DType, values: Vector, columns: number): Vector =>
  call(`softmax_${dtype}`, { arrays: { values }, written: ["values"], last: "values" }, (at) => [
    at.values,
    values.length / columns,
    columns,
  ]).after.values;

function logSumExp(dtype: DType, values: Vector, columns: number, last: "values" | "results") {
  const rows = values.length / columns;
  const results = new ARRAY[dtype](rows).fill(Number.NaN);
  return call(
    `logSumExp_${dtype}`,
    { arrays: { values, results }, written: ["values", "results"], last },
    (at) => [at.values, at.results, rows, columns],
  ).after.results;
}

/** Of one row, in double precision. */
function reference(row: Vector) {
  const top = Math.max(...row);
  const powers = Array.from(row, (z) => Math.exp(z - top));
  // The largest by itself: beside 1 small powers would lose what the logarithm needs.
  const largest = powers.indexOf(1);
  const rest = powers.reduce((sum, power, i) => (i === largest ? sum : sum + power), 0);
  return {
    shares: powers.map((power) => power / (1 + rest)),
    log: top + Math.log1p(rest),
  };
}

const shapes = fc.record({
  rows: fc.integer({ min: 1, max: 9 }),
  columns: fc.integer({ min: 1, max: 40 }),
  spread: fc.constantFrom(0.1, 1, 10, 200),
  seed: fc.nat(),
});

/** Ulps. In f32 a power is rounded when it is kept, and once more as a share. */
const SHARE_LIMIT = { f32: 1.5, f64: 10 };
const LOG_LIMIT = { f32: 0.55, f64: 2 };
/** Besides, what the powers are off by: all that counts where the logarithm is nearly −max z. */
const POWER_ERROR = { f32: 2 ** -30, f64: 2 ** -52 };

describe.for(dtypes)("in %s", (dtype) => {
  test("softmax and log Σ eᶻ are those of double precision", () => {
    fc.assert(
      fc.property(shapes, ({ rows, columns, spread, seed }) => {
        const all = numbers(dtype, new Random(seed), rows * columns, -1).map((z) => spread * z);
        const shares = softmax(dtype, all, columns);
        const logs = logSumExp(dtype, all, columns, seed % 2 ? "values" : "results");
        for (let i = 0; i < rows; i++) {
          const wanted = reference(all.subarray(i * columns, (i + 1) * columns));
          for (const [k, share] of wanted.shares.entries()) {
            const got = shares[i * columns + k]!;
            const error = errorOf(dtype, got, share);
            if (!(error <= SHARE_LIMIT[dtype])) expect.fail(`${got} is off by ${error} ulp`);
          }
          const limit = LOG_LIMIT[dtype] + POWER_ERROR[dtype] / ulp(dtype, wanted.log);
          expect(errorOf(dtype, logs[i]!, wanted.log)).toBeLessThanOrEqual(limit);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a row alone is the same bits as among others", () => {
    const columns = 11;
    const all = numbers(dtype, new Random(1), 7 * columns, -1).map((z) => 9 * z);
    const together = softmax(dtype, all, columns);
    for (let start = 0; start < all.length; start += columns) {
      const alone = softmax(dtype, all.slice(start, start + columns), columns);
      expect(alone).toEqual(together.slice(start, start + columns));
    }
  });

  const ofRow = (...row: number[]) => {
    const values = new ARRAY[dtype](row);
    const [log] = logSumExp(dtype, values, row.length, "values");
    return { shares: [...softmax(dtype, values, row.length)], log };
  };

  test("neither far logits nor equal ones are too much", () => {
    const largest = dtype === "f32" ? (2 - 2 ** -23) * 2 ** 127 : Number.MAX_VALUE;
    expect(ofRow(1e4, -1e4, 0, 5, 1e3)).toEqual({ shares: [1, 0, 0, 0, 0], log: 1e4 });
    expect(ofRow(-1e4, -2e4, -2e4)).toEqual({ shares: [1, 0, 0], log: -1e4 });
    expect(ofRow(largest, 0, 0, 0, 0)).toEqual({ shares: [1, 0, 0, 0, 0], log: largest });
    expect(ofRow(7, 7, 7, 7)).toMatchObject({ shares: [0.25, 0.25, 0.25, 0.25] });
    expect(ofRow(3)).toEqual({ shares: [1], log: 3 });
  });

  test("the sum of nothing but −∞ is −∞, with ∞ in it ∞", () => {
    expect(ofRow(-Infinity, -Infinity, -Infinity).log).toBe(-Infinity);
    expect(ofRow(1, Infinity, -Infinity, 2, 3).log).toBe(Infinity);
  });

  test("−∞ has no share, wherever it stands, and NaN spoils its row", () => {
    for (let i = 0; i < 5; i++) {
      const masked = Array(5).fill(2).with(i, -Infinity);
      expect(ofRow(...masked).shares).toEqual(masked.map((z) => (z === 2 ? 0.25 : 0)));
      const spoilt = ofRow(...Array(5).fill(2).with(i, Number.NaN));
      expect(spoilt).toEqual({ shares: Array(5).fill(Number.NaN), log: Number.NaN });
    }
  });
});
