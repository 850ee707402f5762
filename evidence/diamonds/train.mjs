/** One training, by the protocol of Gorishniy et al. (`bin/ffn.py`), which goes on where it was interrupted. */
import { createHash } from "node:crypto";
import { clipGradNorm, loadSync, minibatches } from "nadir";
import { restore, save } from "nadir/checkpoint";
import { dense, dropout, meanSquaredError, Network, relu } from "nadir/networks";
import { FEATURES } from "./data.mjs";

export const BATCH = 512;

/** Blocks of dense → ReLU → dropout, and a dense output. */
export function layersOf({ blocks, width, dropout: p }) {
  const block = [dense(width), relu(), ...(p > 0 ? [dropout(p)] : [])];
  return [...Array.from({ length: blocks }, () => block).flat(), dense(1)];
}

/** Milliseconds after which is kept what there is. */
const KEEP_AFTER = 15_000;

/**
 * @param {object} task `{ setting, seed, patience, epochs }`: at most so many epochs; `keepAfter` so many milliseconds.
 * @param {object} data of `diamonds()`
 * @param {object} context `{ progress, checkpoint, signal }` of a job.
 * @returns the best epoch by validation, counted from 1, its errors, and the course: of each epoch the loss, and the RMSE on
 *   the rows to validate and to test.
 */
export async function train(task, data, context) {
  const { setting, seed, patience, epochs = Infinity, keepAfter = KEEP_AFTER } = task;
  const { progress, checkpoint, signal } = context;
  const { inputs, targets } = data.train;
  const rows = targets.length;
  const size = Math.ceil(rows / BATCH);
  const network = new Network(loadSync(), {
    ...{ input: [FEATURES], layers: layersOf(setting), maxBatch: BATCH, seed },
  });
  const optimizer = setting.optimizerOf(network.parameters);
  const average = setting.averageOf?.(network.parameters);
  const batches = minibatches(rows, { size: BATCH, seed, epochs: Infinity });
  const parts = { network, optimizer, average, batches };
  let at = { course: [], best: NONE, step: 0, loss: 0, seconds: 0, processor: 0 };
  const kept = checkpoint.load();
  if (kept) at = restore(kept, parts).metadata;

  const errorOf = ({ inputs, labels }) => {
    const predictions = network.predict(inputs);
    let squares = 0;
    for (let i = 0; i < labels.length; i++) {
      const error = predictions[i] * data.std + data.mean - labels[i];
      squares += error * error;
    }
    return Math.sqrt(squares / labels.length);
  };
  const errors = () => {
    optimizer.eval?.();
    return { val: errorOf(data.val), test: errorOf(data.test) };
  };

  const timer = timing(at);
  let keptAt = performance.now();
  const keep = async () => {
    if (performance.now() - keptAt < keepAfter) return;
    timer();
    await checkpoint.save(save({ ...parts, metadata: at }));
    keptAt = performance.now();
  };
  const isOver = ({ course, best } = at) =>
    course.length >= epochs ||
    course.length - best.epoch >= patience ||
    (course.length > 0 && !Number.isFinite(course.at(-1)[1]));
  while (!isOver()) {
    optimizer.train?.();
    while (at.step < size) {
      const { value: batch } = batches.next();
      const loss = network.lossAndGradients(inputs, targets, meanSquaredError, { rows: batch });
      clipGradNorm(network.parameters, 1);
      optimizer.step();
      average?.update();
      at.loss += batch.length * loss;
      at.step++;
      await turn();
      if (signal.aborted) throw signal.reason;
      await keep();
    }
    const { val, test } = average ? average.within(errors) : errors();
    at.course.push([at.loss / rows, val, test]);
    if (val < at.best.val) at.best = { epoch: at.course.length, val, test };
    timer();
    progress({ ...at.best, best: at.best.epoch, epoch: at.course.length, seconds: at.seconds });
    Object.assign(at, { step: 0, loss: 0 });
  }
  const { course, best, seconds, processor } = at;
  const digest = createHash("sha256");
  for (const { data: values } of Object.values(network.parameters)) digest.update(values);
  const parameters = Object.values(network.parameters).reduce((sum, { length }) => sum + length, 0);
  return {
    ...{ ...best, epochs: course.length, parameters, seconds, processor, course },
    digest: digest.digest("hex"),
  };
}

const NONE = { epoch: 0, val: Infinity, test: Infinity };

/** Adds to `at` how many seconds have passed, and how many the processor took, since it was called last. */
function timing(at) {
  const clock = () => {
    const { user, system } = process.cpuUsage();
    return { seconds: performance.now() / 1e3, processor: (user + system) / 1e6 };
  };
  let since = clock();
  return () => {
    const now = clock();
    at.seconds += now.seconds - since.seconds;
    at.processor += now.processor - since.processor;
    since = now;
  };
}

/** So that a signal gets through. */
const turn = () => new Promise((resolve) => setImmediate(resolve));
