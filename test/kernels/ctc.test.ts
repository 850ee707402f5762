/** CTC against its definition: the sum over all ways in which positions may say the labels, one by one. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ARRAY, type DType } from "../../src/dtype.ts";
import { Random } from "../../src/random.ts";
import { call } from "./call.ts";
import { dtypes, numbers } from "./module.ts";

interface Row {
  /** Labels of a row, and how many of its positions count. */
  readonly labels: readonly number[];
  readonly length: number;
}

interface Batch {
  readonly dtype: DType;
  readonly time: number;
  readonly classes: number;
  readonly blank: number;
  readonly rows: readonly Row[];
  readonly logits: Float32Array | Float64Array;
  readonly scales: Float64Array;
  readonly zeroInfinity?: boolean;
  /** Whether lengths are in an array of their own. */
  readonly apart?: boolean;
  readonly last?: number;
}

function run(batch: Batch) {
  const {
    dtype,
    time,
    classes,
    blank,
    rows,
    logits,
    scales,
    zeroInfinity,
    apart,
    last = 0,
  } = batch;
  const targets = new ARRAY[dtype](rows.length * time * classes).fill(Number.NaN);
  const labels = new Uint32Array(rows.length * time).fill(0xffffffff);
  let most = 0;
  for (const [i, row] of rows.entries()) {
    targets.set([row.labels.length, apart ? 0 : row.length], i * time * classes);
    labels.set(row.labels.slice(0, time), i * time);
    most = Math.max(most, Math.min(row.labels.length, time));
  }
  const lengths = apart ? Uint32Array.from(rows, ({ length }) => length) : undefined;
  const work = new Float64Array(2 * (most + 3) * (time + 3) + 2 * time + classes).fill(Number.NaN);
  const gradient = new ARRAY[dtype](logits.length).fill(Number.NaN);
  const arrays = { logits, targets, labels, lengths, scales, gradient, work };
  const names = Object.keys(arrays).filter((name) => name !== "lengths" || apart);
  const { after, result } = call(
    `ctc_${dtype}`,
    { arrays, written: ["gradient", "work"], last: names[last % names.length] as "work" },
    (at) => [
      ...[at.logits, at.targets, at.labels, at.lengths, at.scales, at.gradient, at.work],
      ...[rows.length, time, classes, blank, zeroInfinity ? 1 : 0],
    ],
  );
  return { loss: result, gradient: after.gradient };
}

/** What a path says: without repetitions, and then without blanks. */
const saidBy = (path: readonly number[], blank: number) =>
  path.filter((each, t) => each !== blank && each !== path[t - 1]);

/** All sequences of so many classes. */
function* paths(length: number, classes: number): Generator<number[], void, void> {
  if (length === 0) yield [];
  else
    for (const path of paths(length - 1, classes))
      for (let k = 0; k < classes; k++) yield [...path, k];
}

/** Loss and gradient of a row by the definition. */
function defined({ time, classes, blank, logits }: Batch, { labels, length }: Row, row: number) {
  const shares = Array.from({ length }, (_, t) => {
    const from = (row * time + t) * classes;
    const powers = Array.from(logits.subarray(from, from + classes), Math.exp);
    const sum = powers.reduce((x, y) => x + y, 0);
    return powers.map((power) => power / sum);
  });
  let all = 0;
  const through = shares.map((each) => each.map(() => 0));
  for (const path of paths(length, classes)) {
    if (saidBy(path, blank).join() !== labels.join()) continue;
    const probability = path.reduce((product, k, t) => product * shares[t]![k]!, 1);
    all += probability;
    for (const [t, k] of path.entries()) through[t]![k]! += probability;
  }
  const gradient = Array.from({ length: time * classes }, (_, i) => {
    const [t, k] = [Math.floor(i / classes), i % classes];
    return t < length ? shares[t]![k]! - through[t]![k]! / all : 0;
  });
  return { loss: -Math.log(all), gradient };
}

const shapes = fc.record({
  time: fc.integer({ min: 1, max: 6 }),
  classes: fc.integer({ min: 2, max: 4 }),
  rows: fc.integer({ min: 1, max: 4 }),
  seed: fc.nat(),
});
type Shape = typeof shapes extends fc.Arbitrary<infer S> ? S : never;

function batchOf(dtype: DType, { time, classes, rows, seed }: Shape): Batch {
  const random = new Random(seed);
  const blank = random.below(classes);
  const label = () => (blank + 1 + random.below(classes - 1)) % classes;
  return {
    ...{ dtype, time, classes, blank },
    rows: Array.from({ length: rows }, () => ({
      labels: Array.from({ length: random.below(time + 2) }, label),
      length: random.below(4) ? time : random.below(time + 1),
    })),
    logits: numbers(dtype, random, rows * time * classes, -1).map((x) => 3 * x),
    scales: numbers("f64", random, rows, 0) as Float64Array,
    apart: random.below(2) === 1,
    zeroInfinity: random.below(2) === 1,
    last: seed,
  };
}

describe.for(dtypes)("ctc in %s", (dtype) => {
  const tolerance = { f32: 2 ** -23, f64: 1e-14 }[dtype];

  test("is the sum over all paths, and touches nothing else", () => {
    let [possible, impossible] = [0, 0];
    fc.assert(
      fc.property(shapes, (shape) => {
        const batch = batchOf(dtype, shape);
        const found = run(batch);
        let wanted = 0;
        for (const [row, each] of batch.rows.entries()) {
          const scale = batch.scales[row]!;
          const { loss, gradient } = defined(batch, each, row);
          const width = batch.time * batch.classes;
          const own = found.gradient.subarray(row * width, (row + 1) * width);
          if (scale === 0 || (loss === Infinity && batch.zeroInfinity)) {
            expect([...own]).toEqual(gradient.map(() => 0));
            continue;
          }
          wanted += scale * loss;
          if (loss === Infinity) impossible++;
          else possible++;
          for (const [i, slope] of gradient.entries()) {
            const counts = i < each.length * batch.classes;
            if (!counts) expect(own[i]).toBe(0);
            else if (loss === Infinity) expect(own[i]).toBeNaN();
            else expect(Math.abs(own[i]! - scale * slope)).toBeLessThanOrEqual(tolerance * scale);
          }
        }
        if (Number.isFinite(wanted)) {
          expect(Math.abs(found.loss - wanted)).toBeLessThan(tolerance * Math.max(1, wanted));
        } else expect(found.loss).toBe(wanted);
      }),
      { numRuns: 300 },
    );
    expect(possible).toBeGreaterThan(100);
    expect(impossible).toBeGreaterThan(20);
  });

  test("shows NaN of a position that counts, in all of its row and no other", () => {
    const rows = [
      { labels: [1, 2], length: 3 },
      { labels: [2], length: 4 },
    ];
    const logits = numbers(dtype, new Random(1), 2 * 4 * 3, -1);
    const batch = {
      dtype,
      time: 4,
      classes: 3,
      blank: 0,
      rows,
      logits,
      scales: Float64Array.of(1, 1),
    };
    const { loss, gradient } = run(batch);
    // The first row's last position counts nothing.
    logits[9] = Number.NaN;
    expect(run({ ...batch, logits })).toEqual({ loss, gradient });
    for (let k = 0; k < 9; k++) {
      const spoilt = logits.slice();
      spoilt[k] = Number.NaN;
      const found = run({ ...batch, logits: spoilt });
      expect(found.loss).toBeNaN();
      expect([...found.gradient.subarray(0, 9)].every(Number.isNaN)).toBe(true);
      expect([...found.gradient.subarray(9)]).toEqual([...gradient.subarray(9)]);
    }
  });

  test("goes far: logits of any size, classes that cannot be, a thousand positions", () => {
    const [time, classes] = [1000, 3];
    const row = { labels: Array.from({ length: 400 }, (_, k) => 1 + (k % 2)), length: time };
    const scales = Float64Array.of(1);
    const batch = { dtype, time, classes, blank: 0, rows: [row], scales };
    // All are alike: how many paths there are, of 3^time.
    const flat = run({ ...batch, logits: new ARRAY[dtype](time * classes).fill(7) });
    expect(flat.loss / LOG_OF_FLAT).toBeCloseTo(1, dtype === "f32" ? 8 : 12);
    const sums = Array.from({ length: time }, (_, t) =>
      Array.from(flat.gradient.subarray(t * classes, (t + 1) * classes)).reduce((x, y) => x + y, 0),
    );
    expect(Math.max(...sums.map(Math.abs))).toBeLessThan(dtype === "f32" ? 1e-7 : 1e-14);
    // A path of its own, by logits that leave nothing to others.
    const logits = new ARRAY[dtype](time * classes).fill(-1e4);
    for (let t = 0; t < time; t++) logits[t * classes + (t < 400 ? 1 + (t % 2) : 0)] = 1e4;
    const sure = run({ ...batch, logits });
    // In single precision e^−∞ is e^−150.
    expect(Math.abs(sure.loss)).toBeLessThan(1e-50);
    expect(sure.gradient.every((slope) => slope === 0)).toBe(true);
    // The same by classes that cannot be.
    const masked = run({ ...batch, logits: logits.map((z) => (z < 0 ? -Infinity : 0)) });
    expect(Math.abs(masked.loss)).toBeLessThan(1e-50);
    const never = logits.map((z, i) => (i % classes === 2 ? -Infinity : z));
    expect(run({ ...batch, logits: never }).loss).toBe(Infinity);
    expect(run({ ...batch, logits: never, zeroInfinity: true })).toEqual({
      loss: 0,
      gradient: new ARRAY[dtype](time * classes),
    });
  });
});

/** −log of how many paths of 1,000 positions say 400 labels of which none is as the one before, of 3¹⁰⁰⁰. */
const LOG_OF_FLAT = (() => {
  const [time, labels] = [1000, 400];
  // Labels are there j times each, blanks between some of them: by dynamic programming with whole numbers.
  const states = 2 * labels + 1;
  let ways = Array.from({ length: states }, (_, s) => BigInt(s < 2 ? 1 : 0));
  for (let t = 1; t < time; t++) {
    ways = ways.map((own, s) => own + (ways[s - 1] ?? 0n) + (s % 2 ? (ways[s - 2] ?? 0n) : 0n));
  }
  const digits = (ways[states - 1]! + ways[states - 2]!).toString();
  const log = Math.log(Number(`0.${digits.slice(0, 17)}`)) + digits.length * Math.LN10;
  return time * Math.log(3) - log;
})();
