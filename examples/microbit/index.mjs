/**
 * What the micro:bit's machine-learning trainer does after its users have moved: 30 recordings of each of three gestures,
 * 24 numbers of each, a small network trained in a worker, and a TensorFlow.js model of it:
 * `node examples/microbit/index.mjs`.
 */
import { Worker } from "node:worker_threads";
import { names, recordings } from "./gestures.mjs";
import { train } from "./trainer.mjs";

const worker = new Worker(new URL("worker.mjs", import.meta.url)); // in a page: { type: "module" }
const begun = performance.now();
const { history, model, confidences } = await train(worker, recordings(30, 1));
const milliseconds = Math.round(performance.now() - begun);

const { loss } = history.epochs.at(-1);
console.log(`${history.epochs.length} epochs in ${milliseconds} ms, loss ${loss.toFixed(4)}`);
const others = recordings(30, 2);
const answers = await Promise.all(others.map(confidences));
const right = others.filter(({ label }, i) => answers[i][label] === Math.max(...answers[i]));
console.log(`${right.length} of ${others.length} other recordings are recognized`);
const [first] = answers;
console.log(names.map((name, k) => `${name} ${(100 * first[k]).toFixed(1)} %`).join(", "));
const layers = model.modelTopology.config.layers.map(({ class_name }) => class_name);
console.log(`a model of ${layers.join(", ")}; ${model.weightData.byteLength} bytes of weights`);
await worker.terminate();
