/**
 * The micro:bit trainer's worker as it is today, by what its public source does: the model, `fit` with its options, the
 * artifacts of `save`. Bundled, and run as a worker of Node; in a browser the same file listens to `onmessage`.
 */

import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";
import { input, layers, model as modelOf } from "@tensorflow/tfjs-layers";
import "@tensorflow/tfjs-core/dist/register_all_gradients";
import "@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops";

/** @param ask.weights tensors to start from, as `{ shape, data }`, or its own */
export async function train({ features, labels, epochs, weights }, progress) {
  const [inputs, outputs] = [features[0].length, labels[0].length];
  const start = input({ shape: [inputs] });
  const normalized = layers.batchNormalization().apply(start);
  const hidden = layers.dense({ units: 16, activation: "relu" }).apply(normalized);
  const end = layers.dense({ units: outputs, activation: "softmax" }).apply(hidden);
  const model = modelOf({ inputs: start, outputs: end });
  model.compile({
    loss: "categoricalCrossentropy",
    optimizer: tf.train.sgd(0.1),
    metrics: ["accuracy"],
  });
  if (weights) model.setWeights(weights.map(({ shape, data }) => tf.tensor(data, shape)));
  const losses = [];
  await model.fit(tf.tensor(features), tf.tensor(labels), {
    ...{ epochs, batchSize: 16, shuffle: true, validationSplit: 0 },
    callbacks: {
      onEpochEnd(epoch, { loss, acc }) {
        losses.push({ loss, acc });
        progress(epoch / (epochs - 1));
      },
    },
  });
  let artifacts;
  await model.save(
    tf.io.withSaveHandler(async (saved) => {
      artifacts = saved;
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } };
    }),
  );
  const confidences = (rows) => tf.tidy(() => [...model.predict(tf.tensor(rows)).dataSync()]);
  return { artifacts, losses, confidences, dispose: () => model.dispose() };
}

export async function start(backend, wasmFolder) {
  if (backend === "wasm") setWasmPaths(wasmFolder);
  if (!(await tf.setBackend(backend))) throw new Error(`no ${backend} backend`);
  await tf.ready();
}
