/** TensorFlow.js on the backend that the command names; `repaired` is wasm after `fastGradients`. */
import { createRequire } from "node:module";
import { fastGradients } from "nadir/tfjs";
import { Absent, serve } from "../serve.mjs";
import { axesOf, modelsOf } from "./tfjs-models.mjs";

const require = createRequire(import.meta.url);

await serve(async (task, { starts, labels, inputs }) => {
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

  const x = batchOf(tf, task, inputs, backend);
  const y = tf.cast(tf.oneHot(tf.tensor1d(labels, "int32"), task.classes), "float32");
  const placed = starts.map((start) => {
    const tensor = tf.tensor(start.data, start.shape);
    const axes = axesOf(start);
    return axes ? tf.transpose(tensor, axes) : tensor;
  });
  const variables = placed.map((start) => tf.variable(tf.clone(start)));
  const model = modelsOf(tf)[task.model];
  const loss = () => tf.losses.softmaxCrossEntropy(y, model(variables, x));
  let optimizer;

  const contestant = {
    restart() {
      for (const [i, variable] of variables.entries()) variable.assign(tf.clone(placed[i]));
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
  checkKernels(contestant);
  return contestant;
});

/**
 * The gradient of `gather` takes the cpu backend half a minute here, and wasm has none unless it is given
 * one: where so, a matrix of how often each id is in each row, which multiplies the table.
 */
function batchOf(tf, { batch, input, vocabulary }, inputs, backend) {
  if (!vocabulary) return tf.tensor(inputs, [batch, ...input]);
  if (backend === "wasm" && tf.getKernel("UnsortedSegmentSum", backend)) {
    return tf.tensor(inputs, [batch, ...input], "int32");
  }
  const shares = new Float32Array(batch * vocabulary);
  for (const [i, id] of inputs.entries()) {
    shares[Math.floor(i / input[0]) * vocabulary + id] += 1 / input[0];
  }
  return tf.tensor(shares, [batch, vocabulary]);
}

/** @throws Absent with the name of a kernel that the backend lacks. */
function checkKernels({ restart, step }) {
  restart();
  try {
    step();
  } catch (error) {
    const [, kernel] = /Kernel '(\w+)' not registered/.exec(error.message) ?? [];
    throw kernel ? new Absent(`has no kernel ${kernel}`) : error;
  }
}
