/** Models of tfjs-layers that learn: their losses, and whether they predict by their weights of now. */
import { AdamW, cosine } from "nadir";
import { tfjsOptimizer } from "nadir/tfjs";
import { values } from "../../../conformance/data.mjs";
import { layers, tf } from "./tf.mjs";

const ROWS = 192;
const EPOCHS = 10;

/** Which of three numbers of a point is the greatest. */
export function dense() {
  const model = layers.sequential();
  model.add(layers.layers.dense({ units: 32, inputShape: [12], activation: "relu" }));
  model.add(layers.layers.dense({ units: 24, activation: "tanh" }));
  model.add(layers.layers.dense({ units: 3 }));
  return fitted(model, [12], (row) => row.indexOf(Math.max(...row.slice(0, 3))), 3);
}

/** Whether a picture is lighter on the left. */
export function convolutional() {
  const model = layers.sequential();
  const inputShape = [6, 6, 1];
  model.add(layers.layers.conv2d({ filters: 6, kernelSize: 3, inputShape, activation: "relu" }));
  model.add(layers.layers.flatten());
  model.add(layers.layers.dense({ units: 2 }));
  const sum = (row, isMeant) => row.reduce((sum, x, i) => (isMeant(i % 6) ? sum + x : sum), 0);
  const isLeft = (row) => sum(row, (column) => column < 3) > sum(row, (column) => column >= 3);
  return fitted(model, inputShape, (row) => Number(isLeft(row)), 2);
}

async function fitted(model, shape, labelOf, classes) {
  const start = model.getWeights().map(({ shape }, i) => {
    const size = shape.reduce((product, length) => product * length, 1);
    return tf.tensor(Float32Array.from(values(20 + i, size, 0.4)), shape);
  });
  model.setWeights(start);
  const width = shape.reduce((product, length) => product * length, 1);
  const points = Float32Array.from(values(9, ROWS * width));
  const x = tf.tensor(points, [ROWS, ...shape]);
  const labels = Array.from({ length: ROWS }, (_, row) =>
    labelOf(points.slice(row * width, (row + 1) * width)),
  );
  const y = tf.tidy(() => tf.cast(tf.oneHot(tf.tensor1d(labels, "int32"), classes), "float32"));
  const optimizer = tfjsOptimizer(
    tf,
    AdamW,
    { lr: cosine({ peak: 0.02, warmup: 5, total: (EPOCHS * ROWS) / 32 }), weightDecay: 0.01 },
    { clipNorm: 5, groups: [{ match: "bias", weightDecay: 0 }] },
  );
  model.compile({ optimizer, loss: (y, z) => tf.losses.softmaxCrossEntropy(y, z) });
  const tensors = [];
  const { history } = await model.fit(x, y, {
    ...{ batchSize: 32, epochs: EPOCHS, shuffle: false, verbose: 0 },
    callbacks: { onEpochEnd: () => tensors.push(tf.memory().numTensors) },
  });
  const problems = [
    ...(history.loss.at(-1) < history.loss[0] / 2 ? [] : [`the loss stays: ${history.loss}`]),
    ...(new Set(tensors.slice(1)).size === 1 ? [] : [`tensors by epoch: ${tensors}`]),
    ...freshness(model, x),
  ];
  tf.dispose([...start, x, y, optimizer, model]);
  return { losses: history.loss, problems };
}

/** Predictions of a model whose weights the backend may have copies of, and of one that was just made. */
function freshness(model, x) {
  const copy = layers.sequential({
    layers: model.layers.map((layer) => {
      const { name, ...config } = layer.getConfig();
      return new layer.constructor(config);
    }),
  });
  // By their values: a tensor of the same data would find the same copies.
  const weights = model.getWeights().map((w) => tf.tensor(w.dataSync().slice(), w.shape));
  copy.setWeights(weights);
  const distance = tf.tidy(() =>
    tf.max(tf.abs(tf.sub(model.predict(x), copy.predict(x)))).dataSync(),
  )[0];
  tf.dispose([copy, ...weights]);
  return distance === 0 ? [] : [`predicts by stale weights: ${distance} away`];
}
