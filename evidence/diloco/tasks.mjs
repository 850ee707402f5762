/** What is trained by many: small networks that a second suffices for, and ones of a hundred thousand parameters. */
import { DenseNetwork } from "nadir/networks";
import { digits as mnist } from "../mnist/data.mjs";
import { digits } from "../which/problems/digits.mjs";

/** @typedef {{ inputs: Float32Array, labels: Uint8Array }} Part */

const partsOf = (parts) =>
  Object.fromEntries(
    Object.entries(parts).map(([name, { inputs, labels, targets }]) => [
      name,
      { inputs, labels: labels ?? targets },
    ]),
  );

const once = (make) => {
  let made;
  return () => {
    made ??= make();
    return made;
  };
};

/** `steps` that each worker takes, and after how many of them they talk. */
export const tasks = {
  digits: {
    title: "Digits of 8 × 8 pixels, 64–32–10",
    data: once(() => partsOf(digits())),
    network: (nadir, seed) => new DenseNetwork(nadir, { sizes: [64, 32, 10], maxBatch: 512, seed }),
    ...{ batch: 32, steps: 1000, innerSteps: 10, intervals: [5, 10, 20, 50, 100, 250] },
  },
  mnist: {
    title: "10,000 digits of MNIST, 784–128–10",
    data: once(() => partsOf(mnist())),
    network: (nadir, seed) =>
      new DenseNetwork(nadir, { sizes: [784, 128, 10], maxBatch: 512, seed }),
    ...{ batch: 32, steps: 600, innerSteps: 6, intervals: [3, 6, 12, 30, 60, 150] },
  },
};
