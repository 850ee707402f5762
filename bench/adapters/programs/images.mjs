/** Programs that look at images. */
import { minimizing, seedWeights, sequence } from "./world.mjs";

const digits = (batch, list, more) =>
  sequence(
    {
      x: ({ fractions }) => fractions([batch, 28, 28, 1], 1),
      y: ({ oneHot }) => oneHot([batch], more?.classes ?? 10, 2),
      loss: "categoricalCrossentropy",
    },
    list,
  );
const inputShape = [28, 28, 1];
const relu = "relu";

export const images = [
  {
    name: "mnist, DenseNet",
    optimizer: ["rmsprop", 0.001],
    build: digits(320, (layers) => [
      layers.flatten({ inputShape }),
      layers.dense({ units: 42, activation: relu }),
      layers.dense({ units: 10, activation: "softmax" }),
    ]),
  },
  {
    name: "mnist, ConvNet",
    optimizer: ["rmsprop", 0.001],
    isMissing: true,
    build: digits(320, (layers) => [
      layers.conv2d({ inputShape, kernelSize: 3, filters: 16, activation: relu }),
      layers.maxPooling2d({ poolSize: 2, strides: 2 }),
      layers.conv2d({ kernelSize: 3, filters: 32, activation: relu }),
      layers.maxPooling2d({ poolSize: 2, strides: 2 }),
      layers.conv2d({ kernelSize: 3, filters: 32, activation: relu }),
      layers.flatten(),
      layers.dense({ units: 64, activation: relu }),
      layers.dense({ units: 10, activation: "softmax" }),
    ]),
  },
  { name: "mnist-core", optimizer: ["sgd", 0.1], isMissing: true, build: minimizing(core) },
  {
    name: "mnist-node",
    optimizer: ["rmsprop", 0.001],
    isMissing: true,
    build: digits(64, (layers) => [
      layers.conv2d({ inputShape, filters: 32, kernelSize: 3, activation: relu }),
      layers.conv2d({ filters: 32, kernelSize: 3, activation: relu }),
      layers.maxPooling2d({ poolSize: [2, 2] }),
      layers.conv2d({ filters: 64, kernelSize: 3, activation: relu }),
      layers.conv2d({ filters: 64, kernelSize: 3, activation: relu }),
      layers.maxPooling2d({ poolSize: [2, 2] }),
      layers.flatten(),
      layers.dropout({ rate: 0.25, seed: 1 }),
      layers.dense({ units: 512, activation: relu }),
      layers.dropout({ rate: 0.5, seed: 2 }),
      layers.dense({ units: 10, activation: "softmax" }),
    ]),
  },
  { name: "mnist-acgan", optimizer: ["adam", 0.0002], isMissing: true, build: adversaries },
  {
    name: "mnist-transfer-cnn, frozen",
    optimizer: ["adam", 0.01],
    build: digits(
      128,
      (layers) => [
        layers.conv2d({
          inputShape,
          filters: 32,
          kernelSize: 3,
          activation: relu,
          trainable: false,
        }),
        layers.conv2d({ filters: 32, kernelSize: 3, activation: relu, trainable: false }),
        layers.maxPooling2d({ poolSize: [2, 2] }),
        layers.dropout({ rate: 0.25, seed: 1 }),
        layers.flatten(),
        layers.dense({ units: 128, activation: relu }),
        layers.dropout({ rate: 0.5, seed: 2 }),
        layers.dense({ units: 5, activation: "softmax" }),
      ],
      { classes: 5 },
    ),
  },
  { name: "snake-dqn", optimizer: ["adam", 0.001], isMissing: true, build: minimizing(snake) },
];

function core({ tf, uniform, fractions, oneHot }) {
  const first = tf.variable(uniform([5, 5, 1, 8], 3, 0.2));
  const second = tf.variable(uniform([5, 5, 8, 16], 4, 0.2));
  const weight = tf.variable(uniform([784, 10], 5, 0.06));
  const bias = tf.variable(tf.zeros([10]));
  const [x, labels] = [fractions([64, 28, 28, 1], 1), oneHot([64], 10, 2)];
  const layer = (x, filter) => tf.maxPool(tf.relu(tf.conv2d(x, filter, 1, "same")), [2, 2], 2, 0);
  return () => {
    const features = tf.reshape(layer(layer(x, first), second), [-1, 784]);
    return tf.losses.softmaxCrossEntropy(labels, tf.add(tf.matMul(features, weight), bias));
  };
}

/** A step of deep Q learning: a network that learns beside a copy that says what is to come. */
function snake({ tf, layers: { layers, sequential }, ...world }) {
  const network = () => {
    const model = sequential();
    const convolution = { kernelSize: 3, strides: 1, activation: relu };
    model.add(layers.conv2d({ ...convolution, filters: 128, inputShape: [9, 9, 2] }));
    model.add(layers.batchNormalization());
    model.add(layers.conv2d({ ...convolution, filters: 256 }));
    model.add(layers.batchNormalization());
    model.add(layers.conv2d({ ...convolution, filters: 256 }));
    model.add(layers.flatten());
    model.add(layers.dense({ units: 100, activation: relu }));
    model.add(layers.dropout({ rate: 0.25, seed: 1 }));
    model.add(layers.dense({ units: 3 }));
    seedWeights({ tf, ...world }, model);
    return model;
  };
  const [online, target] = [network(), network()];
  target.trainable = false;
  const [now, next] = [1, 2].map((seed) => world.integers([64, 9, 9, 2], 2, seed));
  const actions = world.integers([64], 3, 3, "int32");
  const rewards = world.uniform([64], 4);
  return () => {
    const values = tf.sum(tf.mul(online.apply(now, { training: true }), tf.oneHot(actions, 3)), -1);
    const targets = tf.add(rewards, tf.mul(tf.max(target.predict(next), -1), 0.99));
    return tf.losses.meanSquaredError(targets, values);
  };
}

/** A generator and a discriminator, each with its step: two optimizers, one model frozen within the other. */
function adversaries(world) {
  const {
    tf,
    layers: { input, model },
  } = world;
  const generator = makeGenerator(world);
  const discriminator = makeDiscriminator(world);
  const [noise, labels] = [world.uniform([16, 100], 1), world.integers([16, 1], 10, 2)];
  const images = tf.concat([world.fractions([8, 28, 28, 1], 3), world.uniform([8, 28, 28, 1], 4)]);
  const real = tf.concat([tf.fill([8, 1], 0.95), tf.zeros([8, 1])]);
  const trick = tf.fill([16, 1], 0.95);
  const loss = ["binaryCrossentropy", "sparseCategoricalCrossentropy"];
  let combined;
  return {
    optimizers: 2,
    use(first, second) {
      discriminator.trainable = true;
      discriminator.compile({ optimizer: first, loss });
      const [latent, kind] = [input({ shape: [100] }), input({ shape: [1] })];
      discriminator.trainable = false;
      const outputs = discriminator.apply(generator.apply([latent, kind]));
      combined = model({ inputs: [latent, kind], outputs });
      combined.compile({ optimizer: second, loss });
    },
    async step() {
      const [critic] = await discriminator.trainOnBatch(images, [real, labels]);
      const [whole] = await combined.trainOnBatch([noise, labels], [trick, labels]);
      return critic + whole;
    },
  };
}

function makeGenerator(world) {
  const {
    layers: { layers, sequential, input, model },
  } = world;
  const cnn = sequential();
  cnn.add(layers.dense({ units: 3 * 3 * 384, inputShape: [100], activation: relu }));
  cnn.add(layers.reshape({ targetShape: [3, 3, 384] }));
  const up = (filters, strides, padding, activation) =>
    layers.conv2dTranspose({ filters, strides, padding, activation, kernelSize: 5 });
  cnn.add(up(192, 1, "valid", relu));
  cnn.add(layers.batchNormalization());
  cnn.add(up(96, 2, "same", relu));
  cnn.add(layers.batchNormalization());
  cnn.add(up(1, 2, "same", "tanh"));
  const [latent, kind] = [input({ shape: [100] }), input({ shape: [1] })];
  const embedded = layers.embedding({ inputDim: 10, outputDim: 100 }).apply(kind);
  const flat = layers.flatten().apply(embedded);
  const made = model({
    inputs: [latent, kind],
    outputs: cnn.apply(layers.multiply().apply([latent, flat])),
  });
  seedWeights(world, made, 2);
  return made;
}

function makeDiscriminator(world) {
  const {
    layers: { layers, sequential, input, model },
  } = world;
  const cnn = sequential();
  for (const [i, [filters, strides]] of [
    [32, 2],
    [64, 1],
    [128, 2],
    [256, 1],
  ].entries()) {
    cnn.add(
      layers.conv2d({
        ...{ filters, strides, kernelSize: 3, padding: "same" },
        ...(i === 0 && { inputShape }),
      }),
    );
    cnn.add(layers.leakyReLU({ alpha: 0.2 }));
    cnn.add(layers.dropout({ rate: 0.3, seed: i }));
  }
  cnn.add(layers.flatten());
  const image = input({ shape: inputShape });
  const features = cnn.apply(image);
  const outputs = [
    layers.dense({ units: 1, activation: "sigmoid" }).apply(features),
    layers.dense({ units: 10, activation: "softmax" }).apply(features),
  ];
  const made = model({ inputs: image, outputs });
  seedWeights(world, made, 3);
  return made;
}
