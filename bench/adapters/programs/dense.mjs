/** Programs of dense layers. */
import { minimizing, sequence } from "./world.mjs";

/** What maps rows of numbers to numbers or classes. */
const rows = (batch, inputs, outputs, loss, classes) => ({
  x: ({ uniform }) => uniform([batch, inputs], 1),
  y: ({ uniform, oneHot, integers }) =>
    ({
      classes: () => oneHot([batch], outputs, 2),
      sparse: () => integers([batch, 1], outputs, 2),
      numbers: () => uniform([batch, outputs], 2),
      binary: () => integers([batch, 1], 2, 2),
    })[classes](),
  loss,
});

const stack =
  (inputs, ...list) =>
  (layers) =>
    list.map(([units, activation], i) =>
      layers.dense({ units, activation, ...(i === 0 && { inputShape: [inputs] }) }),
    );

const iris = (batch) =>
  sequence(
    rows(batch, 4, 3, "categoricalCrossentropy", "classes"),
    stack(4, [10, "sigmoid"], [3, "softmax"]),
  );
const boston = (...list) =>
  sequence(rows(40, 12, 1, "meanSquaredError", "numbers"), stack(12, ...list));
const weather = (list) =>
  sequence(
    {
      x: ({ uniform }) => uniform([128, 240, 14], 1),
      y: ({ uniform }) => uniform([128, 1], 2),
      loss: "meanAbsoluteError",
    },
    (layers) => [
      layers.flatten({ inputShape: [240, 14] }),
      ...list(layers),
      layers.dense({ units: 1 }),
    ],
  );
const hidden = (layers, more) => layers.dense({ units: 32, activation: "relu", ...more });

export const dense = [
  { name: "iris", optimizer: ["adam", 0.01], build: iris(32) },
  { name: "iris-fitDataset", optimizer: ["adam", 0.01], build: iris(30) },
  { name: "boston-housing, linear", optimizer: ["sgd", 0.01], build: boston([1]) },
  {
    name: "boston-housing, one hidden",
    optimizer: ["sgd", 0.01],
    build: boston([50, "sigmoid"], [1]),
  },
  {
    name: "boston-housing, two hidden",
    optimizer: ["sgd", 0.01],
    build: boston([50, "sigmoid"], [50, "sigmoid"], [1]),
  },
  { name: "jena-weather, linear", optimizer: ["rmsprop", 0.001], build: weather(() => []) },
  {
    name: "jena-weather, mlp",
    optimizer: ["rmsprop", 0.001],
    build: weather((layers) => [hidden(layers)]),
  },
  {
    name: "jena-weather, mlp-l2",
    optimizer: ["rmsprop", 0.001],
    build: (world) =>
      weather((layers) => [hidden(layers, { kernelRegularizer: world.layers.regularizers.l2() })])(
        world,
      ),
  },
  {
    name: "jena-weather, mlp-dropout",
    optimizer: ["rmsprop", 0.001],
    build: weather((layers) => [hidden(layers), layers.dropout({ rate: 0.25, seed: 1 })]),
  },
  {
    name: "sentiment, multihot",
    optimizer: ["adam", 0.001],
    build: sequence(
      {
        x: ({ integers }) => integers([128, 10_000], 2, 1),
        y: ({ integers }) => integers([128, 1], 2, 2),
        loss: "binaryCrossentropy",
      },
      stack(10_000, [16, "relu"], [16, "relu"], [1, "sigmoid"]),
    ),
  },
  {
    name: "intent-classifier",
    optimizer: ["adam", 0.001],
    build: sequence(
      rows(32, 512, 3, "categoricalCrossentropy", "classes"),
      stack(512, [3, "softmax"]),
    ),
  },
  {
    name: "website-phishing",
    optimizer: ["adam", 0.001],
    build: sequence(
      rows(350, 30, 1, "binaryCrossentropy", "binary"),
      stack(30, [100, "sigmoid"], [100, "sigmoid"], [1, "sigmoid"]),
    ),
  },
  {
    name: "data-generator",
    optimizer: ["rmsprop", 0.001],
    build: sequence(
      rows(50, 13, 1, "binaryCrossentropy", "binary"),
      stack(13, [20, "relu"], [20, "relu"], [1, "sigmoid"]),
    ),
  },
  {
    name: "abalone",
    optimizer: ["sgd", 0.01],
    build: sequence(
      rows(500, 10, 1, "meanSquaredError", "numbers"),
      stack(10, [50, "sigmoid"], [50, "sigmoid"], [1]),
    ),
  },
  {
    name: "baseball, pitch type",
    optimizer: ["adam", 0.001],
    build: sequence(
      rows(100, 8, 7, "sparseCategoricalCrossentropy", "sparse"),
      stack(8, [250, "relu"], [175, "relu"], [150, "relu"], [7, "softmax"]),
    ),
  },
  {
    name: "webcam-transfer-learning, head",
    optimizer: ["adam", 0.0001],
    build: sequence(
      {
        x: ({ uniform }) => uniform([8, 7, 7, 256], 1),
        y: ({ oneHot }) => oneHot([8], 4, 2),
        loss: "categoricalCrossentropy",
      },
      (layers) => [
        layers.flatten({ inputShape: [7, 7, 256] }),
        layers.dense({ units: 100, activation: "relu" }),
        layers.dense({ units: 4, useBias: false, activation: "softmax" }),
      ],
    ),
  },
  {
    name: "polynomial-regression",
    optimizer: ["sgd", 0.1],
    build: sequence(rows(10, 4, 1, "meanSquaredError", "numbers"), (layers) => [
      layers.dense({ units: 1, useBias: false, inputShape: [4] }),
    ]),
  },
  { name: "polynomial-regression-core", optimizer: ["sgd", 0.5], build: minimizing(polynomial) },
  { name: "cart-pole", optimizer: ["adam", 0.05], build: policy },
  { name: "fashion-mnist-vae", optimizer: ["adam", 0.001], build: minimizing(autoencoder) },
];

function polynomial({ tf, uniform }) {
  const [a, b, c, d] = [0.3, -0.2, 0.5, 0.1].map((value) => tf.variable(tf.scalar(value)));
  const [x, y] = [uniform([100], 1), uniform([100], 2)];
  return () => {
    const cubic = tf.mul(a, tf.pow(x, tf.scalar(3, "int32")));
    const curve = tf.add(tf.add(tf.add(cubic, tf.mul(b, tf.square(x))), tf.mul(c, x)), d);
    return tf.mean(tf.square(tf.sub(curve, y)));
  };
}

/** Gradients of each frame of a game by itself, and one step by their means. */
function policy({ tf, layers: { layers, sequential }, uniform }) {
  const model = sequential();
  model.add(layers.dense({ units: 4, activation: "elu", inputShape: [4] }));
  model.add(layers.dense({ units: 1 }));
  model.setWeights([uniform([4, 4], 3), tf.zeros([4]), uniform([4, 1], 4), tf.zeros([1])]);
  const frames = Array.from({ length: 20 }, (_, i) => uniform([1, 4], 10 + i));
  const label = tf.tensor2d([1], [1, 1]);
  let optimizer;
  const step = () =>
    tf.tidy(() => {
      let sum = 0;
      const all = frames.map((frame) => {
        const { value, grads } = tf.variableGrads(
          () => tf.losses.sigmoidCrossEntropy(label, model.predict(frame)),
          model.getWeights().map((_, i) => model.trainableWeights[i].val),
        );
        sum += value.dataSync()[0];
        return grads;
      });
      const means = Object.keys(all[0]).map((name) => [
        name,
        tf.mean(tf.concat(all.map((grads) => tf.expandDims(grads[name], 0))), 0),
      ]);
      optimizer.applyGradients(Object.fromEntries(means));
      return sum;
    });
  return {
    step,
    use: (given) => {
      optimizer = given;
    },
  };
}

/** 784 → 512 → 2 → 512 → 784, with noise between. */
function autoencoder({ tf, uniform, fractions }) {
  const images = fractions([256, 784], 1);
  const layer = (inputs, outputs, seed) => [
    tf.variable(uniform([inputs, outputs], seed, Math.sqrt(6 / (inputs + outputs)))),
    tf.variable(tf.zeros([outputs])),
  ];
  const [encode, mean, variance, decode, paint] = [
    [784, 512],
    [512, 2],
    [512, 2],
    [2, 512],
    [512, 784],
  ].map(([inputs, outputs], i) => layer(inputs, outputs, 10 + i));
  const apply = (x, [weight, bias]) => tf.add(tf.matMul(x, weight), bias);
  return () => {
    const h = tf.relu(apply(images, encode));
    const [zMean, zLogVar] = [apply(h, mean), apply(h, variance)];
    const noise = tf.randomNormal([256, 2], 0, 1, "float32", 5);
    const z = tf.add(zMean, tf.mul(tf.exp(tf.mul(zLogVar, 0.5)), noise));
    const painted = tf.sigmoid(apply(tf.relu(apply(z, decode)), paint));
    const reconstruction = tf.mul(tf.losses.meanSquaredError(images, painted), 784);
    const divergence = tf.sub(tf.sub(tf.add(zLogVar, 1), tf.square(zMean)), tf.exp(zLogVar));
    return tf.mean(tf.add(reconstruction, tf.mul(tf.sum(divergence, -1), -0.5)));
  };
}
