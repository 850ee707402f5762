/** AlgoPerf's network: 784 – 128 – 10, a sigmoid between. */
import { DenseNetwork } from "nadir/networks";
import { randomState } from "../twister.mjs";
import { PIXELS } from "./file.mjs";

export const LAYERS = [PIXELS, 128, 10];

/** Of a normal distribution that is cut off at two deviations, the deviation that is left. */
const LEFT = 0.87962566103423978;

/**
 * The weights that a seed starts from, LeCun's: normal with variance 1 / inputs, cut off at two deviations, biases 0, as
 * Flax draws them, and AlgoPerf for PyTorch.
 * @returns {Record<string, Float32Array>} by the parameters' names.
 */
export function start(seed) {
  const { normal } = randomState(seed);
  const within = () => {
    for (;;) {
      const value = normal();
      if (Math.abs(value) <= 2) return value;
    }
  };
  const entries = LAYERS.slice(1).flatMap((units, i) => {
    const deviation = Math.sqrt(1 / LAYERS[i]) / LEFT;
    const weight = Float32Array.from({ length: units * LAYERS[i] }, () => deviation * within());
    return [
      [`layers.${i}.weight`, weight],
      [`layers.${i}.bias`, new Float32Array(units)],
    ];
  });
  return Object.fromEntries(entries);
}

export function networkOf(nadir, seed, maxBatch) {
  const network = new DenseNetwork(nadir, { sizes: LAYERS, activation: "sigmoid", maxBatch });
  const values = start(seed);
  for (const [name, parameter] of Object.entries(network.parameters)) {
    parameter.data.set(values[name]);
  }
  return network;
}
