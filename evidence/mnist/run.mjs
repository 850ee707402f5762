/** One training of AlgoPerf's network. */
import { loadSync, minibatches } from "nadir";
import { softmaxCrossEntropy } from "nadir/networks";
import { quantile } from "../../bench/statistics.mjs";
import { CONTESTANTS } from "./contestants.mjs";
import { digits, SIZES } from "./data.mjs";
import { networkOf } from "./network.mjs";

/** AlgoPerf's for this workload, of all its baselines. */
export const BATCH = 16;
/** AlgoPerf's `step_hint`, of which target-setting runs take three quarters. */
export const STEP_HINT = 7813;
export const TARGET_STEPS = Math.floor(0.75 * STEP_HINT);
export const EVERY = 100;

/** On a machine that others use too a fast hundred of steps, the quarter's, tells what a step takes. */
const FAST = 0.25;
const ascending = (a, b) => a - b;

let parts;

/** The batches of a seed: every row once an epoch. */
export const batchesOf = (seed) =>
  minibatches(SIZES.train, { size: BATCH, epochs: Infinity, dropLast: true, seed });

/**
 * Trains, and counts what is right of 1,000 to validate and of 1,000 to test every 100 steps and at the end, while the
 * clock stands still.
 * @param {{ optimizer: string, point: object, seed: number, steps: number, until?: number, nadir?: object }} setting
 *   with `until` it ends sooner, by the schedule of all `steps`.
 * @returns {{ validation: number[], test: number[], milliseconds: number }} milliseconds: a step.
 */
export function train({ optimizer: name, point, seed, steps, until = steps, nadir = loadSync() }) {
  parts ??= digits();
  const network = networkOf(nadir, seed, SIZES.validation);
  const optimizer = CONTESTANTS[name].make(network.parameters, point, steps);
  const loss = softmaxCrossEntropy.with({ labelSmoothing: point.labelSmoothing ?? 0 });
  const { inputs, labels } = parts.train;
  const right = { validation: [], test: [] };
  const evaluate = () => {
    optimizer.eval?.();
    for (const [part, counts] of Object.entries(right)) {
      const own = parts[part];
      const { accuracy } = network.evaluate(own.inputs, own.labels, softmaxCrossEntropy);
      counts.push(Math.round(accuracy * own.labels.length));
    }
    optimizer.train?.();
  };
  const batches = batchesOf(seed);
  const times = [];
  let from = performance.now();
  for (let step = 1; step <= until; step++) {
    network.lossAndGradients(inputs, labels, loss, { rows: batches.next().value });
    optimizer.step();
    if (step % EVERY !== 0 && step !== until) continue;
    times.push((performance.now() - from) / (step % EVERY || EVERY));
    evaluate();
    from = performance.now();
  }
  optimizer.dispose();
  network.dispose();
  return { ...right, milliseconds: quantile(times.sort(ascending), FAST) };
}
