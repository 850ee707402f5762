import { AdamW } from "nadir";
import {
  binaryCrossEntropy,
  DenseNetwork,
  huber,
  meanSquaredError,
  softmaxCrossEntropy,
} from "nadir/networks";
import { values } from "./data.mjs";

const activations = ["identity", "relu", "leakyRelu", "tanh", "sigmoid", "gelu", "silu"];
const initializers = ["torch", "glorotUniform", "glorotNormal", "heUniform", "heNormal"];
/** Neither a multiple of any block. */
const [ROWS, INPUTS, OUTPUTS] = [23, 19, 7];

/** Activations from where they vanish to where they overflow, and at what is no number. */
export function functions(nadir, dtype) {
  const odd = [0, -0, Infinity, -Infinity, Number.NaN, 1e-310, -1e-42, 3e38, -3e38];
  const inputs = [...odd, ...values(5, 500, 120), ...values(6, 500, 3), ...values(8, 100, 1e-6)];
  return activations.map((outputActivation) => {
    const network = new DenseNetwork(nadir, {
      ...{ sizes: [1, 1], outputActivation, initializer: "zeros", dtype },
    });
    network.parameters["layers.0.weight"].data[0] = 1;
    return network.predict(inputs);
  });
}

const labels = Array.from({ length: ROWS }, (_, i) => (i * 5) % OUTPUTS);
const shares = values(9, ROWS * OUTPUTS).map((x) => (x + 1) / 2);

const losses = [
  [softmaxCrossEntropy, labels],
  [softmaxCrossEntropy.with({ labelSmoothing: 0.1, classWeights: [1, 2, 3, 1, 2, 3, 1] }), labels],
  [softmaxCrossEntropy, shares],
  [binaryCrossEntropy.with({ posWeight: 2 }), shares],
  [meanSquaredError, shares],
  [huber.with({ delta: 0.1, reduction: "sum" }), shares],
];

/** Losses, weights and predictions of networks of every activation, initializer and loss, and of sparse rows. */
export function training(nadir, dtype) {
  const inputs = values(11, ROWS * INPUTS);
  const dense = activations.flatMap((activation, i) =>
    trained(nadir, inputs, dtype, {
      activation,
      initializer: initializers[i % initializers.length],
      loss: losses[i % losses.length],
    }),
  );
  return [
    ...dense,
    ...trained(nadir, sparse(inputs), dtype, { activation: "relu", loss: losses[0] }),
  ];
}

/** Every third element, in CSR form. */
function sparse(values) {
  const indices = Array.from({ length: values.length }, (_, i) => i).filter((i) => i % 3 === 0);
  const indptr = Array.from({ length: ROWS + 1 }, (_, row) => Math.ceil((row * INPUTS) / 3));
  return {
    data: indices.map((i) => values[i]),
    indices: indices.map((i) => i % INPUTS),
    indptr,
  };
}

function trained(
  nadir,
  inputs,
  dtype,
  { activation, initializer = "torch", loss: [loss, targets] },
) {
  const network = new DenseNetwork(nadir, {
    ...{
      sizes: [INPUTS, 33, 12, OUTPUTS],
      activation,
      initializer,
      seed: 4,
      maxBatch: ROWS,
      dtype,
    },
  });
  const optimizer = new AdamW(network.parameters, { lr: 0.01 });
  const course = Float64Array.from({ length: 15 }, () => {
    const value = network.lossAndGradients(inputs, targets, loss);
    optimizer.step();
    return value;
  });
  const tensors = Object.values(network.tensors()).map(({ data }) => data);
  return [course, ...tensors, network.predict(inputs, { activation: "softmax" })];
}
