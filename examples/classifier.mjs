/**
 * A classifier trained with Nesterov's momentum, from data to predictions: 1,797 handwritten digits
 * of 8×8 pixels, a hidden layer of 64 units, 50 epochs. After `npm ci && npm run build`:
 *
 *     node examples/classifier.mjs
 */
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { load, SGD } from "nadir";
import { DenseNetwork, fit, softmaxCrossEntropy } from "nadir/networks";

// One byte a pixel, 0 to 16, image after image; then one byte a label.
const bytes = inflateSync(readFileSync(new URL("../build/digits.bin", import.meta.url)));
const [count, pixels] = [1797, 64];
const images = Float32Array.from(bytes.subarray(0, count * pixels), (pixel) => pixel / 16);
const labels = bytes.subarray(count * pixels);

const nadir = await load();
const network = new DenseNetwork(nadir, { sizes: [pixels, 64, 10], activation: "relu", seed: 1 });

const { best } = await fit(network, {
  inputs: images,
  targets: labels,
  loss: softmaxCrossEntropy, // softmax belongs to the loss: the network's outputs are logits
  optimizer: new SGD(network.parameters, { lr: 0.01, momentum: 0.9, nesterov: true }),
  epochs: 50,
  batchSize: 32,
  validation: 0.2, // of the rows, held back by chance
  seed: 1,
  onEpoch({ epoch, loss, validation }) {
    if (epoch % 10 > 0) return;
    const accuracy = (100 * validation.accuracy).toFixed(1);
    console.log(
      `epoch ${epoch}: training loss ${loss.toFixed(4)}, ` +
        `validation loss ${validation.loss.toFixed(4)}, accuracy ${accuracy} %`,
    );
  },
});
console.log(`lowest validation loss: ${best.validation.loss.toFixed(4)} in epoch ${best.epoch}`);

const probabilities = network.predict(images.subarray(0, pixels), { activation: "softmax" });
const probability = Math.max(...probabilities);
const digit = probabilities.indexOf(probability);
console.log(
  `the first image, a ${labels[0]}, is read as ${digit}: ${(100 * probability).toFixed(1)} %`,
);
