// TensorFlow.js on its wasm backend.

import { createRequire } from "node:module";
import { announce, gradients, LENGTH } from "./step.mjs";

const entry = createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm/package.json");

const begun = performance.now();
const [tf, wasm] = await Promise.all([
  import("@tensorflow/tfjs-core"),
  import("@tensorflow/tfjs-backend-wasm"),
]);
wasm.setWasmPaths(entry.replace("package.json", "wasm-out/"));
if (!(await tf.setBackend("wasm"))) throw new Error("no wasm backend");
const parameter = tf.variable(tf.zeros([LENGTH]), true, "parameter");
const optimizer = tf.train.adam(0.001);
optimizer.applyGradients({ parameter: tf.tensor1d(gradients) });
announce(begun, parameter.dataSync());
// Its worker threads would keep the process.
process.exit();
