/** FSRS's parameters from a person's reviews: as the Python optimizer finds them, by Adam, and by L-BFGS. */
import { Adam, cosineAnnealing, LBFGS, minibatches } from "nadir";
import { initialParameters } from "./initial.mjs";
import { lossAndGradient, lossOf } from "./memory.mjs";
import { bounded, spreads } from "./parameters.mjs";

/** Σ ((w − start) / spread)²: what it costs to be unlike where it started, as by one review of each parameter. */
function penalty(w, start) {
  return w.reduce((sum, value, k) => sum + ((value - start[k]) / spreads[k]) ** 2, 0);
}

/** The mean loss of a review by these parameters, with what their distance from `start` costs. */
export function meanLoss(w, items, start) {
  const sum = items.reduce((sum, item) => sum + lossOf(w, item), penalty(w, start));
  return sum / items.length;
}

/**
 * Adam with a rate that falls along a cosine, 5 times over all items in batches of similar length, after each step
 * within bounds; of all epochs the parameters with the lowest loss.
 *
 * @param nadir what `load()` gives
 * @param items of `itemsOf`, in the order in which they happened
 * @param options.order of batches, for each epoch; by default shuffled by `seed`
 */
export function optimize(nadir, items, options = {}) {
  const {
    start = initialParameters(items),
    epochs = 5,
    size = 512,
    lr = 0.04,
    seed = 2023,
  } = options;
  const sorted = [...items].sort((a, b) => a.length - b.length);
  const batches = Math.ceil(sorted.length / size);
  const { order = minibatches(batches, { size: batches, epochs, seed }) } = options;
  const parameter = nadir.parameter(Float64Array.from(start));
  const optimizer = new Adam([parameter], {
    lr: cosineAnnealing({ initial: lr, total: batches * epochs }),
  });
  let best = { loss: Infinity, parameters: start };
  const losses = [];
  const look = () => {
    const loss = meanLoss(parameter.data, sorted, start);
    losses.push(loss);
    if (loss < best.loss) best = { loss, parameters: parameter.data.slice() };
  };
  for (const epoch of order) {
    look();
    for (const batch of epoch) {
      const rows = sorted.slice(batch * size, (batch + 1) * size);
      const { data: w, grad } = parameter;
      grad.fill(0);
      for (const item of rows) lossAndGradient(w, item, grad);
      const share = rows.length / sorted.length;
      for (let k = 0; k < w.length; k++)
        grad[k] += (2 * share * (w[k] - start[k])) / spreads[k] ** 2;
      optimizer.step();
      for (let k = 0; k < w.length; k++) w[k] = bounded(w[k], k);
    }
  }
  look();
  optimizer.dispose();
  parameter.dispose();
  return { ...best, losses };
}

/**
 * L-BFGS on all items at once, until nothing gets better. It steps in units of the spreads. Out of bounds the loss is
 * that at the bound, and only the penalty has a slope, back in.
 */
export function optimizeLBFGS(nadir, items, options = {}) {
  const { start = initialParameters(items), maxIter = 200 } = options;
  const parameter = nadir.parameter(new Float64Array(start.length));
  const optimizer = new LBFGS([parameter], {
    ...{ lineSearch: "strong_wolfe", historySize: 20, maxIter },
    ...{ toleranceGrad: 1e-6, toleranceChange: 1e-5 },
  });
  const parameters = () => start.map((value, k) => value + spreads[k] * parameter.data[k]);
  let evaluations = 0;
  optimizer.step(() => {
    evaluations++;
    const raw = parameters();
    const w = raw.map(bounded);
    const gradient = new Float64Array(w.length);
    let loss = 0;
    for (const item of items) loss += lossAndGradient(w, item, gradient);
    const { data, grad } = parameter;
    for (let k = 0; k < w.length; k++) {
      grad[k] = 2 * data[k] + (w[k] === raw[k] ? spreads[k] * gradient[k] : 0);
      loss += data[k] ** 2;
    }
    return loss;
  });
  const found = parameters().map(bounded);
  optimizer.dispose();
  parameter.dispose();
  return { parameters: found, loss: meanLoss(found, items, start), evaluations };
}
