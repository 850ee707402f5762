/** TensorFlow.js as both suites have it: opened on the backend that the task names, and trained by its own Adam. */
import { createRequire } from "node:module";
import { fastGradients } from "nadir/tfjs";

const require = createRequire(import.meta.url);

/** By the command's words: a bundle, and `cpu`, `wasm`, or `repaired`, which is wasm after `fastGradients`. */
export async function openTensorflow([bundle, variant]) {
  const { tf, wasm } = require(bundle);
  tf.enableProdMode();
  const backend = variant === "cpu" ? "cpu" : "wasm";
  if (backend === "wasm") {
    const entry = require.resolve("@tensorflow/tfjs-backend-wasm/package.json");
    wasm.setWasmPaths(entry.replace("package.json", "wasm-out/"));
  }
  if (!(await tf.setBackend(backend))) throw new Error(`no ${backend} backend`);
  if (variant === "repaired") fastGradients(tf);
  return { tf, backend };
}

/** A contestant whose variables begin as `starts`; `lossOf` them is what it minimizes. */
export function trained(tf, starts, lossOf) {
  const variables = starts.map((start) => tf.variable(tf.clone(start)));
  const loss = () => lossOf(variables);
  let optimizer;
  return {
    restart() {
      for (const [i, variable] of variables.entries()) variable.assign(tf.clone(starts[i]));
      optimizer?.dispose();
      optimizer = tf.train.adam(1e-3, 0.9, 0.999, 1e-8);
    },
    step() {
      const cost = optimizer.minimize(loss, true, variables);
      const [value] = cost.dataSync();
      cost.dispose();
      return value;
    },
  };
}
