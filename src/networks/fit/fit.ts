import type { DType } from "../../dtype.ts";
import { minibatches } from "../../minibatches.ts";
import type { DenseNetwork } from "../denseNetwork.ts";
import { Best } from "./best.ts";
import type { Epoch, History } from "./history.ts";
import { type FitOptions, keepData, type Plan, readOptions } from "./options.ts";
import { Pauses } from "./pauses.ts";

/**
 * Trains a network: shuffles the rows, takes a step a batch, validates after every epoch.
 *
 * ```ts
 * import { Adam, loadSync } from "nadir";
 * import { fit, linearRegression, meanSquaredError } from "nadir/networks";
 *
 * const network = linearRegression(loadSync(), { inputs: 1 });
 * const inputs = Array.from({ length: 100 }, (_, i) => i / 100);
 * const history = await fit(network, {
 *   inputs,
 *   targets: inputs.map((x) => 3 * x + 1),
 *   loss: meanSquaredError,
 *   optimizer: new Adam(network.parameters, { lr: 0.05 }),
 *   epochs: 200,
 *   validation: 0.2,
 *   patience: 10,
 * });
 * console.log(network.predict([2])[0].toFixed(2)); // → 7.00
 * ```
 *
 * It gives the event loop a turn every 10 ms, so that a page stays alive, and after every epoch. The
 * same data, network, optimizer and seed give the same bits, wherever it pauses.
 *
 * @throws (rejects with) TypeError, RangeError for bad options or data, before the first step; the
 *   signal's reason; what `onEpoch` throws.
 */
export async function fit<D extends DType>(
  network: DenseNetwork<D>,
  given: FitOptions,
): Promise<History> {
  const options = keepData(network, given);
  const plan = readOptions(network, options);
  const { epochs, onEpoch, signal } = options;
  const step = stepper(network, options, plan);
  const best = new Best(network, plan.patience);
  const pauses = new Pauses();
  const done: Epoch[] = [];
  while (done.length < epochs && !best.isExhausted) {
    let loss = 0;
    for (let left = plan.rows.length; left > 0; left -= plan.batchSize) {
      signal?.throwIfAborted();
      loss += step();
      if (pauses.areDue) await pauses.take();
    }
    const epoch = { epoch: done.length + 1, loss, validation: plan.validate() };
    done.push(epoch);
    best.offer(epoch);
    await onEpoch?.(epoch);
    await pauses.take();
  }
  signal?.throwIfAborted();
  best.restore();
  return { epochs: done, best: best.epoch, stoppedEarly: done.length < epochs };
}

/** A step on the next batch; gives the batch's part of the epoch's loss. */
function stepper<D extends DType>(
  network: DenseNetwork<D>,
  { inputs, targets, loss, optimizer, epochs }: FitOptions,
  { rows: all, batchSize, seed, weights }: Plan,
): () => number {
  const batches = minibatches(all.length, { size: batchSize, seed, epochs });
  return () => {
    const rows = (batches.next().value as Uint32Array).map((i) => all[i]!);
    const options = { ...weights, rows };
    const value = optimizer.step(() => network.lossAndGradients(inputs, targets, loss, options));
    return loss.reduction === "mean" ? (value * rows.length) / all.length : value;
  };
}
