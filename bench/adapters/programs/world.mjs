/** What programs are built of: TensorFlow.js in Node, numbers that are the same each time, and the two sides. */
import { createRequire } from "node:module";
import { tfjs } from "nadir/conventions";
import { fastGradients, tfjsOptimizer } from "nadir/tfjs";
import { wasmFolder } from "../bundle.mjs";

const require = createRequire(import.meta.url);

export async function makeWorld() {
  const tf = require("@tensorflow/tfjs-core");
  // Gradients of operations are registered by it.
  const layers = require("@tensorflow/tfjs-layers");
  require("@tensorflow/tfjs-backend-cpu");
  require("@tensorflow/tfjs-backend-wasm").setWasmPaths(wasmFolder());
  tf.enableProdMode();
  if (!(await tf.setBackend("wasm"))) throw new Error("no wasm backend");
  return { tf, layers, fastGradients: () => fastGradients(tf), ...numbers(tf) };
}

/** By each program's own name for it: TensorFlow.js's optimizer, and ours with its numbers. */
export const optimizersOf = ({ tf }, [name, lr]) => ({
  stock: () => tf.train[name](lr),
  nadir: () => tfjsOptimizer(tf, classes[name], { lr }),
});

const classes = { adam: tfjs.Adam, rmsprop: tfjs.RMSprop, sgd: tfjs.SGD };

/** Tensors of numbers that look random. */
function numbers(tf) {
  const sizeOf = (shape) => shape.reduce((product, size) => product * size, 1);
  /** In [0, 1). */
  const fractions = (count, seed) => {
    let state = (seed * 2654435761 + 12345) >>> 0;
    return Float32Array.from({ length: count }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state >>> 8) / 2 ** 24;
    });
  };
  const whole = (shape, end, seed) =>
    fractions(sizeOf(shape), seed).map((x) => Math.floor(x * end));
  return {
    uniform: (shape, seed, limit = 1) =>
      tf.tensor(
        fractions(sizeOf(shape), seed).map((x) => (2 * x - 1) * limit),
        shape,
      ),
    fractions: (shape, seed) => tf.tensor(fractions(sizeOf(shape), seed), shape),
    /** Whole numbers below `end`. */
    integers: (shape, end, seed, dtype = "float32") =>
      tf.tensor(whole(shape, end, seed), shape, dtype),
    oneHot: (shape, end, seed) =>
      tf.tidy(() =>
        tf.cast(tf.oneHot(tf.tensor(whole(shape, end, seed), shape, "int32"), end), "float32"),
      ),
  };
}

/** Gives a model weights that are the same each time: matrices by Glorot, all else as it was. */
export function seedWeights({ tf, uniform }, model, seed = 1) {
  const weights = model.getWeights().map((weight, i) => {
    if (weight.rank < 2) return tf.clone(weight);
    const [inputs, outputs] = weight.shape.slice(-2);
    const field = weight.size / (inputs * outputs);
    return uniform(weight.shape, 100 * seed + i, Math.sqrt(6 / ((inputs + outputs) * field)));
  });
  model.setWeights(weights);
  tf.dispose(weights);
}

/** A program that calls `fit`: its step is that of a batch. */
export function fitting({ x, y, loss, seed }, model) {
  return (world) => {
    const made = model(world);
    seedWeights(world, made, seed);
    const [inputs, targets] = [x(world), y(world)];
    return {
      use: (optimizer) => made.compile({ optimizer, loss }),
      step: async () => [await made.trainOnBatch(inputs, targets)].flat()[0],
    };
  };
}

/** The same of layers one behind another. */
export const sequence = (data, list) =>
  fitting(data, ({ layers: { layers, sequential } }) => {
    const model = sequential();
    for (const layer of list(layers)) model.add(layer);
    return model;
  });

/** A program that calls `minimize`, or the like, with a function that makes the loss. */
export function minimizing(make) {
  return (world) => {
    const loss = make(world);
    let optimizer;
    return {
      use: (given) => {
        optimizer = given;
      },
      step: () => {
        const cost = optimizer.minimize(loss, true);
        const [value] = cost.dataSync();
        cost.dispose();
        return value;
      },
    };
  };
}
