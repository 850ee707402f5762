/** The page's side: recordings in, a model out. It carries no kernels: those are in the worker. */
import { trainInWorker } from "nadir/worker";
import { FEATURES, featuresOf } from "./features.mjs";

/**
 * Trains in a worker that runs worker.mjs.
 *
 * @param recordings `{ label, x, y, z }`, labels from 0
 * @param options.onProgress is told how much is done, from 0 to 1
 * @param options.epochs @param options.seed
 * @returns the history; the model as TensorFlow.js's `tf.io.fromMemory` takes it; and `confidences` of a recording, by the
 *   network that lives on in the worker
 * @throws Error for recordings that nothing can be learned of
 */
export async function train(
  worker,
  recordings,
  { onProgress = () => {}, epochs = 160, seed = 1 } = {},
) {
  if (recordings.length === 0) throw new RangeError("recordings: there must be at least one");
  const inputs = new Float32Array(recordings.length * FEATURES);
  recordings.forEach((recording, row) => {
    inputs.set(featuresOf(recording), row * FEATURES);
  });
  const targets = Uint8Array.from(recordings, ({ label }) => label);
  const classes = Math.max(...targets) + 1;

  const { port1, port2 } = new MessageChannel();
  const written = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  const input = { inputs, targets, classes, model: port2, epochs, seed };
  try {
    const training = trainInWorker(worker, input, { transfer: [port2] });
    for await (const { completed } of training) {
      for (const { epoch } of completed) onProgress(epoch / epochs);
    }
    const history = await training.finished;
    if (history.stopped !== "epochs") {
      const { stopped, diverged } = history;
      throw new Error(`the training has ended before its time: ${stopped}`, { cause: diverged });
    }
    const confidences = (recording) =>
      training.predict(featuresOf(recording), { activation: "softmax" });
    return { history, model: await written, confidences };
  } finally {
    port1.close();
  }
}
