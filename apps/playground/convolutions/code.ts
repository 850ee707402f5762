import { optimizerNamed } from "../../demos/optimizers.ts";
import type { Plan } from "./state.ts";

/** The program that trains such a network, of images as they are. */
export function codeOf({ contestant, lr, dropout, epochs, seed }: Plan): string {
  const { name } = optimizerNamed(contestant.optimizer).description;
  const options = Object.entries(contestant.options).map(([key, value]) => `, ${key}: ${value}`);
  return `import { ${[name, "cosine", "load", "minibatches"].join(", ")} } from "nadir";
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

const convolution = (filters) => [
  conv2d({ filters, size: 3, padding: "same" }),
  batchNorm(),
  relu(),
];

/** Of images of 8×8 pixels in [0, 1], one behind another, and the digits they show. */
export async function learn(images, labels) {
  const network = new Network(await load(), {
    input: [8, 8, 1],
    layers: [
      ...[convolution(32), convolution(32), maxPool(2)],
      ...[convolution(64), maxPool(2)],
      ...[flatten(), dropout(${dropout}), dense(10)],
    ],
    maxBatch: 32,
    seed: ${seed},
  });
  const [size, epochs] = [32, ${epochs}];
  const total = epochs * Math.floor(labels.length / size);
  const lr = cosine({ peak: ${lr}, warmup: 20, total });
  const optimizer = new ${name}(network.parameters, { lr${options.join("")} });
  const order = { size, epochs, seed: ${seed}, dropLast: true };
  for (const rows of minibatches(labels.length, order)) {
    const gradients = () =>
      network.lossAndGradients(images, labels, softmaxCrossEntropy, { rows });
    optimizer.step(gradients);
  }
  return network; // network.predict(image, { activation: "softmax" })
}
`;
}
