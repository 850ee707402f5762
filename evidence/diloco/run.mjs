/** One training: by one worker, or by many that talk rarely, all within this program. */
import { Adam, AdamW, loadSync, minibatches, NAG, SGD } from "nadir";
import { coordinate, localCarrier, work } from "nadir/distributed";
import { softmaxCrossEntropy } from "nadir/networks";
import { tasks } from "./tasks.mjs";

/** DiLoCo's, of its workers. */
const WEIGHT_DECAY = 0.1;

const OUTER = {
  "Nesterov, PyTorch's form": (parameters) =>
    new SGD(parameters, { lr: 0.7, momentum: 0.9, nesterov: true }),
  "Nesterov's own form": (parameters) => new NAG(parameters, { lr: 0.7, momentum: 0.9 }),
  "the mean (FedAvg)": (parameters) => new SGD(parameters, { lr: 1 }),
  "Adam (FedOpt)": (parameters) =>
    new Adam(parameters, { lr: 0.01, betas: [0.9, 0.99], eps: 1e-3 }),
};

/** What was trained, of all rows of each part. */
function scoresOf(network, data) {
  const of = ({ inputs, labels }) => {
    const { loss, accuracy } = network.evaluate(inputs, labels, softmaxCrossEntropy);
    return { loss, accuracy };
  };
  return { train: of(data.train), validation: of(data.validation), test: of(data.test) };
}

/** By one worker: `times` as many rows a step. */
export function alone({ task, seed, lr, steps, times = 1 }) {
  const { data, network: make, batch } = tasks[task];
  const { train, ...others } = data();
  const nadir = loadSync();
  const network = make(nadir, seed);
  const optimizer = new AdamW(network.parameters, { lr, weightDecay: WEIGHT_DECAY });
  const rows = train.labels.length;
  const batches = minibatches(rows, {
    size: times * batch,
    seed,
    epochs: Infinity,
    dropLast: true,
  });
  for (let step = 0; step < steps; step++) {
    const options = { rows: batches.next().value };
    network.lossAndGradients(train.inputs, train.labels, softmaxCrossEntropy, options);
    optimizer.step();
  }
  const scores = scoresOf(network, { train, ...others });
  nadir.dispose();
  return { ...scores, bytes: 0 };
}

/** The rows of each shard: dealt out, or by label, so that each worker knows a digit or two. */
export function shardsOf(labels, shards, seed, byLabel) {
  const { value: shuffled } = minibatches(labels.length, { size: labels.length, seed }).next();
  const order = Array.from(shuffled);
  if (byLabel) order.sort((a, b) => labels[a] - labels[b]);
  return Array.from({ length: shards }, (_, shard) =>
    Uint32Array.from(
      byLabel
        ? order.slice(
            Math.floor((shard * order.length) / shards),
            Math.floor(((shard + 1) * order.length) / shards),
          )
        : order.filter((_, i) => i % shards === shard),
    ),
  );
}

/** Which shards do not get through in a round. */
function lostIn(round, shards, count, seed) {
  const { value } = minibatches(shards, { size: shards, seed: 1000 * seed + round }).next();
  return new Set(value.subarray(0, count));
}

/**
 * By many workers, each on its shard.
 * @param {object} setting `lost`: of so many shards nothing comes through in a round, others each time
 */
export async function together(setting) {
  const { task, seed, lr, steps, innerSteps, shards = 8, precision = "int8", feedback } = setting;
  const { lost = 0, byLabel = false, outer = "Nesterov, PyTorch's form", signal } = setting;
  const { data, network: make, batch } = tasks[task];
  const { train: rows, ...others } = data();
  const parts = shardsOf(rows.labels, shards, seed, byLabel);
  const nadir = loadSync({ initialBytes: 2 ** 26 });
  const carrier = localCarrier();
  const run = "evidence";
  await carrier.open(run, { create: true });
  let bytes = 0;
  // Workers would wait for a coordinator that has failed.
  const ended = new AbortController();

  const takePart = () => {
    const network = make(nadir, seed);
    const optimizer = new AdamW(network.parameters, { lr, weightDecay: WEIGHT_DECAY });
    const fresh = optimizer.stateDict();
    return work({
      ...{ carrier, run, parameters: network.parameters, signal: ended.signal },
      async train(_, shard, round, { innerSteps, seed: own, signal: over }) {
        if (lostIn(round, shards, lost, seed).has(shard)) {
          await new Promise((_, reject) =>
            over.addEventListener("abort", () => reject(over.reason)),
          );
        }
        optimizer.loadStateDict(fresh);
        const part = parts[shard];
        const size = Math.min(batch, part.length);
        const batches = minibatches(part.length, {
          size,
          seed: own,
          epochs: Infinity,
          dropLast: true,
        });
        let loss = 0;
        for (let step = 0; step < innerSteps; step++) {
          const own = batches.next().value.map((i) => part[i]);
          const options = { rows: own };
          loss += network.lossAndGradients(rows.inputs, rows.labels, softmaxCrossEntropy, options);
          optimizer.step();
        }
        return { rows: innerSteps * size, loss: loss / innerSteps };
      },
      onShard: (report) => {
        bytes += report.bytes;
      },
    });
  };

  const workers = Array.from({ length: shards }, takePart);
  const network = make(nadir, seed);
  const { parameters } = network;
  const optimizer = OUTER[outer](parameters);
  const rounds = Math.max(1, Math.round(steps / innerSteps));
  const leading = coordinate({
    ...{ carrier, run, parameters, outer: optimizer, rounds, shards, innerSteps, precision },
    ...{ quorum: shards - lost, lease: 100, seed, signal },
    ...(feedback && { feedback }),
  });
  const end = await leading.finally(() => ended.abort());
  await Promise.all(workers);
  signal?.throwIfAborted();
  if (end.rounds !== rounds) throw new Error(`it ended after ${end.rounds} of ${rounds} rounds`);
  const count = Object.values(parameters).reduce((sum, { length }) => sum + length, 0);
  const scores = scoresOf(network, { train: rows, ...others });
  nadir.dispose();
  // What goes up, and the parameters that come down.
  return { ...scores, bytes: bytes / shards + 4 * count * rounds };
}

/** What one that sends gradients at every step moves: as many down as up. */
export const bytesOfSynchronous = (task, steps) => {
  const nadir = loadSync();
  const { parameters } = tasks[task].network(nadir, 0);
  const count = Object.values(parameters).reduce((sum, { length }) => sum + length, 0);
  nadir.dispose();
  return 8 * count * steps;
};
