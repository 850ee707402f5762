// With `CPU` true on the backend in JavaScript, which is in the bundle; else on wasm, whose files are fetched.
import * as tf from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import { announce, labels, points, ROWS } from "./data.mjs";

if (CPU) await import("@tensorflow/tfjs-backend-cpu");
else await import("@tensorflow/tfjs-backend-wasm");
await tf.setBackend(CPU ? "cpu" : "wasm");

const model = sequential();
model.add(layers.dense({ inputShape: [2], units: 32, activation: "relu" }));
model.add(layers.dense({ units: 2, activation: "softmax" }));
model.compile({ optimizer: tf.train.adam(0.01), loss: "sparseCategoricalCrossentropy" });
const x = tf.tensor2d(points, [ROWS, 2]);
await model.fit(x, tf.tensor1d(Float32Array.from(labels)), { epochs: 60, verbose: 0 });
announce(model.predict(x).dataSync());
