import {
  Accumulation,
  AdamW,
  Average,
  cosine,
  lookahead,
  minibatches,
  multi,
  NAdam,
  ReduceLROnPlateau,
  ScheduleFreeAdamW,
  SGD,
} from "nadir";
import { decode, encode, restore, save } from "nadir/checkpoint";
import { DenseNetwork, FitProgress, fit, meanSquaredError } from "nadir/networks";
import { checkpoint } from "./checkpoint.mjs";
import { values } from "./data.mjs";

const [ROWS, SAVED, END] = [23, 17, 41];
const inputs = values(21, ROWS * 3);
const targets = values(22, ROWS * 2);

/**
 * Trainings that went on from a checkpoint, written here, and from one that another engine has written, after which
 * nothing may differ. The bytes written are the same in every engine, but for the version that wrote them.
 */
export async function resumed(nadir) {
  const whole = make(nadir);
  train(whole, 0, END);
  const bytes = written(nadir);
  for (const [whose, file] of [
    ["its own", bytes],
    ["another engine's", fromHex(checkpoint)],
  ]) {
    const parts = make(nadir);
    const { metadata } = restore(file, parts);
    const again = save({ ...parts, metadata });
    if (hex(anonymous(again)) !== hex(anonymous(file))) throw new Error(`read ${whose} otherwise`);
    train(parts, SAVED, END);
    if (hex(save(parts)) !== hex(save(whole))) throw new Error(`went on otherwise from ${whose}`);
  }
  const weights = Object.values(whole.network.tensors()).map(({ data }) => data);
  return [...weights, anonymous(bytes), anonymous(save(whole)), ...(await fitted(nadir))];
}

/** A checkpoint amid an epoch, and amid a step. */
export function written(nadir) {
  const parts = make(nadir);
  train(parts, 0, SAVED);
  return save({ ...parts, metadata: { run: "conformance", saved: SAVED, odd: [-0, Infinity] } });
}

function make(nadir) {
  const network = new DenseNetwork(nadir, { sizes: [3, 8, 2], activation: "tanh", seed: 5 });
  const { a } = nadir.parameters({ a: values(23, 5) });
  const lr = cosine({ peak: 0.05, warmup: 5, total: 60 });
  const optimizer = new (multi({
    weight: [AdamW, { lr, amsgrad: true, weightDecay: 0.01 }],
    "": [lookahead(NAdam), { lr: 0.02, momentumDecay: 0.1, syncPeriod: 3 }],
  }))(network.parameters);
  const sgd = new SGD([a], { lr: 0.3, momentum: 0.9 });
  return {
    ...{ network, parameters: { a }, optimizer, sgd },
    plateau: new ReduceLROnPlateau(sgd, { factor: 0.7, patience: 1 }),
    average: new Average(network.parameters, { decay: 0.9, warmup: 10 }),
    accumulation: new Accumulation(network.parameters, { batches: 2 }),
    minibatches: minibatches(ROWS, { size: 7, seed: 3, epochs: Infinity }),
  };
}

function train(parts, from, to) {
  const { network, parameters, optimizer, sgd, plateau, average, accumulation, minibatches } =
    parts;
  for (let at = from; at < to; at++) {
    const { value: rows } = minibatches.next();
    const loss = network.lossAndGradients(inputs, targets, meanSquaredError, { rows });
    parameters.a.grad.set(parameters.a.data.map((x, i) => x + rows[i % rows.length] / ROWS));
    sgd.step();
    plateau.step(loss);
    if (!accumulation.add(rows.length)) continue;
    optimizer.step();
    average.update();
  }
}

/** A `fit` that went on amid an epoch, with its history, and with the epoch that it goes back to. */
async function fitted(nadir) {
  const start = () => {
    const network = new DenseNetwork(nadir, { sizes: [3, 5, 2], dtype: "f64", seed: 6 });
    const optimizer = new ScheduleFreeAdamW(network.parameters, { lr: 0.1 });
    return { network, optimizer, progress: new FitProgress() };
  };
  const run = ({ network, optimizer, progress }, onBatch) =>
    fit(network, {
      ...{ inputs, targets, loss: meanSquaredError, optimizer, progress, onBatch },
      ...{ epochs: 6, batchSize: 4, seed: 1, validation: 0.3, restoreBest: true },
    });
  const whole = start();
  let file;
  const { epochs } = await run(whole, ({ epoch, batch }) => {
    if (epoch === 4 && batch === 2) file = save(whole);
  });
  const later = start();
  restore(file, later);
  await run(later);
  if (hex(save(later)) !== hex(save(whole))) throw new Error("fit went on otherwise");
  const losses = epochs.flatMap(({ loss, validation }) => [loss, validation.loss]);
  return [Float64Array.from(losses), anonymous(file), anonymous(save(whole))];
}

/** A file without the version that wrote it. */
function anonymous(bytes) {
  const { tensors, metadata } = decode(bytes);
  const { writer, ...header } = JSON.parse(metadata.nadir);
  if (typeof writer !== "string") throw new Error("the file does not say who wrote it");
  return encode({ tensors, metadata: { ...metadata, nadir: JSON.stringify(header) } });
}

export const hex = (bytes) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const fromHex = (text) =>
  Uint8Array.from({ length: text.length / 2 }, (_, i) =>
    Number.parseInt(text.slice(2 * i, 2 * i + 2), 16),
  );
