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
    };
  },
});

export const DELTA = 0.75;
export const POS_WEIGHT = 2.5;
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
const sigmoid = (x: number) => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x)));

export const losses: Readonly<Record<LossName, Loss>> = {
  labelCrossEntropy: {
    parameters: [],
    make: (_, random, rows, columns) => ({
      labels: new Uint32Array(rows).map(() => random.below(columns)),
      weights: numbers("f64", random, columns, 0),
      smoothing: random.below(2) ? numbers("f64", random, columns, 0) : undefined,
    }),
    of: (outputs, { labels, weights, smoothing }, row) => {
      const label = labels![row]!;
      const q = Array.from(outputs, (_, k) => (k === label ? weights![k]! : 0));
      return entropy(
        outputs,
        q.map((share, k) => share + (smoothing?.[k] ?? 0)),
      );
    },
  },
  crossEntropy: {
    parameters: [],
    make: (dtype, random, rows, columns) => ({
      targets: numbers(dtype, random, rows * columns, 0),
    }),
    of: (outputs, { targets }, row) =>
      entropy(outputs, [...rowOf(targets as Vector, row, outputs.length)]),
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
  binaryCrossEntropy: elementwise(
    [POS_WEIGHT],
    [0, 1],
    (y, t) => POS_WEIGHT * t * softplus(-y) + (1 - t) * softplus(y),
    (y, t) => (1 - t) * sigmoid(y) - POS_WEIGHT * t * sigmoid(-y),
    (y, t) => (1 - t) * sigmoid(y) + POS_WEIGHT * t * sigmoid(-y),
  ),
};
