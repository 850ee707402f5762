import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ARRAY, type DType } from "../../src/dtype.ts";
import { Random } from "../../src/random.ts";
import { call } from "./call.ts";
import { DELTA, losses, rowOf, type Targets, type Vector } from "./lossFormulas.ts";
import { dtypes, type LossName, numbers } from "./module.ts";
import { ulp } from "./ulp.ts";

interface Batch {
  readonly dtype: DType;
  readonly outputs: Vector;
  readonly targets: Targets;
  /** Doubles, whatever the outputs are. */
  readonly scales: Vector;
  /** Which array ends where memory ends: a number for each. */
  readonly last?: number;
}

function run(name: LossName, { dtype, outputs, targets, scales, last = 0 }: Batch) {
  const rows = scales.length;
  const gradient = new ARRAY[dtype](outputs.length).fill(Number.NaN);
  // What each row adds, or not.
  // One of classes leaves rows out that do not count.
  const none = name === "crossEntropy" ? 0 : Number.NaN;
  const each = last % 2 ? new Float64Array(rows).fill(none) : undefined;
  const arrays: Targets = { outputs, ...targets, scales, gradient, each };
  const present = Object.keys(arrays).filter((key) => arrays[key] !== undefined);
  const { after, result } = call(
    `${name}_${dtype}`,
    {
      arrays,
      written: each ? ["gradient", "each"] : ["gradient"],
      last: present[last % present.length]!,
    },
    (at) => [
      ...Object.keys(arrays).map((key) => at[key]!),
      ...[rows, outputs.length / rows, ...losses[name].parameters],
    ],
  );
  const sum = (after.each as Float64Array | undefined)?.reduce((sum, own) => sum + own, 0);
  if (sum !== undefined) expect(sum).toBe(result);
  return { loss: result, gradient: after.gradient as Vector };
}

function randomBatch(name: LossName, dtype: DType, shape: Shape): Batch {
  const { rows, columns, spread, seed } = shape;
  const random = new Random(seed);
  return {
    dtype,
    outputs: numbers(dtype, random, rows * columns, -1).map((y) => spread * y),
    targets: losses[name].make(dtype, random, rows, columns),
    scales: numbers("f64", random, rows, 0),
    last: seed,
  };
}

interface Shape {
  readonly rows: number;
  readonly columns: number;
  readonly spread: number;
  readonly seed: number;
}

const upTo = (max: number) => fc.integer({ min: 1, max });
const shapes = (rows: number, columns: number) =>
  fc.record({
    rows: upTo(rows),
    columns: upTo(columns),
    spread: fc.constantFrom(0.3, 3, 30),
    seed: fc.nat(),
  });

const POS_WEIGHT = 2.5;

/** How far a double-precision sum may be off, of the most that it could be. */
const SUM_ERROR = { f32: 2 ** -29, f64: 2 ** -48 };
/** f32 rounds three times. */
const PART_ERROR = { f32: 3.1 * 2 ** -24, f64: 2 ** -49 };

const cases = (Object.keys(losses) as LossName[]).flatMap((name) =>
  dtypes.map((dtype) => ({ name, dtype })),
);

describe.for(cases)("$name of $dtype", ({ name, dtype }) => {
  const { of } = losses[name];

  /** Throws unless a batch has the loss and the gradient of the formula. */
  function check(batch: Batch): void {
    const { outputs, targets, scales } = batch;
    const columns = outputs.length / scales.length;
    const got = run(name, batch);
    let [wanted, most] = [0, 0];
    for (let i = 0; i < scales.length; i++) {
      const scale = scales[i]!;
      const row = of(rowOf(outputs, i, columns), targets, i);
      wanted += scale * row.loss;
      most += scale * Math.max(1, row.loss, row.size ?? 0);
      for (const [k, slope] of row.gradient.entries()) {
        const error = Math.abs(got.gradient[i * columns + k]! - scale * slope);
        const limit = 2 * ulp(dtype, scale * slope) + PART_ERROR[dtype] * scale * row.parts[k]!;
        if (!(error <= limit)) expect.fail(`row ${i}, column ${k}: off by ${error} > ${limit}`);
      }
    }
    expect(Math.abs(got.loss - wanted)).toBeLessThanOrEqual(SUM_ERROR[dtype] * most);
  }

  test("has the loss and the gradient of its formula, and touches nothing else", () => {
    fc.assert(
      fc.property(shapes(12, 40), (shape) => check(randomBatch(name, dtype, shape))),
      { numRuns: 60 },
    );
    check(randomBatch(name, dtype, { rows: 40, columns: 3, spread: 2, seed: 1 }));
  });

  test("multiplies rows by their scales: 0 leaves nothing of a row", () => {
    const batch = randomBatch(name, dtype, { rows: 5, columns: 7, spread: 3, seed: 2 });
    const scales = Float64Array.of(0, 2, 0, 0.5, 0);
    const { loss, gradient } = run(name, { ...batch, scales });
    const alone = (row: number) => {
      const own = new Float64Array(5);
      own[row] = 1;
      return run(name, { ...batch, scales: own });
    };
    expect(loss).toBe(2 * alone(1).loss + 0.5 * alone(3).loss);
    // Powers of two, so that no rounding is another.
    const wanted = alone(1).gradient.map((g, i) => 2 * g + 0.5 * alone(3).gradient[i]!);
    expect(gradient.map((g) => g + 0)).toEqual(wanted.map((g) => g + 0));
  });

  test("shows NaN wherever it stands", () => {
    for (let k = 0; k < 7; k++) {
      const batch = randomBatch(name, dtype, { rows: 2, columns: 7, spread: 1, seed: k });
      const scales = Float64Array.of(1, 1);
      batch.outputs[k] = Number.NaN;
      // Of none that is no column: of such a row nothing counts.
      (batch.targets.labels as Uint32Array | undefined)?.fill(1);
      const { loss, gradient } = run(name, { ...batch, scales });
      expect(loss).toBeNaN();
      // The slope of a divergence does not depend on what the output is.
      if (!/KlDiv|klDiv/.test(name)) expect(gradient[k]).toBeNaN();
      expect(gradient.slice(7).some(Number.isNaN)).toBe(false);
    }
  });
});

/** Where slopes have kinks, this is 0. */
const KINKS: Partial<Record<LossName, (y: number, t: number) => number>> = {
  huber: (y, t) => Math.abs(y - t) - DELTA,
  smoothL1: (y, t) => Math.abs(y - t) - DELTA,
  hinge: (y, t) => 1 - t * y,
  hingeEmbedding: (y) => DELTA - y,
  squaredHinge: (y, t) => 1 - t * y,
};

describe.for(Object.keys(losses) as LossName[])("the gradient of %s", (name) => {
  /** A power of two, so that y ± h is exact or nearly. */
  const h = 2 ** -9;

  test("is what differences of the loss say", () => {
    fc.assert(
      fc.property(shapes(4, 12), (shape) => {
        const batch = randomBatch(name, "f64", { ...shape, spread: 3 });
        const { gradient, loss } = run(name, batch);
        const at = shape.seed % gradient.length;
        const moved = (by: number) => {
          const outputs = batch.outputs.slice();
          outputs[at]! += by;
          return run(name, { ...batch, outputs }).loss;
        };
        // Not across the kink of its slope.
        const [y, t] = [batch.outputs[at]!, batch.targets.targets?.[at] ?? 0];
        const kink = KINKS[name]?.(y, t) ?? 1;
        fc.pre(Math.abs(kink) > 2 * h);
        const slope = (8 * (moved(h) - moved(-h)) - (moved(2 * h) - moved(-2 * h))) / (12 * h);
        expect(Math.abs(slope - gradient[at]!)).toBeLessThan(
          (name === "poisson" ? 1e-9 : 1e-10) + 1e-12 * loss,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe.for(dtypes)("far outputs in %s", (dtype) => {
  const vector = (...values: number[]) => new ARRAY[dtype](values);
  const scales = Float64Array.of(0.5, 4);
  const z = vector(1e4, -1e4, 0, 1e4, 5, -1e4, 1e4, -1e4, 9, 8);

  test("crossEntropy of labels: exactly p − q", () => {
    const targets = {
      targets: undefined,
      labels: Uint32Array.of(0, 4),
      weights: Float64Array.of(1, 1, 1, 1, 1),
      smoothing: undefined,
    };
    const { loss, gradient } = run("crossEntropy", { dtype, outputs: z, targets, scales });
    expect([...gradient]).toEqual([-0.25, 0, 0, 0.25, 0, 0, 4, 0, 0, -4]);
    const wanted = 0.5 * Math.LN2 + 4 * (1e4 - 8);
    expect(Math.abs(loss - wanted)).toBeLessThan(1e-11);
    const smoothing = new Float64Array(5).fill(0.125);
    const weights = new Float64Array(5).fill(0.375);
    const smooth = { ...targets, weights, smoothing };
    expect([
      ...run("crossEntropy", { dtype, outputs: z, targets: smooth, scales }).gradient,
    ]).toEqual([...[0, -0.0625, -0.0625, 0.1875, -0.0625], ...[-0.5, 3.5, -0.5, -0.5, -2]]);
  });

  test("crossEntropy: exactly p − q, and a masked class costs nothing", () => {
    const outputs = z.map((x) => (x === -1e4 ? -Infinity : x));
    const none = { labels: undefined, weights: undefined, smoothing: undefined };
    const targets = { targets: vector(0.5, 0, 0.25, 0.25, 0, 0, 0.5, 0, 0, 0.5), ...none };
    const { loss, gradient } = run("crossEntropy", { dtype, outputs, targets, scales });
    expect([...gradient]).toEqual([0, 0, -0.125, 0.125, 0, 0, 2, 0, 0, -2]);
    const wanted = 0.5 * (Math.LN2 + 0.25 * 1e4) + 4 * 0.5 * (1e4 - 8);
    expect(Math.abs(loss - wanted)).toBeLessThan(1e-11);
  });

  test("binaryCrossEntropy: 0 where it is right, the logit where it is wrong", () => {
    const outputs = vector(1e4, -1e4, 1e4, -1e4, Infinity, 1e4, -1e4, 1e4, -1e4, -Infinity);
    const weights = new Float64Array(5).fill(POS_WEIGHT);
    const targets = { targets: vector(1, 0, 0, 1, 0.5, 1, 0, 0, 1, 0.5), weights };
    const finite = outputs.map((y) => (Number.isFinite(y) ? y : 0));
    const { loss } = run("binaryCrossEntropy", { dtype, outputs: finite, targets, scales });
    const atZero = 0.5 * Math.LN2 * (POS_WEIGHT + 1);
    expect(Math.abs(loss - 4.5 * (1e4 + POS_WEIGHT * 1e4 + atZero))).toBeLessThan(1e-8);
    const { gradient } = run("binaryCrossEntropy", { dtype, outputs, targets, scales });
    expect([...gradient.map((g) => g + 0)]).toEqual([
      ...[0, 0, 0.5, -0.5 * POS_WEIGHT, 0.25],
      ...[0, 0, 4, -4 * POS_WEIGHT, -2 * POS_WEIGHT],
    ]);
  });

  test("huber: ±δ, finite where a square is not", () => {
    const far = dtype === "f32" ? 1e38 : 1e300;
    const outputs = vector(far, -far, DELTA, -DELTA, 0, 0, 0, 0, far, 2);
    const targets = { targets: vector(0, 0, 0, 0, 0, far, -far, 0, far, 1) };
    const { loss, gradient } = run("huber", { dtype, outputs, targets, scales });
    expect([...gradient.map((g) => g + 0)]).toEqual(
      [0.5, -0.5, 0.5, -0.5, 0, -4, 4, 0, 0, 4].map((g) => g * DELTA),
    );
    expect(loss / far).toBeCloseTo(DELTA * (2 * 0.5 + 2 * 4), 5);
  });
});
