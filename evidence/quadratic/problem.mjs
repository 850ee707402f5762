/**
 * DeepOBS's test problem `quadratic_deep`: ½ (θ − x)ᵀ H (θ − x) of 100 parameters, from θ = 1, over 1,000 rows x to
 * train on and as many to test. Ninety eigenvalues of H are in (0, 1), ten in (30, 60).
 * Schneider, Balles & Hennig, "DeepOBS: A Deep Learning Optimizer Benchmark Suite", ICLR 2019 (arXiv:1903.05499).
 */
import cos from "@stdlib/math-base-special-cos";
import { randomState } from "../twister.mjs";

export const SIZE = 100;
export const ROWS = 1000;
export const BATCH = 128;
/** Batches of an epoch: what is left over is left out, in training and in evaluation. */
export const BATCHES = Math.floor(ROWS / BATCH);
const NOISE = 0.6;

const range = (length, of) => Float64Array.from({ length }, (_, i) => of(i));

/**
 * A rotation of `size` dimensions by the subgroup algorithm: each larger one a reflection of the one before.
 * @returns {Float64Array[]} its rows.
 */
function rotation(size, random) {
  const angle = 2 * Math.PI * random.uniform();
  const [c, s] = [cos(angle), cos(Math.PI / 2 - angle)];
  let rows = [Float64Array.of(c, s), Float64Array.of(-s, c)];
  for (let d = 2; d < size; d++) {
    const drawn = range(d + 1, () => random.normal());
    const length = Math.sqrt(dot(drawn, drawn));
    const away = drawn.map((value, i) => (i === 0 ? 1 : 0) - value / length);
    const norm = Math.sqrt(dot(away, away));
    const axis = away.map((value) => value / norm);
    const larger = range(d + 1, () => 0);
    const wider = rows.map((row) => Float64Array.of(0, ...row));
    larger[0] = 1;
    const before = [larger, ...wider];
    const along = range(d + 1, (j) => before.reduce((sum, row, i) => sum + axis[i] * row[j], 0));
    rows = before.map((row, i) => row.map((value, j) => value - 2 * axis[i] * along[j]));
  }
  return rows.map((row) => row.map((value) => -value));
}

/** H row by row, rounded to single precision, as it goes into TensorFlow's graph. */
export function hessian() {
  const random = randomState(42);
  const eigenvalues = range(SIZE, (i) => (i < 90 ? random.uniform() : 30 + 30 * random.uniform()));
  const rows = rotation(SIZE, random);
  const entry = (i, j) => rows.reduce((sum, row, k) => sum + row[i] * eigenvalues[k] * row[j], 0);
  const entries = (_, at) => Math.fround(entry(Math.floor(at / SIZE), at % SIZE));
  return Float64Array.from({ length: SIZE * SIZE }, entries);
}

/** Rows of data: of seed 42 to train on, of 43 to test. */
export function rowsOf(seed) {
  const random = randomState(seed);
  return Float32Array.from({ length: ROWS * SIZE }, () => NOISE * random.normal());
}

/** H times a vector. */
export function times(matrix, vector) {
  return range(SIZE, (i) => dot(matrix.subarray(i * SIZE, (i + 1) * SIZE), vector));
}

export function dot(x, y) {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * y[i];
  return sum;
}

/**
 * The mean loss of rows as a function of θ: ½ θᵀHθ − θᵀHx̄ + c.
 * @param {Iterable<number>} chosen which of the rows.
 * @returns {(theta: Float32Array) => number} in single precision, as theirs.
 */
export function lossOf(matrix, data, chosen) {
  const mean = new Float64Array(SIZE);
  let constant = 0;
  let count = 0;
  for (const row of chosen) {
    const x = Float64Array.from(data.subarray(row * SIZE, (row + 1) * SIZE));
    for (let i = 0; i < SIZE; i++) mean[i] += x[i];
    constant += dot(x, times(matrix, x)) / 2;
    count++;
  }
  const slope = times(
    matrix,
    mean.map((sum) => sum / count),
  );
  return (theta) => {
    const from = Float64Array.from(theta);
    const curved = dot(from, times(matrix, from)) / 2;
    return Math.fround(curved - dot(from, slope) + constant / count);
  };
}
