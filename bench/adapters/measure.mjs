/**
 * Measures a task where TensorFlow.js runs, in Node or in a page.
 *
 * Only what its user would write: `tf.train.adam` and `tfjsOptimizer(tf, Adam)`, with the same options.
 */
import { race } from "../rounds.mjs";

const OPTIONS = { lr: 1e-3, eps: 1e-7 };
const MILLISECONDS = 30;

/**
 * @param field `{ tf, Adam, tfjsOptimizer, fastGradients, now }`, the backend set; `now` in nanoseconds
 * @returns nanoseconds a contestant, or for a heap its bytes
 */
export function measure(task, field) {
  return kinds[task.kind](task, field);
}

const kinds = {
  /** Both on variables of their own and the same gradients. */
  optimizer({ shapes, rounds }, { tf, now, ...field }) {
    const entrants = optimizersOf(tf, field);
    const contestants = Object.fromEntries(
      Object.entries(entrants).map(([name, optimizer]) => {
        const variables = shapes.map((shape) => tf.variable(tf.randomNormal(shape, 0, 0.1)));
        const gradients = Object.fromEntries(
          variables.map(({ name, shape }) => [name, tf.randomNormal(shape, 0, 0.1)]),
        );
        return [name, timed(now, () => optimizer.applyGradients(gradients))];
      }),
    );
    return race(contestants, { rounds, milliseconds: MILLISECONDS });
  },

  /** Both with the backend's own products of matrices, then both with the repaired ones. */
  async step({ rounds, ...network }, { tf, now, fastGradients, ...field }) {
    const run = (suffix) => {
      const contestants = Object.entries(optimizersOf(tf, field)).map(([name, optimizer]) => {
        const train = training(tf, network, optimizer);
        return [`${name}${suffix}`, timed(now, train)];
      });
      return race(Object.fromEntries(contestants), { rounds, milliseconds: MILLISECONDS });
    };
    const stock = await run("");
    if (tf.getBackend() !== "wasm") return stock;
    const undo = fastGradients(tf);
    const fast = await run("Fast");
    undo();
    return { ...stock, ...fast };
  },

  heap({ contestant, ...network }, { tf, ...field }) {
    const optimizer = optimizersOf(tf, field)[contestant];
    const step = training(tf, network, optimizer);
    for (let i = 0; i < 3; i++) step();
    return { [contestant]: bytesOf(tf) };
  },
};

function optimizersOf(tf, { Adam, tfjsOptimizer }) {
  return {
    tfjs: tf.train.adam(OPTIONS.lr, 0.9, 0.999, OPTIONS.eps),
    nadir: tfjsOptimizer(tf, Adam, OPTIONS),
  };
}

/** A step of a network of its own; without an optimizer, its gradients alone. */
function training(tf, { sizes, batch }, optimizer) {
  const layers = sizes.slice(1).map((outputs, i) => ({
    weight: tf.variable(tf.randomNormal([sizes[i], outputs], 0, Math.sqrt(2 / sizes[i]))),
    bias: tf.variable(tf.zeros([outputs])),
  }));
  const variables = layers.flatMap(({ weight, bias }) => [weight, bias]);
  const x = tf.randomUniform([batch, sizes[0]]);
  const labels = Array.from({ length: batch }, (_, i) => i % sizes.at(-1));
  const y = tf.cast(tf.oneHot(tf.tensor1d(labels, "int32"), sizes.at(-1)), "float32");
  const loss = () => {
    let h = x;
    for (const [i, { weight, bias }] of layers.entries()) {
      h = tf.add(tf.matMul(i === 0 ? h : tf.relu(h), weight), bias);
    }
    return tf.losses.softmaxCrossEntropy(y, h);
  };
  return () => {
    if (optimizer) return optimizer.minimize(loss, true, variables).dispose();
    const { value, grads } = tf.variableGrads(loss, variables);
    tf.dispose([value, grads]);
  };
}

function timed(now, work) {
  return {
    run(repetitions) {
      const start = now();
      for (let i = 0; i < repetitions; i++) work();
      return now() - start;
    },
  };
}

/** A heap of WebAssembly never shrinks, so that its size is its peak. */
function bytesOf(tf) {
  const { wasm } = tf.backend();
  return (wasm.wasmMemory ?? wasm.asm.memory).buffer.byteLength;
}
