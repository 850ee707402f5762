import { minibatches } from "nadir";

/**
 * A problem of a network and of rows.
 * @param {object} problem
 * @param {() => object} problem.data parts `{ inputs, targets }` by name: `train`, with `rows`, its number of rows, and those
 *   that {@link problem.score} takes
 * @param {(nadir: object, seed: number) => object} problem.network
 * @param {(network: object, part: object) => number} problem.score
 */
export function ofNetwork({ data, network: build, loss, batchSize, score, isHidden, ...about }) {
  let parts;
  return {
    ...about,
    isHidden,
    begin(nadir, { seed, make }) {
      parts ??= data();
      const { inputs, targets, rows } = parts.train;
      const network = build(nadir, seed);
      const optimizer = make(network.parameters);
      const order = { size: batchSize, seed, epochs: Infinity, dropLast: true };
      const batches = minibatches(rows, order)[Symbol.iterator]();
      return {
        evaluations: 0,
        step() {
          const { value: batch } = batches.next();
          const taken = network.lossAndGradients(inputs, targets, loss, { rows: batch });
          optimizer.step();
          this.evaluations++;
          return taken;
        },
        score(part) {
          optimizer.eval?.();
          return score(network, parts[part], parts);
        },
        parameters: network.parameters,
        optimizer,
        dispose() {
          optimizer.dispose();
          network.dispose();
        },
      };
    },
  };
}

/** The share of rows that are labelled wrongly, in percent; of as many the loss says which is better. */
export const errors = (loss) => (network, part) => {
  const { inputs, targets } = part;
  const { accuracy, loss: value } = network.evaluate(inputs, targets, loss);
  return Number.isFinite(value) ? 100 * (1 - accuracy) : Number.NaN;
};

/** All weights but the last layer's, by names `layers.0.weight`. */
export const hiddenOf = (last) => (name) => /weight$/.test(name) && !name.startsWith(last);
