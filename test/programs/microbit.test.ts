/** examples/microbit trains as TensorFlow.js does, and its model predicts the same there. */
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { io, Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toLayersModel } from "../../src/checkpoint/index.ts";
import { loadSync, minibatches } from "../../src/index.ts";
import { batchNorm, dense, Network, relu } from "../../src/networks/index.ts";
import { layers, tf, use } from "../tfjs/tf.ts";
import { microbit } from "./programs.ts";

const EPOCHS = 160;
const program = await microbit();
const own = program.recordings(30, 1);
const others = program.recordings(30, 2);
const worker = new Worker(new URL("../../examples/microbit/worker.mjs", import.meta.url));
afterAll(() => worker.terminate());
beforeAll(() => use("cpu"));

const load = (artifacts: object): Promise<LayersModel> =>
  layers.loadLayersModel(tf.io.fromMemory(artifacts as io.ModelArtifacts));

/** The model as it is before the first step. */
function untrained() {
  const made = [batchNorm({ eps: 1e-3, momentum: 0.01 }), dense(16), relu(), dense(3)];
  const options = { input: [24], layers: made, initializer: "keras", seed: 1 } as const;
  return toLayersModel(new Network(loadSync(), options), { activation: "softmax" });
}

/** What TensorFlow.js does from the same weights, on the same batches: the loss of each epoch. */
async function theirTraining() {
  const model = await load(untrained());
  model.compile({ loss: "categoricalCrossentropy", optimizer: tf.train.sgd(0.1) });
  const features = own.map(program.featuresOf);
  const losses: number[] = [];
  let [sum, rows] = [0, 0];
  for (const batch of minibatches(own.length, { size: 16, epochs: EPOCHS, seed: 1 })) {
    const chosen = [...batch];
    const inputs = tf.tensor2d(chosen.map((row) => features[row]!));
    const targets = tf.oneHot(
      tf.tensor1d(
        chosen.map((row) => own[row]!.label),
        "int32",
      ),
      3,
    );
    sum += ((await model.trainOnBatch(inputs, targets)) as number) * chosen.length;
    rows += chosen.length;
    tf.dispose([inputs, targets]);
    if (rows < own.length) continue;
    losses.push(sum / rows);
    [sum, rows] = [0, 0];
  }
  return { model, losses };
}

test("24 numbers of a recording are the device's", () => {
  // By the program's own test: of accelerations that stay at 1 g for 44 samples.
  const still = Array.from({ length: 44 }, () => 1);
  const found = program.featuresOf({ x: still, y: still, z: still });
  expect(found).toEqual([1, 1, 1, 0, 0, 50, 0, 1].flatMap((value) => [value, value, value]));
  // What the program's own filters say to these. What leaps counts half where the next is judged.
  const leaps = [1.25, 0.5, 0.25, 0.25, 0.25, 0.25, 0.25, 1.25, 0.25, 1.25, 1.25, 2, 1.5, 2];
  expect(program.featuresOf({ x: leaps, y: still, z: still })[12]).toBe(2);
  const signs = [1, -1, -1, 0, 2, -3, -3, 4, 5];
  expect(program.featuresOf({ x: signs, y: still, z: still })[18]).toBe(4 / 8);
});

test("docs/programs.md shows the worker as it is", () => {
  const [, code] = readFileSync("examples/microbit/worker.mjs", "utf8").split("*/\n");
  expect(readFileSync("docs/programs.md", "utf8")).toContain(`// worker.mjs\n${code}\`\`\``);
});

test("a recording that is too short is told", () => {
  const short = { x: [1, 1, 1], y: [1, 1, 1], z: [1, 1, 1] };
  expect(() => program.featuresOf(short)).toThrow(
    "recording: x must have at least 7 samples, got 3",
  );
});

test("it trains as TensorFlow.js trains, and what it wrote predicts the same there", async () => {
  const shares: number[] = [];
  const { history, model, confidences } = await program.train(worker, own, {
    onProgress: (share) => shares.push(share),
  });
  expect(shares).toEqual(Array.from({ length: EPOCHS }, (_, i) => (i + 1) / EPOCHS));

  const theirs = await theirTraining();
  const apart = history.epochs.map(({ loss }, i) => Math.abs(loss - theirs.losses[i]!));
  expect(Math.max(...apart)).toBeLessThan(1e-4);
  expect(history.epochs.at(-1)!.loss).toBeLessThan(0.05);

  const features = others.map(program.featuresOf);
  const predicted = (of: LayersModel) =>
    (of.predict(tf.tensor2d(features)) as Tensor).dataSync() as Float32Array;
  const written = predicted(await load(model));
  const answers = await Promise.all(others.map(confidences));
  const off = answers.flatMap((row, i) =>
    [...row].map((p, k) => Math.abs(p - written[3 * i + k]!)),
  );
  expect(Math.max(...off)).toBeLessThan(1e-6);

  const labels = (of: Float32Array) =>
    others.map((_, i) =>
      [0, 1, 2].find((k) => of[3 * i + k] === Math.max(...of.subarray(3 * i, 3 * i + 3))),
    );
  const right = labels(written).filter((label, i) => label === others[i]!.label);
  expect(right.length).toBeGreaterThanOrEqual(85);
  const trained = predicted(theirs.model);
  expect(labels(trained)).toEqual(labels(written));
  // Running variances are of n − 1 here, and of n there.
  expect(Math.max(...trained.map((p, i) => Math.abs(p - written[i]!)))).toBeLessThan(0.03);
});

test("recordings that are no numbers are an error, and the worker serves the next", async () => {
  const broken = own.map((recording) => ({ ...recording, x: recording.x.map(() => Number.NaN) }));
  await expect(program.train(worker, broken)).rejects.toThrow(
    "the training has ended before its time: diverged",
  );
  await expect(program.train(worker, [])).rejects.toThrow("recordings: there must be at least one");
  const { history } = await program.train(worker, own, { epochs: 3 });
  expect(history.epochs.length).toBe(3);
});
