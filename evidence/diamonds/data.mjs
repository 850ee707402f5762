/** Diamonds as the network takes them: read, checked, split, transformed. */
import { readData } from "../dataFile.mjs";
import { randomState } from "../twister.mjs";
import { LEVELS, ROWS, SCALES, unpack } from "./columns.mjs";
import { normalScores } from "./quantiles.mjs";

export const SHA256 = "c497a4f5b458224b61c7595f19bbbf8a23e14d78524378230ba7a1eeb7a051f0";
const FILE = new URL("diamonds.bin", import.meta.url);

const NUMBERS = ["carat", "depth", "table", "x", "y", "z"];
const CATEGORIES = Object.keys(LEVELS);
const CODES = CATEGORIES.map((name) => LEVELS[name].length).reduce((a, b) => a + b);
export const FEATURES = NUMBERS.length + CODES;

/**
 * The columns of the file.
 * @throws Error for a file that is missing or another.
 */
export function readColumns(file = FILE, expected = SHA256) {
  const packed = readData(file, expected, "evidence/diamonds/diamonds.bin");
  return unpack(packed);
}

/**
 * The rows of each part. Theirs is not published, but their reports tell by RMSE and R² the variance of the labels of
 * each part: it is this one's to six digits, that of scikit-learn's `train_test_split` of a fifth, seeded with 0, and
 * of a fifth of the rest, seeded with 1.
 * @param {number} [share] of each part only the first so many of its rows.
 */
export function split(share = 1) {
  const [test, rest] = cut(randomState(0).permutation(ROWS));
  const [val, train] = cut(randomState(1).permutation(rest.length)).map((places) =>
    places.map((place) => rest[place]),
  );
  const few = (rows) => rows.subarray(0, Math.round(share * rows.length));
  return { train: few(train), val: few(val), test: few(test) };
}

const cut = (order) => {
  const fifth = Math.ceil(order.length / 5);
  return [order.subarray(0, fifth), order.subarray(fifth)];
};

/**
 * Parts `{ inputs, targets, labels }`: rows of 26 numbers; labels, which are prices less their mean and over their
 * standard deviation; and as targets these once more, less `mean` and over `std` of those to train on.
 * @param {number} [share] of the rows.
 */
export function diamonds(share = 1) {
  const columns = readColumns();
  const labels = standardized(Float64Array.from(columns.price));
  const places = split(share);
  const scores = scoresOf(columns, places.train);
  const { mean, std } = moments(Float32Array.from(places.train, (row) => labels[row]));
  const parts = Object.entries(places).map(([name, rows]) => {
    const own = Float32Array.from(rows, (row) => labels[row]);
    const targets = own.map((label) => (label - mean) / std);
    return [name, { inputs: inputsOf(columns, rows, scores), targets, labels: own }];
  });
  return { ...Object.fromEntries(parts), mean, std };
}

/** Of each numeric column, what turns it into normal scores. */
function scoresOf(columns, train) {
  const count = Math.max(Math.min(Math.floor(train.length / 30), 1000), 10);
  const random = randomState(0);
  const noise = Float32Array.from(
    { length: train.length * NUMBERS.length },
    () => 1e-5 * random.normal(),
  );
  return NUMBERS.map((name, k) => {
    const noisy = Float32Array.from(
      train,
      (row, i) => Math.fround(columns[name][row] / SCALES[name]) + noise[i * NUMBERS.length + k],
    );
    return normalScores(noisy, count);
  });
}

function inputsOf(columns, rows, scores) {
  const inputs = new Float32Array(rows.length * FEATURES);
  for (const [i, row] of rows.entries()) {
    let at = i * FEATURES;
    for (const [k, name] of NUMBERS.entries()) {
      inputs[at++] = scores[k](columns[name][row] / SCALES[name]);
    }
    for (const name of CATEGORIES) {
      inputs[at + columns[name][row]] = 1;
      at += LEVELS[name].length;
    }
  }
  return inputs;
}

const standardized = (values) => {
  const { mean, std } = moments(values);
  return values.map((value) => (value - mean) / std);
};

/** The mean, and the standard deviation of all there is. */
export function moments(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, std: Math.sqrt(squares / values.length) };
}
