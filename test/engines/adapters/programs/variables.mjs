import { tfjsOptimizer } from "nadir/tfjs";
import { shapes } from "./catalog.mjs";
import { tf } from "./tf.mjs";

/** Variables of TensorFlow.js, for `compare`. */
export function variables(Optimizer, options, start) {
  const all = start.map((values, i) => tf.tidy(() => tf.variable(tf.tensor(values, shapes[i]))));
  const optimizer = tfjsOptimizer(tf, Optimizer, options);
  return {
    all,
    step: (gradientsAt) => optimizer.minimize(() => slope(all, gradientsAt), false, all),
    values: () => all.map((variable) => variable.dataSync().slice()),
    dispose: () => tf.dispose([optimizer, ...all]),
  };
}

/** A loss that has these gradients. */
function slope(variables, gradientsAt) {
  return tf.customGrad(() => ({
    value: tf.scalar(0),
    gradFunc: () => {
      const points = variables.map((variable) => variable.dataSync());
      return gradientsAt(points).map((values, i) => tf.tensor(values, shapes[i]));
    },
  }))(...variables);
}
