/**
 * Reads handwritten digits by convolutions, and without: `node examples/digits.mjs`.
 *
 * Of the 1,797 images of 8×8 pixels every fifth of a digit is for testing, as in `nadir race`, and is seen by nothing
 * else: sizes and rates were chosen on other fifths. In training images are turned, moved and stretched a little.
 */
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { AdamW, cosine, load, minibatches } from "nadir";
import {
  batchNorm,
  conv2d,
  dense,
  dropout,
  flatten,
  maxPool,
  Network,
  relu,
  softmaxCrossEntropy,
} from "nadir/networks";

const [seeds = 5, epochs = 30] = process.argv.slice(2).map(Number);
const [side, pixels, count, batchSize] = [8, 64, 1797, 32];

// One byte a pixel, 0 to 16, image after image; then one byte a label.
const bytes = inflateSync(readFileSync(new URL("../build/digits.bin", import.meta.url)));
const images = Float32Array.from(bytes.subarray(0, count * pixels), (pixel) => pixel / 16);
const labels = bytes.subarray(count * pixels);

const seen = new Array(10).fill(0);
const isTest = Array.from(labels, (label) => seen[label]++ % 5 === 2);
const rows = Array.from(labels.keys());
const [train, test] = [rows.filter((row) => !isTest[row]), rows.filter((row) => isTest[row])];

let state = 1;
/** In [-limit, limit). */
const random = (limit) => {
  state = (state * 48_271) % 2_147_483_647;
  return limit * ((2 * state) / 2_147_483_647 - 1);
};

/** An image, turned by up to 0.2 rad, moved by up to 0.7 pixels and stretched by up to a tenth, to `place` of a batch. */
function distort(row, batch, place) {
  const [angle, scale, right, down] = [random(0.2), 1 + random(0.1), random(0.7), random(0.7)];
  const [cosine, sine] = [scale * Math.cos(angle), scale * Math.sin(angle)];
  const inside = (x) => x >= 0 && x < side;
  const pixel = (x, y) => (inside(x) && inside(y) ? images[row * pixels + y * side + x] : 0);
  for (let k = 0; k < pixels; k++) {
    const [x, y] = [(k % side) - 3.5, Math.floor(k / side) - 3.5];
    const [u, v] = [cosine * x - sine * y + 3.5 + right, sine * x + cosine * y + 3.5 + down];
    const [i, j] = [Math.floor(u), Math.floor(v)];
    const between = (y) => (i + 1 - u) * pixel(i, y) + (u - i) * pixel(i + 1, y);
    batch[place * pixels + k] = (j + 1 - v) * between(j) + (v - j) * between(j + 1);
  }
}

const copy = (row, batch, place) =>
  batch.set(images.subarray(row * pixels, (row + 1) * pixels), place * pixels);

const convolution = (filters) => [
  conv2d({ filters, size: 3, padding: "same" }),
  batchNorm(),
  relu(),
];
const convolutions = [
  ...[convolution(32), convolution(32), maxPool(2)],
  ...[convolution(64), maxPool(2)],
  ...[flatten(), dropout(0.5), dense(10)],
];
const plain = [flatten(), dense(64), relu(), dense(10)];

const nadir = await load();

/** How many of the test's images are misread after a training. */
function misread(layers, draw, seed) {
  const network = new Network(nadir, { input: [8, 8, 1], layers, maxBatch: batchSize, seed });
  const steps = epochs * Math.floor(train.length / batchSize);
  const lr = cosine({ peak: 0.01, warmup: 20, total: steps });
  const optimizer = new AdamW(network.parameters, { lr });
  const inputs = new Float32Array(batchSize * pixels);
  const targets = new Uint8Array(batchSize);
  state = seed;
  const batches = minibatches(train.length, { size: batchSize, epochs, seed, dropLast: true });
  for (const batch of batches) {
    batch.forEach((index, place) => {
      draw(train[index], inputs, place);
      targets[place] = labels[train[index]];
    });
    network.lossAndGradients(inputs, targets, softmaxCrossEntropy);
    optimizer.step();
  }
  const { accuracy } = network.evaluate(images, labels, softmaxCrossEntropy, { rows: test });
  network.dispose();
  optimizer.dispose();
  return Math.round((1 - accuracy) * test.length);
}

console.log(`misread, of ${test.length}, with seeds 1 to ${seeds}:`);
const entrants = [
  ["convolutions, distorted", convolutions, distort],
  ["convolutions", convolutions, copy],
  ["dense, distorted", plain, distort],
  ["dense", plain, copy],
];
for (const [name, layers, draw] of entrants) {
  const errors = Array.from({ length: seeds }, (_, i) => misread(layers, draw, i + 1));
  const mean = errors.reduce((sum, each) => sum + each) / seeds;
  const accuracy = (100 * (1 - mean / test.length)).toFixed(2);
  console.log(`${name}: ${errors.join(" ")}; ${accuracy} % read`);
}
