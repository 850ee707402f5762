/**
 * TensorFlow.js on the backend that the task names; `repaired` is wasm after `fastGradients`.
 *
 * Of what its user may write, the fastest: a fused product, or the loss from `logSoftmax`, took as
 * long or longer (measured); weights are [inputs, outputs], as its own layers have them.
 */
import { Absent, serve } from "../serve.mjs";
import { openTensorflow, trained } from "../tensorflow.mjs";

await serve(async (task, { layers, labels, inputs }) => {
  if (task.nonzeros) throw new Absent("no sparse products");
  const { tf } = await openTensorflow(process.argv.slice(3));
  const x = tf.tensor2d(inputs, [task.batch, task.sizes[0]]);
  const y = tf.cast(tf.oneHot(tf.tensor1d(labels, "int32"), task.sizes.at(-1)), "float32");
  const starts = layers.flatMap(({ weight, bias, inputs, outputs }) => [
    tf.transpose(tf.tensor2d(weight, [outputs, inputs])),
    tf.tensor1d(bias),
  ]);
  return trained(tf, starts, (variables) => {
    let h = x;
    for (let i = 0; i < variables.length; i += 2) {
      if (i) h = tf.relu(h);
      h = tf.add(tf.matMul(h, variables[i]), variables[i + 1]);
    }
    return tf.losses.softmaxCrossEntropy(y, h);
  });
});
