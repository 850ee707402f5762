import { Adam, load } from "nadir";
import { DenseNetwork, fit, softmaxCrossEntropy } from "nadir/networks";
import { announce, labels, points } from "./data.mjs";

const network = new DenseNetwork(await load(), { sizes: [2, 32, 2], seed: 1 });
await fit(network, {
  inputs: points,
  targets: labels,
  loss: softmaxCrossEntropy,
  optimizer: new Adam(network.parameters, { lr: 0.01 }),
  epochs: 60,
});
announce(network.predict(points));
