/**
 * Normalizations against references that take their terms one by one, to the bit: the order of sums is that
 * of the numbers, whatever vectors and tails a kernel takes them by. `call` sees what is read or written beyond arrays.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ARRAY, type ArrayOf, type DType } from "../../src/dtype.ts";
import { Random } from "../../src/random.ts";
import { call } from "./call.ts";
import { dtypes, numbers } from "./module.ts";
import { rounded } from "./ulp.ts";

type Vector = ArrayOf<DType>;

const EPS = 1e-3;

const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Terms in their order. */
const inOrder = (terms: readonly number[]) => terms.reduce((sum, term) => sum + term, 0);

/** In eight lanes, added as ((0 + 4) + (2 + 6)) + ((1 + 5) + (3 + 7)). */
function inLanes(terms: readonly number[]): number {
  const lanes = range(8).map((lane) => inOrder(terms.filter((_, i) => i % 8 === lane)));
  const pair = (i: number) => lanes[i]! + lanes[i + 4]!;
  return pair(0) + pair(2) + (pair(1) + pair(3));
}

type Sum = (terms: readonly number[]) => number;

function statisticsOf(values: readonly number[], sum: Sum): readonly [mean: number, scale: number] {
  const mean = sum(values) / values.length;
  const variance = sum(values.map((x) => (x - mean) * (x - mean))) / values.length;
  return [mean, 1 / Math.sqrt(variance + EPS)];
}

/** As a row's are taken: by the distances from its first number, and their squares, in lanes. */
function rowStatisticsOf(values: readonly number[]): readonly [mean: number, scale: number] {
  const [start, n] = [values[0]!, values.length];
  const less = inLanes(values.map((x) => x - start)) / n;
  const squares = inLanes(values.map((x) => (x - start) * (x - start))) / n;
  return [start + less, 1 / Math.sqrt(Math.max(squares - less * less, 0) + EPS)];
}

/** scale · (w · δ − (b + c · (x − mean))), each operation rounded. */
function slopesOf(
  dtype: DType,
  x: readonly number[],
  delta: readonly number[],
  [mean, scale]: readonly [number, number],
  sum: Sum,
  weight: (i: number) => number,
): number[] {
  const r = (value: number) => rounded(dtype, value);
  const weighted = delta.map((d, i) => d * weight(i));
  const b = r(sum(weighted) / x.length);
  const products = sum(weighted.map((d, i) => d * (x[i]! - mean)));
  const c = r((scale * scale * products) / x.length);
  return x.map((value, i) => {
    const less = r(b + r(c * r(value - r(mean))));
    return r(r(scale) * r(r(delta[i]! * weight(i)) - less));
  });
}

const shapes = fc.record({
  rows: fc.integer({ min: 2, max: 11 }),
  columns: fc.integer({ min: 1, max: 21 }),
  hasWeight: fc.boolean(),
  seed: fc.nat(),
});

describe.for(dtypes)("in %s", (dtype) => {
  const r = (value: number) => rounded(dtype, value);
  const room = (length: number, kind: DType = dtype) => new ARRAY[kind](length).fill(Number.NaN);

  test("a batch's statistics, and what comes of them", () => {
    fc.assert(
      fc.property(shapes, ({ rows, columns, seed }) => {
        const random = new Random(seed);
        const x = numbers(dtype, random, rows * columns, -1);
        const delta = numbers(dtype, random, rows * columns, -1);
        const running = numbers(dtype, random, columns, 0);
        const { after } = call(
          `batchStatistics_${dtype}`,
          {
            arrays: {
              ...{ x, means: room(columns, "f64"), sums: room(2 * columns, "f64") },
              ...{ vectors: room(5 * columns), mean: running, variance: running },
            },
            written: ["means", "sums", "vectors", "mean", "variance"],
            last: "x",
          },
          (at) => [
            at.x,
            at.means,
            at.sums,
            at.vectors,
            at.mean,
            at.variance,
            rows,
            columns,
            columns,
            EPS,
            0.1,
          ],
        );
        const sums = call(
          `batchNormGradient_${dtype}`,
          {
            arrays: { ...after, delta, bias: room(columns), slope: room(columns) },
            written: ["sums", "vectors", "bias", "slope"],
            last: seed % 2 ? "delta" : "bias",
          },
          (at) => [
            ...[at.x, at.delta, at.means, at.sums, at.vectors, 0, at.slope, at.bias],
            ...[rows, columns, columns, 1, 0],
          ],
        ).after;
        const { grad } = call(
          `batchNormInputGradient_${dtype}`,
          {
            arrays: { x, delta, grad: room(rows * columns), vectors: sums.vectors },
            written: ["grad"],
            last: seed % 2 ? "delta" : "grad",
          },
          (at) => [at.x, at.delta, at.grad, at.vectors, rows, columns, 1],
        ).after;
        for (const c of range(columns)) {
          const column = (of: Vector) => range(rows).map((i) => of[i * columns + c]!);
          const [mean, scale] = statisticsOf(column(x), inOrder);
          expect([after.means[c], after.vectors[c], after.vectors[columns + c]]).toEqual([
            mean,
            r(mean),
            r(scale),
          ]);
          expect(after.mean[c]).toBe(r(0.9 * running[c]! + 0.1 * mean));
          expect(sums.bias[c]).toBe(r(inOrder(column(delta))));
          const products = inOrder(column(x).map((value, i) => (value - mean) * column(delta)[i]!));
          // By 1/σ as it was kept.
          const factor = products * r(scale);
          expect(sums.slope[c]).toBe(r(factor));
          const b = r(inOrder(column(delta)) / rows);
          const wanted = column(x).map((value, i) => {
            const less = r(b + r(r((r(scale) * factor) / rows) * r(value - r(mean))));
            return r(r(scale) * r(column(delta)[i]! - less));
          });
          expect(column(grad)).toEqual(wanted);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a row's statistics, and what comes of them", () => {
    fc.assert(
      fc.property(shapes, ({ rows, columns, hasWeight, seed }) => {
        const random = new Random(seed);
        const x = numbers(dtype, random, rows * columns, -1);
        const delta = numbers(dtype, random, rows * columns, -1);
        const weight = hasWeight ? numbers(dtype, random, columns, -1) : undefined;
        const { after } = call(
          `layerNorm_${dtype}`,
          {
            arrays: { x, y: room(rows * columns), statistics: room(2 * rows, "f64"), weight },
            written: ["y", "statistics"],
            last: seed % 2 ? "x" : "y",
          },
          (at) => [at.x, at.y, at.statistics, at.weight, 0, rows, columns, EPS],
        );
        const gradient = call(
          `layerNormGradient_${dtype}`,
          {
            arrays: {
              ...{ ...after, delta, grad: room(rows * columns), sums: room(2 * columns, "f64") },
              ...{ slope: room(columns), bias: room(columns) },
            },
            written: ["grad", "sums", "slope", "bias"],
            last: seed % 2 ? "delta" : "grad",
          },
          (at) => [
            ...[at.x, at.delta, at.grad, at.statistics, at.weight, at.slope, at.bias, at.sums],
            ...[rows, columns, 0],
          ],
        ).after;
        const row = (of: Vector, i: number) => [...of.subarray(i * columns, (i + 1) * columns)];
        const factor = (i: number) => weight?.[i] ?? 1;
        const found = range(rows).map((i) => rowStatisticsOf(row(x, i)));
        for (const i of range(rows)) {
          const [mean, scale] = found[i]!;
          expect([...after.statistics.subarray(2 * i, 2 * i + 2)]).toEqual([mean, scale]);
          expect(row(after.y, i)).toEqual(
            row(x, i).map((value, j) => r(r(r(value - r(mean)) * r(scale)) * factor(j))),
          );
          expect(row(gradient.grad, i)).toEqual(
            slopesOf(dtype, row(x, i), row(delta, i), found[i]!, inLanes, factor),
          );
        }
        for (const j of range(columns)) {
          const at = (of: Vector, i: number) => of[i * columns + j]!;
          expect(gradient.bias[j]).toBe(r(inOrder(range(rows).map((i) => at(delta, i)))));
          const terms = range(rows).map(
            (i) => at(delta, i) * ((at(x, i) - found[i]![0]) * found[i]![1]),
          );
          expect(gradient.slope[j]).toBe(r(inOrder(terms)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("statistics of rows that lie far from 0, or whose first number does, or that are constant", () => {
    const random = new Random(1);
    const columns = 257;
    const near = () => [...numbers(dtype, random, columns, -1)];
    const far = near().map((x) => r(1e5 + x));
    const outlier = [r(1e6), ...near().slice(1)];
    const constant = near().map(() => r(0.1));
    for (const values of [far, outlier, constant]) {
      const x = ARRAY[dtype].from(values);
      const { after } = call(
        `layerNorm_${dtype}`,
        {
          arrays: { x, y: room(columns), statistics: room(2, "f64") },
          written: ["y", "statistics"],
          last: "y",
        },
        (at) => [at.x, at.y, at.statistics, 0, 0, 1, columns, EPS],
      );
      const [mean, scale] = statisticsOf(values, inOrder);
      expect(after.statistics[0]! / mean).toBeCloseTo(1, 13);
      expect(after.statistics[1]! / scale).toBeCloseTo(1, 12);
      if (values === constant) expect([...after.y]).toEqual(values.map(() => 0));
    }
  });
});
