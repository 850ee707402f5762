/** TensorFlow.js on the backend that the command names. */
import { Absent, serve } from "../serve.mjs";
import { openTensorflow, trained } from "../tensorflow.mjs";
import { axesOf, modelsOf } from "./tfjs-models.mjs";

await serve(async (task, { starts, labels, inputs }) => {
  const { tf, backend } = await openTensorflow(process.argv.slice(3));
  const x = batchOf(tf, task, inputs, backend);
  const y = tf.cast(tf.oneHot(tf.tensor1d(labels, "int32"), task.classes), "float32");
  const placed = starts.map((start) => {
    const tensor = tf.tensor(start.data, start.shape);
    const axes = axesOf(start);
    return axes ? tf.transpose(tensor, axes) : tensor;
  });
  const model = modelsOf(tf)[task.model];
  const contestant = trained(tf, placed, (variables) =>
    tf.losses.softmaxCrossEntropy(y, model(variables, x)),
  );
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
