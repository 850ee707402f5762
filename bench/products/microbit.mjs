/** The micro:bit's training: Nadir in its worker, and the program as it is today in its, in turns. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { load } from "nadir";
import { toLayersModel } from "nadir/checkpoint";
import { batchNorm, dense, Network, relu } from "nadir/networks";
import { featuresOf } from "../../examples/microbit/features.mjs";
import { names, recordings } from "../../examples/microbit/gestures.mjs";
import { train } from "../../examples/microbit/trainer.mjs";
import { wasmFolder } from "../adapters/bundle.mjs";

const EPOCHS = 160;
const here = (name) => new URL(name, import.meta.url).pathname;
const bundleOf = (options) =>
  build({
    bundle: true,
    logLevel: "error",
    mainFields: ["module", "main"],
    tsconfigRaw: {},
    ...options,
  });

/** Milliseconds of each round by contestant, accuracies on other recordings, last losses, bytes of the workers. */
export async function measureMicrobit({ rounds }) {
  const folder = mkdtempSync(join(tmpdir(), "nadir-products-"));
  try {
    const contestants = {
      nadir: { worker: new Worker(here("../../examples/microbit/worker.mjs")), run: runNadir },
      wasm: { worker: await workerOf(folder, "wasm"), run: runTensorFlow },
      cpu: { worker: await workerOf(folder, "cpu"), run: runTensorFlow },
    };
    const data = {
      own: recordings(30, 1),
      others: recordings(30, 2),
      weights: await firstWeights(),
    };
    const rows = {};
    for (let round = 0; round <= rounds; round++) {
      for (const [name, { worker, run }] of Object.entries(contestants)) {
        const begun = performance.now();
        const found = await run(worker, data);
        const milliseconds = performance.now() - begun - (found.after ?? 0);
        rows[name] ??= { first: milliseconds, times: [], ...found };
        if (round > 0) rows[name].times.push(milliseconds);
      }
    }
    for (const { worker } of Object.values(contestants)) await worker.terminate();
    return { rows, sizes: await sizes(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function workerOf(folder, backend) {
  const bundle = join(folder, `${backend}.cjs`);
  const entry = backend === "cpu" ? "microbit-tfjs-cpu.mjs" : "microbit-tfjs.mjs";
  await bundleOf({ entryPoints: [here(entry)], platform: "node", outfile: bundle });
  const workerData = { bundle, backend, wasmFolder: wasmFolder() };
  return new Worker(here("microbit-worker.mjs"), { workerData });
}

/** What Nadir's network begins with, in the order in which TensorFlow.js has its weights. */
async function firstWeights() {
  const nadir = await load();
  const layers = [batchNorm({ eps: 1e-3, momentum: 0.01 }), dense(16), relu(), dense(names.length)];
  const network = new Network(nadir, { input: [24], layers, initializer: "keras", seed: 1 });
  const { weightSpecs, weightData } = toLayersModel(network);
  let at = 0;
  const weights = weightSpecs.map(({ name, shape }) => {
    const length = shape.reduce((product, side) => product * side, 1);
    at += length;
    return { name, shape, data: new Float32Array(weightData, 4 * (at - length), length) };
  });
  nadir.dispose();
  // Theirs has what is not trained behind all else.
  const isMoving = ({ name }) => name.includes("moving_");
  return [...weights.filter((each) => !isMoving(each)), ...weights.filter(isMoving)];
}

async function runNadir(worker, { own, others }) {
  const { history, confidences } = await train(worker, own, { epochs: EPOCHS });
  const ended = performance.now();
  const answers = (await Promise.all(others.map(confidences))).flatMap((each) => [...each]);
  const after = performance.now() - ended;
  return { loss: history.epochs.at(-1).loss, accuracy: rightOf(answers, others), after };
}

async function runTensorFlow(worker, { own, others, weights }) {
  const features = own.map(featuresOf);
  const labels = own.map(({ label }) => names.map((_, k) => Number(k === label)));
  const test = others.map(featuresOf);
  const { losses, answers } = await new Promise((resolve, reject) => {
    worker.once("error", reject);
    const hear = (said) => {
      if (said.artifacts === undefined) return;
      worker.off("message", hear);
      worker.off("error", reject);
      resolve(said);
    };
    worker.on("message", hear);
    worker.postMessage({ features, labels, test, weights, epochs: EPOCHS });
  });
  return { loss: losses.at(-1).loss, accuracy: rightOf(answers, others) };
}

function rightOf(answers, { length, ...rows }) {
  const right = Object.values(rows).filter(({ label }, i) => {
    const own = answers.slice(i * names.length, (i + 1) * names.length);
    return own[label] === Math.max(...own);
  });
  return right.length / length;
}

/** What a browser loads, gzipped: the worker's code, and of TensorFlow.js the module that it takes where there is SIMD. */
async function sizes(folder) {
  const gzipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length;
  const minified = { format: "esm", platform: "browser", minify: true };
  const [ours, page, theirs] = ["ours.js", "page.js", "theirs.js"].map((name) =>
    join(folder, name),
  );
  const example = (name) => here(`../../examples/microbit/${name}`);
  await bundleOf({ entryPoints: [example("worker.mjs")], outfile: ours, ...minified });
  await bundleOf({ entryPoints: [example("trainer.mjs")], outfile: page, ...minified });
  await bundleOf({ entryPoints: [here("microbit-tfjs.mjs")], outfile: theirs, ...minified });
  const module = join(wasmFolder(), "tfjs-backend-wasm-simd.wasm");
  return {
    nadir: gzipped(ours),
    page: gzipped(page),
    tensorflow: gzipped(theirs) + gzipped(module),
  };
}
