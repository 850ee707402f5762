/** Programs that go through sequences. */
import { fitting, sequence } from "./world.mjs";

const addition = (kind) =>
  sequence(
    {
      x: ({ oneHot }) => oneHot([128, 5], 12, 1),
      y: ({ oneHot }) => oneHot([128, 3], 12, 2),
      loss: "categoricalCrossentropy",
    },
    (layers) => {
      const options = { units: 128, recurrentInitializer: "glorotNormal" };
      return [
        layers[kind]({ ...options, inputShape: [5, 12] }),
        layers.repeatVector({ n: 3 }),
        layers[kind]({ ...options, returnSequences: true }),
        layers.timeDistributed({ layer: layers.dense({ units: 12 }) }),
        layers.activation({ activation: "softmax" }),
      ];
    },
  );

const weather = (kind) =>
  sequence(
    {
      x: ({ uniform }) => uniform([128, 40, 14], 1),
      y: ({ uniform }) => uniform([128, 1], 2),
      loss: "meanAbsoluteError",
    },
    (layers) => [
      layers[kind]({ units: 32, inputShape: [40, 14], recurrentInitializer: "glorotNormal" }),
      layers.dense({ units: 1 }),
    ],
  );

const review = (list) =>
  sequence(
    {
      x: ({ integers }) => integers([128, 100], 10_000, 1),
      y: ({ integers }) => integers([128, 1], 2, 2),
      loss: "binaryCrossentropy",
    },
    (layers) => [
      layers.embedding({ inputDim: 10_000, outputDim: 128, inputLength: 100 }),
      ...list(layers),
      layers.dense({ units: 1, activation: "sigmoid" }),
    ],
  );
const recurrent32 = { units: 32, recurrentInitializer: "glorotNormal" };

export const recurrent = [
  { name: "addition-rnn, SimpleRNN", optimizer: ["adam", 0.001], build: addition("simpleRNN") },
  { name: "addition-rnn, GRU", optimizer: ["adam", 0.001], build: addition("gru") },
  { name: "addition-rnn, LSTM", optimizer: ["adam", 0.001], build: addition("lstm") },
  {
    name: "lstm-text-generation",
    optimizer: ["rmsprop", 0.01],
    build: sequence(
      {
        x: ({ oneHot }) => oneHot([128, 40], 71, 1),
        y: ({ oneHot }) => oneHot([128], 71, 2),
        loss: "categoricalCrossentropy",
      },
      (layers) => [
        layers.lstm({
          ...{ units: 64, returnSequences: true, inputShape: [40, 71] },
          recurrentInitializer: "glorotNormal",
        }),
        layers.lstm({ units: 64, recurrentInitializer: "glorotNormal" }),
        layers.dense({ units: 71, activation: "softmax" }),
      ],
    ),
  },
  { name: "jena-weather, simpleRNN", optimizer: ["rmsprop", 0.001], build: weather("simpleRNN") },
  { name: "jena-weather, gru", optimizer: ["rmsprop", 0.001], build: weather("gru") },
  {
    name: "sentiment, flatten",
    optimizer: ["adam", 0.001],
    isMissing: true,
    build: review((layers) => [layers.flatten()]),
  },
  {
    name: "sentiment, cnn",
    optimizer: ["adam", 0.001],
    isMissing: true,
    build: review((layers) => [
      layers.dropout({ rate: 0.5, seed: 1 }),
      layers.conv1d({
        filters: 250,
        kernelSize: 5,
        strides: 1,
        padding: "valid",
        activation: "relu",
      }),
      layers.globalMaxPool1d({}),
      layers.dense({ units: 250, activation: "relu" }),
    ]),
  },
  {
    name: "sentiment, simpleRNN",
    optimizer: ["adam", 0.001],
    isMissing: true,
    build: review((layers) => [layers.simpleRNN(recurrent32)]),
  },
  {
    name: "sentiment, lstm",
    optimizer: ["adam", 0.001],
    isMissing: true,
    build: review((layers) => [layers.lstm(recurrent32)]),
  },
  {
    name: "sentiment, bidirectionalLSTM",
    optimizer: ["adam", 0.001],
    isMissing: true,
    build: review((layers) => [
      layers.bidirectional({ layer: layers.lstm(recurrent32), mergeMode: "concat" }),
    ]),
  },
  {
    name: "intent-classifier, tagger",
    optimizer: ["adam", 0.001],
    build: sequence(
      {
        x: ({ uniform }) => uniform([32, 32, 512], 1),
        y: ({ oneHot }) => oneHot([32, 32], 3, 2),
        loss: "categoricalCrossentropy",
      },
      (layers) => [
        layers.inputLayer({ inputShape: [32, 512] }),
        layers.bidirectional({
          layer: layers.lstm({
            ...{ units: 32, recurrentInitializer: "glorotNormal", returnSequences: true },
          }),
        }),
        layers.timeDistributed({ layer: layers.dense({ units: 3 }) }),
        layers.activation({ activation: "softmax" }),
      ],
    ),
  },
  { name: "translation", optimizer: ["rmsprop", 0.001], build: translation() },
  {
    name: "date-conversion-attention",
    optimizer: ["adam", 0.001],
    isMissing: true,
    build: dates(),
  },
];

/** An encoder's state begins a decoder. */
function translation() {
  const data = {
    x: ({ oneHot }) => [oneHot([64, 16], 71, 1), oneHot([64, 40], 93, 2)],
    y: ({ oneHot }) => oneHot([64, 40], 93, 3),
    loss: "categoricalCrossentropy",
  };
  return fitting(data, ({ layers: { layers, input, model } }) => {
    const options = { units: 128, returnState: true, recurrentInitializer: "glorotNormal" };
    const [source, target] = [input({ shape: [16, 71] }), input({ shape: [40, 93] })];
    const [, h, c] = layers.lstm(options).apply(source);
    const decoder = layers.lstm({ ...options, returnSequences: true });
    const [decoded] = decoder.apply(target, { initialState: [h, c] });
    const output = layers.dense({ units: 93, activation: "softmax" }).apply(decoded);
    return model({ inputs: [source, target], outputs: output });
  });
}

/** Dates of one form to another: embeddings with masks, two LSTMs, attention between them. */
function dates() {
  const data = {
    x: ({ integers }) => [integers([128, 12], 35, 1), integers([128, 10], 13, 2)],
    y: ({ oneHot }) => oneHot([128, 10], 13, 3),
    loss: "categoricalCrossentropy",
  };
  return fitting(data, ({ tf, layers: { layers, input, model } }) => {
    const [source, target] = [input({ shape: [12] }), input({ shape: [10] })];
    const embed = (inputDim, inputLength) =>
      layers.embedding({ inputDim, inputLength, outputDim: 64, maskZero: true });
    const lstm = () =>
      layers.lstm({ units: 64, returnSequences: true, recurrentInitializer: "glorotNormal" });
    const encoder = lstm().apply(embed(35, 12).apply(source));
    const last = new (lastStep(tf, layers))({}).apply(encoder);
    const decoder = lstm().apply(embed(13, 10).apply(target), { initialState: [last, last] });
    const scores = layers.dot({ axes: [2, 2] }).apply([decoder, encoder]);
    const attention = layers.activation({ activation: "softmax" }).apply(scores);
    const context = layers.dot({ axes: [2, 1] }).apply([attention, encoder]);
    const each = (units, activation, x) =>
      layers.timeDistributed({ layer: layers.dense({ units, activation }) }).apply(x);
    const output = each(64, "tanh", layers.concatenate().apply([context, decoder]));
    return model({ inputs: [source, target], outputs: each(13, "softmax", output) });
  });
}

let LastStep;
function lastStep(tf, layers) {
  LastStep ??= class extends layers.Layer {
    static className = "LastStep";
    supportsMasking = true;
    computeOutputShape([batch, , size]) {
      return [batch, size];
    }
    call(input) {
      const [x] = [input].flat();
      return tf.squeeze(tf.gather(x, [x.shape[1] - 1], 1), [1]);
    }
  };
  return LastStep;
}
