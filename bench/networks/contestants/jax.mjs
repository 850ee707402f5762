/**
 * jax-js on its wasm backend. The whole step is one jitted function, which took less time than one
 * for the gradients and one for Adam (measured), as did weights of [outputs, inputs].
 */
import { defaultDevice, init, jit, nn, numpy as np, tree, valueAndGrad } from "@jax-js/jax";
import { Absent, serve } from "../serve.mjs";

await serve(async (task, { layers, labels, inputs }) => {
  if (task.nonzeros) throw new Absent("no sparse products");
  await init("wasm");
  defaultDevice("wasm");

  const x = np.array(inputs).reshape([task.batch, task.sizes[0]]);
  const y = nn.oneHot(np.array(labels), task.sizes.at(-1));

  /** Arrays are consumed where they are used; `.ref` keeps one. */
  const loss = (parameters, x, y) => {
    let h = x;
    for (let i = 0; i < parameters.length; i += 2) {
      if (i) h = nn.relu(h);
      h = np.matmul(h, np.matrixTranspose(parameters[i])).add(parameters[i + 1]);
    }
    return nn.logSoftmax(h).mul(y).sum(-1).mean().neg();
  };

  const adam = (parameter, gradient, mean, square, rate, correction) => {
    const m = mean.mul(0.9).add(gradient.ref.mul(0.1));
    const v = square.mul(0.999).add(np.square(gradient).mul(0.001));
    const root = np.sqrt(v.ref.mul(correction)).add(1e-8);
    return [parameter.sub(m.ref.mul(rate).div(root)), m, v];
  };

  const train = jit((parameters, means, squares, x, y, rate, correction) => {
    const [value, gradients] = valueAndGrad(loss)(tree.ref(parameters), x, y);
    const updated = parameters.map((parameter, i) =>
      adam(parameter, gradients[i], means[i], squares[i], rate.ref, correction.ref),
    );
    tree.dispose([rate, correction]);
    return [value, ...[0, 1, 2].map((k) => updated.map((arrays) => arrays[k]))];
  });

  let state;
  let t = 0;
  return {
    restart() {
      tree.dispose(state);
      const starts = layers.flatMap(({ weight, bias, inputs, outputs }) => [
        np.array(weight).reshape([outputs, inputs]),
        np.array(bias),
      ]);
      const zeros = () => starts.map(({ shape }) => np.zeros(shape));
      state = [starts, zeros(), zeros()];
      t = 0;
    },
    step() {
      t++;
      // As arrays of one number: a JavaScript number would be part of what is compiled.
      const rate = np.array(new Float32Array([1e-3 / (1 - 0.9 ** t)]));
      const correction = np.array(new Float32Array([1 / (1 - 0.999 ** t)]));
      const [value, ...updated] = train(...state, x.ref, y.ref, rate, correction);
      state = updated;
      return value.dataSync()[0];
    },
  };
});
