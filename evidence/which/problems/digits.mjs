/** Handwritten digits of 8 × 8 pixels, by a dense network and by convolutions. */
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import {
  conv2d,
  DenseNetwork,
  dense,
  flatten,
  maxPool,
  Network,
  relu,
  softmaxCrossEntropy,
} from "nadir/networks";
import { errors, ofNetwork } from "./network.mjs";

const [count, pixels] = [1797, 64];

/** Of each digit the third of every five images is to test, the fifth to tune by. */
export function digits() {
  const bytes = inflateSync(readFileSync(new URL("../../../build/digits.bin", import.meta.url)));
  const labels = bytes.subarray(count * pixels);
  const seen = new Array(10).fill(0);
  const fifths = Array.from(labels, (label) => seen[label]++ % 5);
  const part = (isIn) => {
    const rows = fifths.flatMap((fifth, row) => (isIn(fifth) ? [row] : []));
    const inputs = new Float32Array(rows.length * pixels);
    for (const [i, row] of rows.entries()) {
      for (let k = 0; k < pixels; k++) inputs[i * pixels + k] = bytes[row * pixels + k] / 16;
    }
    return { inputs, targets: Uint8Array.from(rows, (row) => labels[row]), rows: rows.length };
  };
  return {
    train: part((fifth) => fifth !== 2 && fifth !== 4),
    validation: part((fifth) => fifth === 4),
    test: part((fifth) => fifth === 2),
  };
}

const shared = {
  data: digits,
  loss: softmaxCrossEntropy,
  batchSize: 32,
  score: errors(softmaxCrossEntropy),
  measure: "misread, %",
  digits: 2,
};

export const dense64 = ofNetwork({
  ...shared,
  name: "digits",
  title: "Digits, dense",
  what: "1,797 handwritten digits of 8 × 8 pixels; dense layers 64–64–64–10, relu; batches of 32",
  steps: 400,
  files: ["build/digits.bin"],
  seconds: 0.2,
  network: (nadir, seed) => new DenseNetwork(nadir, { sizes: [pixels, 64, 64, 10], seed }),
  isHidden: (name) => /layers\.[01]\.weight/.test(name),
});

const convolution = (filters) => [conv2d({ filters, size: 3, padding: "same" }), relu()];
export const convolutions = ofNetwork({
  ...shared,
  name: "cnn",
  title: "Digits, convolutions",
  what: "the same digits; two convolutions of 3 × 3, of 8 and 16 filters, each with a pooling, and dense layers of 32 and 10; batches of 32",
  steps: 300,
  files: ["build/digits.bin"],
  seconds: 0.15,
  network: (nadir, seed) =>
    new Network(nadir, {
      input: [8, 8, 1],
      layers: [
        ...[...convolution(8), maxPool(2), ...convolution(16), maxPool(2)],
        ...[flatten(), dense(32), relu(), dense(10)],
      ],
      seed,
    }),
  // Filters have four axes, and are no matrices.
  isHidden: (name) => /layers\.7\.weight/.test(name),
});
