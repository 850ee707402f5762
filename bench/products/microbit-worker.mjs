/** A worker of Node that trains in TensorFlow.js, again and again: how long each time took, and what came of it. */
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

console.log = () => {}; // TensorFlow.js says hello on the console
console.warn = () => {};
const { start, train } = createRequire(import.meta.url)(workerData.bundle);
const ready = start(workerData.backend, workerData.wasmFolder);

parentPort.on("message", async ({ test, ...asked }) => {
  await ready;
  const { artifacts, losses, confidences, dispose } = await train(asked, (value) =>
    parentPort.postMessage({ value }),
  );
  const answers = confidences(test);
  dispose();
  parentPort.postMessage({ artifacts, losses, answers });
});
