/** Prices of diamonds, as in `evidence/diamonds`, but of few of them. */
import { DenseNetwork, meanSquaredError } from "nadir/networks";
import { diamonds } from "../../diamonds/data.mjs";
import { ofNetwork } from "./network.mjs";

const SHARE = 0.15;

function data() {
  const { train, val, test, mean, std } = diamonds(SHARE);
  return {
    train: { ...train, rows: train.targets.length },
    ...{ validation: val, test, mean, std },
  };
}

/** Root of the mean square, in standard deviations of the price. */
function score(network, { inputs, labels }, { mean, std }) {
  const predicted = network.predict(inputs);
  const sum = labels.reduce((sum, label, i) => sum + (predicted[i] * std + mean - label) ** 2, 0);
  return Math.sqrt(sum / labels.length);
}

export const prices = ofNetwork({
  name: "diamonds",
  title: "Diamonds",
  what: "the price of 8,091 of ggplot2's diamonds by 26 numbers of each; dense layers 26–64–64–1, relu; batches of 64",
  measure: "RMSE, in standard deviations of the price",
  digits: 4,
  steps: 600,
  files: ["evidence/diamonds/diamonds.bin"],
  seconds: 0.25,
  data,
  loss: meanSquaredError,
  batchSize: 64,
  score,
  network: (nadir, seed) => new DenseNetwork(nadir, { sizes: [26, 64, 64, 1], seed }),
  isHidden: (name) => /layers\.[01]\.weight/.test(name),
});
