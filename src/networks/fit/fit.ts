import type { DType } from "../../dtype.ts";
import { allFinite } from "../../gradients.ts";
import { Pauses } from "../../pauses.ts";
import { Random } from "../../random.ts";
import { shuffling } from "../../shuffling.ts";
import type { Network } from "../network.ts";
import { Best } from "./best.ts";
import { causeOf } from "./cause.ts";
import { readData, usedRows } from "./data.ts";
import type { History, Stopped } from "./history.ts";
import { occupy } from "./occupied.ts";
import { type FitOptions, type Plan, readOptions } from "./options.ts";
import { putBack, snapshot } from "./snapshot.ts";
import { stepper } from "./step.ts";
import { Track, type UnderWay } from "./track.ts";

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
 * It yields to the event loop every 10 ms and after every epoch, so that a page stays alive: timers,
 * messages and input are handled while it checks the data, trains and validates. The same data, network,
 * optimizer and seed give the same bits, wherever it pauses.
 *
 * **Stopping.** An aborted `signal`, even one aborted beforehand, or a callback that returns `false` ends
 * it between two steps. It then returns its history as usual, in which `stopped` says what ended it. The
 * network keeps what it has learned, or goes back to its best epoch with `restoreBest`. An epoch that was
 * not validated by then is not in the history. A loss that is infinite or NaN ends it too, before a step
 * is taken on it.
 *
 * **Continuing.** With a `progress` ({@link FitProgress}) it goes on where the last call with it left off, to the bit,
 * and as one training with it. With `initialEpoch: 5, epochs: 10` it goes on where a call with `epochs: 5` ended, if
 * network and optimizer are as that call left them, or were loaded; so `restoreBest` should be false in the earlier
 * call. The best epoch and patience are then counted anew.
 *
 * **Averages.** With `average` the validation is of the average, which the network holds meanwhile: one that was
 * saved then is exchanged back, if there is a `progress`. A Schedule-Free optimizer is put to `eval()` for the
 * validation, for `onEpoch` and at the end, and to `train()` for each epoch.
 *
 * **Meanwhile.** A network takes one `fit` at a time, and no `restore` of `nadir/checkpoint`: end it first. Apart from
 * that, callbacks and other code that runs in between may use it in any way: each step computes its gradients anew.
 *
 * @throws (rejects with) TypeError, RangeError for bad options or data, before the first step, or if
 *   the network is being trained; what a callback throws.
 */
export async function fit<D extends DType>(
  network: Network<D>,
  options: FitOptions,
): Promise<History> {
  const plan = readOptions(network, options);
  const release = occupy(network, plan);
  const pauses = new Pauses();
  try {
    return await train(network, plan, pauses);
  } finally {
    pauses.end();
    release();
  }
}

async function train(network: Network<DType>, plan: Plan, pauses: Pauses): Promise<History> {
  const { initialEpoch, epochs, loss, optimizer, average, onBatch, onEpoch, signal } = plan;
  const { progress, seed, stopOnNonFinite } = plan;
  const track = progress?.track ?? new Track();
  const best = new Best(network, plan, track);
  let isTraining = false;
  const end = (stopped: Stopped, diverged?: History["diverged"]): History => {
    const isMoved = best.isElsewhere || (isTraining && optimizer.eval);
    if (progress && isMoved) {
      track.left ??= { ...snapshot(network, plan), isHere: track.isHere };
    }
    optimizer.eval?.();
    best.restore();
    const { epochs, best: found, isHere } = track;
    return { epochs: [...epochs], best: found, hasBest: isHere, stopped, diverged };
  };
  const data = await pauses.through(readData(network, plan), signal);
  if (data === undefined) return end("signal");
  const { rows: order, validating, held } = data;
  // The last batch may be one that some layer refuses, as a single row: known now, not at the end of an epoch.
  const size = plan.batchSize * plan.accumulate;
  const used = usedRows(network, order.length, size, plan);
  const batches = Math.ceil(used / size);
  const step = stepper(network, plan);
  const random = new Random(seed);
  resume(network, plan, track, { rows: used, size, seed });
  const ofLast = () => {
    const { epoch, validation } = track.epochs.at(-1) ?? { epoch: 0 };
    if (!stopOnNonFinite || !validation || Number.isFinite(validation.loss)) return undefined;
    // Of the data alone: rows one by one may be many.
    const cause = held && causeOf(network, held, undefined, "validation: ");
    return { epoch, batch: batches, loss: validation.loss, cause };
  };
  const atFirst = ofLast();
  if (atFirst) return end("diverged", atFirst);
  if (best.isExhausted) return end("patience");
  const before = progress ? track.epochs.length : initialEpoch;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    await pauses.through(shuffling(order, random), signal);
    if (epoch <= before) continue;
    let { batch, total, taught, last } = track.underWay ?? started;
    isTraining = batch < batches;
    if (isTraining) optimizer.train?.();
    while (batch < batches) {
      if (signal?.aborted) return end("signal");
      const rows = order.slice(batch * size, (batch + 1) * size);
      const { loss: value, isTaken, norm } = step(rows);
      if (!isTaken) {
        const cause = causeOf(network, { ...plan, rows }, loss);
        return end("diverged", { epoch, batch: batch + 1, loss: value, cause });
      }
      batch++;
      last = value;
      track.isHere = false;
      average?.update();
      taught += rows.length;
      total += loss.reduction === "mean" ? (last * rows.length) / used : last;
      track.underWay = { batch, total, taught, last, rows: used, size, seed };
      if (onBatch) {
        const lossSoFar = loss.reduction === "mean" ? (total * used) / taught : total;
        const report = { epoch, batch, batches, loss: last, epochs, lossSoFar, norm };
        if ((await onBatch(report)) === false) return end("callback");
      }
      if (pauses.areDue) await pauses.take();
    }
    if (stopOnNonFinite && !allFinite(network.parameters, { of: "data" })) {
      return end("diverged", { epoch, batch: batches, loss: last, cause: undefined });
    }
    isTraining = false;
    optimizer.eval?.();
    const validate = validating && (() => pauses.through(validating(), signal));
    const validation = await (validate && average?.updates
      ? average.within(validate)
      : validate?.());
    if (validating && validation === undefined) return end("signal");
    const done = { epoch, loss: total, validation };
    track.epochs.push(done);
    track.ended = track.underWay;
    track.underWay = undefined;
    const atLast = ofLast();
    if (atLast) return end("diverged", atLast);
    best.offer(done);
    if ((await onEpoch?.(done)) === false) return end("callback");
    if (best.isExhausted) return end("patience");
    await pauses.take();
  }
  return end("epochs");
}

/** An epoch as it begins. */
const started = { batch: 0, total: 0, taught: 0, last: Number.NaN };

/** Puts all where the training stands. @throws TypeError, RangeError if that is none of these data and options. */
function resume(
  network: Network<DType>,
  plan: Plan,
  track: Track,
  now: Pick<UnderWay, "rows" | "size" | "seed">,
): void {
  const { underWay, left, kept } = track;
  for (const name of ["rows", "size", "seed"] as const) {
    if (!underWay || underWay[name] === now[name]) continue;
    const what = { rows: "rows", size: "rows in a step", seed: "as seed" }[name];
    throw new RangeError(
      `fit: progress is amid an epoch with ${underWay[name]} ${what}, got ${now[name]}`,
    );
  }
  if (kept && plan.restoreBest) putBack(network, plan, kept, true);
  if (left) putBack(network, plan, left, true);
  if (left) putBack(network, plan, left);
  // As it was saved, while it was validated.
  if (plan.average?.exchanged) plan.average.exchange!();
  if (!left) return;
  track.left = undefined;
  track.isHere = left.isHere;
}
