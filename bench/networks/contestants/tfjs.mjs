/**
 * TensorFlow.js on the backend that the task names; `repaired` is wasm after `fastGradients`.
 *
 * Of what its user may write, the fastest: a fused product, or the loss from `logSoftmax`, took as
 * long or longer (measured); weights are [inputs, outputs], as its own layers have them.
 */
import { createRequire } from "node:module";
import { fastGradients } from "nadir/tfjs";
import { Absent, serve } from "../serve.mjs";

const require = createRequire(import.meta.url);

await serve(async (task, { layers, labels, inputs }) => {
  if (task.nonzeros) throw new Absent("no sparse products");
  const [bundle, variant] = process.argv.slice(3);
  const { tf, wasm } = require(bundle);
  tf.enableProdMode();
  const backend = variant === "cpu" ? "cpu" : "wasm";
  if (backend === "wasm") {
    const entry = require.resolve("@tensorflow/tfjs-backend-wasm/package.json");
    wasm.setWasmPaths(entry.replace("package.json", "wasm-out/"));
  }
  if (!(await tf.setBackend(backend))) throw new Error(`no ${backend} backend`);
  if (variant === "repaired") fastGradients(tf);

  const x = tf.tensor2d(inputs, [task.batch, task.sizes[0]]);
  const y = tf.cast(tf.oneHot(tf.tensor1d(labels, "int32"), task.sizes.at(-1)), "float32");
  const starts = layers.flatMap(({ weight, bias, inputs, outputs }) => [
    tf.transpose(tf.tensor2d(weight, [outputs, inputs])),
    tf.tensor1d(bias),
  ]);
  const variables = starts.map((start) => tf.variable(tf.clone(start)));
  let optimizer;

  const loss = () => {
    let h = x;
    for (let i = 0; i < variables.length; i += 2) {
      if (i) h = tf.relu(h);
      h = tf.add(tf.matMul(h, variables[i]), variables[i + 1]);
    }
    return tf.losses.softmaxCrossEntropy(y, h);
  };

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
});
