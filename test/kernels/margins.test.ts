/** Losses of rows that are several of what targets are, or have labels, against their formulas. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ARRAY, type ArrayOf, type DType } from "../../src/dtype.ts";
import { Random } from "../../src/random.ts";
import { call } from "./call.ts";
import { dtypes, numbers } from "./module.ts";

type Numbers = ArrayOf<DType>;
interface Row {
  readonly loss: number;
  readonly gradient: readonly number[];
}

interface Kind {
  /** How many times as many outputs as targets there are. */
  readonly parts: number;
  /** Arrays before the scales, of rows (positions among them) of so many targets. */
  make(
    dtype: DType,
    random: Random,
    rows: number,
    size: number,
  ): Record<string, Numbers | Uint32Array>;
  /** Whether there is a scale for several rows. */
  readonly hasPositions: boolean;
  readonly parameters: readonly number[];
  of(y: readonly number[], arrays: Record<string, number[]>, row: number, size: number): Row;
}

const targetsOf = (dtype: DType, random: Random, rows: number, size: number) => ({
  targets: numbers(dtype, random, rows * size, -1),
});
const sidesOf = (dtype: DType, random: Random, rows: number, size: number) => ({
  targets: new ARRAY[dtype](rows * size).map(() => (random.below(2) ? 1 : -1)),
});
const labelsOf = (_: DType, random: Random, rows: number, size: number) => ({
  labels: new Uint32Array(rows).map(() => random.below(size)),
  weights: numbers("f64", random, size, 0),
});

/** Of the most that a sum could be. */
const SUM_ERROR = { f32: 2 ** -28, f64: 2 ** -48 };

const EPS = 0.3;
const REST = 0.9;
const sum = (values: readonly number[]) => values.reduce((x, y) => x + y, 0);

const multiMargin = (margin: number, p: 1 | 2): Kind => ({
  parts: 1,
  make: labelsOf,
  hasPositions: true,
  parameters: [margin, p - 1],
  of(y, { labels, weights }, row, size) {
    const label = labels![row]!;
    const scale = weights![label]! / size;
    const far = y.map((each, k) => (k === label ? 0 : Math.max(margin - y[label]! + each, 0)));
    const slopes = far.map((each) => (each > 0 ? scale * p * each ** (p - 1) : 0));
    slopes[label] = -sum(slopes);
    return { loss: scale * sum(far.map((each) => each ** p)), gradient: slopes };
  },
});

const kinds: Readonly<Record<string, Kind & { readonly kernel?: string }>> = {
  gaussian: {
    parts: 2,
    make: targetsOf,
    hasPositions: true,
    parameters: [EPS, REST],
    of(y, { targets }, row, size) {
      const d = y.slice(0, size).map((mean, k) => mean - targets![row * size + k]!);
      const spread = y.slice(size);
      const isNone = spread.some((v) => v < 0);
      const v = spread.map((each) => (each < 0 ? Number.NaN : Math.max(each, EPS)));
      const losses = d.map((each, k) => (Math.log(v[k]!) + each ** 2 / v[k]!) / 2 + REST);
      return {
        loss: isNone ? Number.NaN : sum(losses),
        gradient: [
          ...d.map((each, k) => each / v[k]!),
          ...d.map((each, k) => (1 / v[k]! - (each / v[k]!) ** 2) / 2),
        ],
      };
    },
  },
  gaussianLog: {
    parts: 2,
    make: targetsOf,
    hasPositions: true,
    parameters: [REST],
    of(y, { targets }, row, size) {
      const d = y.slice(0, size).map((mean, k) => mean - targets![row * size + k]!);
      const s = y.slice(size);
      return {
        loss: sum(d.map((each, k) => (s[k]! + each ** 2 * Math.exp(-s[k]!)) / 2 + REST)),
        gradient: [
          ...d.map((each, k) => each * Math.exp(-s[k]!)),
          ...d.map((each, k) => (1 - each ** 2 * Math.exp(-s[k]!)) / 2),
        ],
      };
    },
  },
  marginRanking: {
    parts: 2,
    make: sidesOf,
    hasPositions: false,
    parameters: [0.25],
    of(y, { targets }, row, size) {
      const t = targets!.slice(row * size, (row + 1) * size);
      const far = t.map((side, k) => 0.25 - side * (y[k]! - y[size + k]!));
      const slopes = t.map((side, k) => (far[k]! >= 0 ? -side : 0));
      return {
        loss: sum(far.map((each) => Math.max(each, 0))),
        gradient: [...slopes, ...slopes.map((slope) => -slope)],
      };
    },
  },
  multiMargin: multiMargin(0.75, 1),
  "multiMargin of squares": { ...multiMargin(1, 2), kernel: "multiMargin" },
  multiLabelMargin: {
    parts: 1,
    make: (dtype, random, rows, size) => ({
      targets: new ARRAY[dtype](rows * size).map(() => random.below(2)),
    }),
    hasPositions: true,
    parameters: [],
    of(y, { targets }, row, size) {
      const gradient = y.map(() => 0);
      let loss = 0;
      for (let own = 0; own < size; own++) {
        for (let k = 0; k < size; k++) {
          const far = 1 - y[own]! + y[k]!;
          if (!targets![row * size + own] || targets![row * size + k] || far <= 0) continue;
          loss += far / size;
          gradient[own]! -= 1 / size;
          gradient[k]! += 1 / size;
        }
      }
      return { loss, gradient };
    },
  },
};

const shapes = fc.record({
  rows: fc.integer({ min: 1, max: 5 }),
  positions: fc.integer({ min: 1, max: 3 }),
  size: fc.integer({ min: 1, max: 13 }),
  seed: fc.nat(),
});
type Shape = typeof shapes extends fc.Arbitrary<infer S> ? S : never;

function batchOf(kind: Kind, dtype: DType, { rows, size, seed, ...shape }: Shape) {
  const random = new Random(seed);
  const positions = kind.hasPositions ? shape.positions : 1;
  const outputs = numbers(dtype, random, rows * positions * size * kind.parts, -1).map(
    (y) => 3 * y,
  );
  // Few variances are below 0.
  const isSpread = (i: number) => i % (2 * size) >= size;
  if (kind.make === targetsOf && random.below(8)) {
    for (const [i, y] of outputs.entries()) if (isSpread(i)) outputs[i] = Math.abs(y);
  }
  const arrays = kind.make(dtype, random, rows * positions, size);
  return { outputs, arrays, scales: numbers("f64", random, rows, 0), positions, size };
}

describe.for(
  Object.entries(kinds).flatMap(([name, kind]) => dtypes.map((dtype) => ({ name, kind, dtype }))),
)("$name of $dtype", ({ name, kind, dtype }) => {
  const kernel = (("kernel" in kind && kind.kernel) || name) as string;
  const tolerance = { f32: 2 ** -22, f64: 2 ** -48 }[dtype];

  function run({ outputs, arrays, scales, positions, size }: ReturnType<typeof batchOf>, last = 0) {
    const gradient = new ARRAY[dtype](outputs.length).fill(Number.NaN);
    const all = { outputs, ...arrays, scales, gradient };
    const names = Object.keys(all);
    const { after, result } = call(
      `${kernel}_${dtype}`,
      { arrays: all, written: ["gradient"], last: names[last % names.length] as "outputs" },
      (at) => [
        ...names.map((each) => at[each as "outputs"]),
        ...[scales.length * positions, size],
        ...(kind.hasPositions ? [positions] : []),
        ...kind.parameters,
      ],
    );
    return { loss: result, gradient: after.gradient as Numbers };
  }

  test("has the loss and the gradient of its formula, and touches nothing else", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const batch = batchOf(kind, dtype, shape);
        const { outputs, scales, positions, size } = batch;
        const found = run(batch, shape.seed);
        const plain = Object.fromEntries(
          Object.entries(batch.arrays).map(([key, array]) => [key, Array.from(array)]),
        );
        const width = size * kind.parts;
        let [wanted, most] = [0, 1];
        for (let row = 0; row < scales.length * positions; row++) {
          const scale = scales[Math.floor(row / positions)]!;
          const y = Array.from(outputs.subarray(row * width, (row + 1) * width));
          const { loss, gradient } = kind.of(y, plain, row, size);
          wanted += scale * loss;
          most += Math.abs(scale * loss);
          for (const [k, slope] of gradient.entries()) {
            const actual = found.gradient[row * width + k]!;
            if (Number.isNaN(slope)) expect(actual).toBeNaN();
            else {
              const error = Math.abs(actual - scale * slope);
              expect(error).toBeLessThanOrEqual(tolerance * scale * (30 + Math.abs(slope)));
            }
          }
        }
        if (Number.isNaN(wanted)) expect(found.loss).toBeNaN();
        else expect(Math.abs(found.loss - wanted)).toBeLessThanOrEqual(SUM_ERROR[dtype] * most);
      }),
      { numRuns: 80 },
    );
  });

  test("shows NaN wherever it stands", () => {
    const shape = { rows: 2, positions: 1, size: 5, seed: 3 };
    for (let k = 0; k < 5 * kind.parts; k++) {
      const batch = batchOf(kind, dtype, shape);
      batch.scales.fill(1);
      if (name === "multiLabelMargin") batch.arrays.targets!.set([1, 0, 1, 0, 0]);
      batch.outputs.fill(1, 5 * kind.parts);
      batch.outputs[k] = Number.NaN;
      const { loss, gradient } = run(batch);
      expect(loss).toBeNaN();
      expect(gradient[k]).toBeNaN();
      expect(gradient.slice(5 * kind.parts).some(Number.isNaN)).toBe(false);
    }
  });
});
