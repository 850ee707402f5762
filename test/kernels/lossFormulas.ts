/** The losses in double precision, as their formulas are written. */
import type { ArrayOf, DType } from "../../src/dtype.ts";
import type { Random } from "../../src/random.ts";
import { type LossName, numbers } from "./module.ts";

export type Vector = ArrayOf<DType>;
export interface Row {
  readonly loss: number;
  readonly gradient: readonly number[];
  /** What each element of the gradient is the difference of, in all: errors are of that size. */
  readonly parts: readonly number[];
  /** And the loss, where that may be more than it is, and than 1. */
  readonly size?: number;
}

/** What the outputs are held against: the arrays that a kernel takes after them, in this order. */
export type Targets = Readonly<Record<string, Vector | Uint32Array | undefined>>;

export interface Loss {
  /** A kernel's last argument. */
  readonly parameters: readonly number[];
  make(dtype: DType, random: Random, rows: number, columns: number): Targets;
  /** One row's loss and gradient in double precision, by the formula. */
  of(outputs: Vector, targets: Targets, row: number): Row;
}

const sum = (values: readonly number[]) => values.reduce((x, y) => x + y, 0);
export const rowOf = (matrix: Vector, row: number, columns: number) =>
  matrix.subarray(row * columns, (row + 1) * columns);

/** Of softmax with the distribution q, whose sum need not be 1. */
function entropy(z: Vector, q: readonly number[]): Row {
  const top = Math.max(...z);
  const powers = Array.from(z, (x) => Math.exp(x - top));
  const largest = z.indexOf(top);
  const rest = sum(powers.filter((_, k) => k !== largest));
  const log = Math.log1p(rest);
  // Where q is 0, z may be −∞.
  const terms = q.map((share, k) => (share === 0 ? 0 : share * (top - z[k]! + log)));
  const shares = powers.map((power) => (sum(q) * power) / (1 + rest));
  return {
    loss: sum(terms),
    gradient: shares.map((share, k) => share - q[k]!),
    parts: shares.map((share, k) => share + q[k]!),
  };
}

const elementwise = (
  parameters: readonly number[],
  [low, high]: readonly [number, number],
  value: (y: number, t: number) => number,
  slope: (y: number, t: number) => number,
  part: (y: number, t: number) => number = () => 0,
  size: (y: number, t: number) => number = () => 0,
): Loss => ({
  parameters,
  make: (dtype, random, rows, columns) => ({
    targets: numbers(dtype, random, rows * columns, -1).map(
      (x) => low + ((high - low) * (Math.min(Math.max(1.2 * x, -1), 1) + 1)) / 2,
    ),
  }),
  of: (outputs, { targets }, row) => {
    const t = rowOf(targets as Vector, row, outputs.length);
    return {
      loss: sum(Array.from(outputs, (y, k) => value(y, t[k]!))),
      gradient: Array.from(outputs, (y, k) => slope(y, t[k]!)),
      parts: Array.from(outputs, (y, k) => part(y, t[k]!)),
      size: sum(Array.from(outputs, (y, k) => size(y, t[k]!))),
    };
  },
});

export const DELTA = 0.75;
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
const sigmoid = (x: number) => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x)));

export const losses: Readonly<Record<LossName, Loss>> = {
  // The last argument: one position a row.
  crossEntropy: {
    parameters: [1],
    make: (dtype, random, rows, columns) => {
      if (random.below(2)) {
        const targets = numbers(dtype, random, rows * columns, 0);
        return { targets, labels: undefined, weights: undefined, smoothing: undefined };
      }
      return {
        targets: undefined,
        // Of those that are no column a row counts nothing.
        labels: new Uint32Array(rows).map(() =>
          random.below(4) ? random.below(columns) : 0xffffffff,
        ),
        weights: numbers("f64", random, columns, 0),
        smoothing: random.below(2) ? numbers("f64", random, columns, 0) : undefined,
      };
    },
    of: (outputs, { targets, labels, weights, smoothing }, row) => {
      if (targets) return entropy(outputs, [...rowOf(targets as Vector, row, outputs.length)]);
      const label = labels![row]!;
      const isIgnored = label >= outputs.length;
      const q = Array.from(outputs, (_, k) => {
        return isIgnored ? 0 : (k === label ? weights![k]! : 0) + (smoothing?.[k] ?? 0);
      });
      return entropy(outputs, q);
    },
  },
  squaredError: elementwise(
    [],
    [-3, 3],
    (y, t) => (y - t) ** 2,
    (y, t) => 2 * (y - t),
  ),
  huber: elementwise(
    [DELTA],
    [-3, 3],
    (y, t) => {
      const d = Math.abs(y - t);
      return d <= DELTA ? d ** 2 / 2 : DELTA * (d - DELTA / 2);
    },
    (y, t) => Math.min(Math.max(y - t, -DELTA), DELTA),
  ),
  binaryCrossEntropy: {
    parameters: [1],
    make: (dtype, random, rows, columns) => ({
      targets: numbers(dtype, random, rows * columns, 0).map((t) => Math.min(1.2 * t, 1)),
      weights: numbers("f64", random, columns, 0).map((w) => 4 * w),
    }),
    of: (outputs, { targets, weights }, row) => {
      const t = rowOf(targets as Vector, row, outputs.length);
      const each = (of: (y: number, t: number, w: number) => number) =>
        Array.from(outputs, (y, k) => of(y, t[k]!, weights![k]!));
      return {
        loss: sum(each((y, t, w) => w * t * softplus(-y) + (1 - t) * softplus(y))),
        gradient: each((y, t, w) => (1 - t) * sigmoid(y) - w * t * sigmoid(-y)),
        parts: each((y, t, w) => (1 - t) * sigmoid(y) + w * t * sigmoid(-y)),
      };
    },
  },
  smoothL1: elementwise(
    [DELTA],
    [-3, 3],
    (y, t) => {
      const d = Math.abs(y - t);
      return d < DELTA ? d ** 2 / (2 * DELTA) : d - DELTA / 2;
    },
    (y, t) => Math.min(Math.max((y - t) / DELTA, -1), 1),
  ),
  hinge: elementwise(
    [],
    [-1, 1],
    (y, t) => Math.max(1 - t * y, 0),
    (y, t) => (t * y < 1 ? -t : 0),
  ),
  squaredHinge: elementwise(
    [],
    [-1, 1],
    (y, t) => Math.max(1 - t * y, 0) ** 2,
    (y, t) => -2 * t * Math.max(1 - t * y, 0),
    (y, t) => 2 * Math.abs(t) * (1 + Math.abs(t * y)),
  ),
  hingeEmbedding: elementwise(
    [DELTA],
    [-1, 1],
    (y, t) => (t > 0 ? y : Math.max(DELTA - y, 0)),
    (y, t) => (t > 0 ? 1 : y <= DELTA ? -1 : 0),
    () => 0,
    (y) => 1 + Math.abs(y),
  ),
  softMargin: elementwise(
    [],
    [-1, 1],
    (y, t) => softplus(-t * y),
    (y, t) => -t * sigmoid(-t * y),
    (_, t) => Math.abs(t),
  ),
  poissonLog: elementwise(
    [],
    [0, 9],
    (y, t) => Math.exp(y) - t * y,
    (y, t) => Math.exp(y) - t,
    (y, t) => Math.exp(y) + t,
    (y, t) => Math.exp(y) + Math.abs(t * y),
  ),
  poisson: elementwise(
    [40],
    [0, 9],
    (y, t) => y - t * Math.log(y + 40),
    (y, t) => 1 - t / (y + 40),
    (y, t) => 1 + t / (y + 40),
    (y, t) => Math.abs(y) + t * 5,
  ),
  negativeBinomial: elementwise(
    [2.5],
    [0, 9],
    (y, t) => {
      const z = y - Math.log(2.5);
      return 2.5 * softplus(z) + t * softplus(-z);
    },
    (y, t) => 2.5 * sigmoid(y - Math.log(2.5)) - t * sigmoid(Math.log(2.5) - y),
    (_, t) => 2.5 + t,
  ),
  klDivergence: elementwise(
    [],
    [0, 1],
    (y, t) => (t === 0 ? 0 : t * (Math.log(t) - y)),
    (_, t) => -t,
    () => 0,
    (y, t) => 1 + t * Math.abs(y),
  ),
  logTargetKlDivergence: elementwise(
    [],
    [-5, 0],
    (y, t) => Math.exp(t) * (t - y),
    (_, t) => -Math.exp(t),
    (_, t) => Math.exp(t),
    (y, t) => Math.exp(t) * (Math.abs(t) + Math.abs(y)),
  ),
};
