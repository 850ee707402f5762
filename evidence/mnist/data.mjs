/** AlgoPerf's MNIST workload on 10,000 of its 70,000 digits: read, checked, split, normalized. */
import { minibatches } from "nadir";
import { readData } from "../dataFile.mjs";
import { COUNTS, FILE, PIXELS, unpack } from "./file.mjs";

export const SHA256 = "ae0ca1e1d68f340cd8acb1c605e14ead5ddde61bacd846da573c777709c6e6eb";

/** AlgoPerf's, of all digits to train on: over 255, less the mean, over the deviation. */
const MEAN = 0.1307;
const DEVIATION = 0.3081;

export const SIZES = { train: 8000, validation: 1000, test: 1000 };

/**
 * Images and labels as they are in the file.
 * @throws Error for a file that is missing or another.
 */
export function readDigits(file = FILE, expected = SHA256) {
  const packed = readData(file, expected, "evidence/mnist/digits.br");
  const labels = COUNTS.flatMap((count, digit) => Array(count).fill(digit));
  return { images: unpack(packed), labels: Uint8Array.from(labels) };
}

/** Parts `{ inputs, labels }`, by a permutation with seed 0. */
export function digits() {
  const { images, labels } = readDigits();
  const rows = labels.length;
  const { value: order } = minibatches(rows, { size: rows, seed: 0 }).next();
  let from = 0;
  const parts = Object.entries(SIZES).map(([name, size]) => {
    const own = order.subarray(from, from + size);
    from += size;
    const inputs = new Float32Array(size * PIXELS);
    for (const [i, row] of own.entries()) {
      for (let k = 0; k < PIXELS; k++) {
        inputs[i * PIXELS + k] = (images[row * PIXELS + k] / 255 - MEAN) / DEVIATION;
      }
    }
    return [name, { inputs, labels: Uint8Array.from(own, (row) => labels[row]) }];
  });
  return Object.fromEntries(parts);
}
