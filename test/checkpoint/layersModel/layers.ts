/** Models of all layers that networks have too, as TensorFlow.js makes them. */
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { tf } from "../../tfjs/tf.ts";
import { functional, kinds, type Layer, sequence } from "./models.ts";

/** Variances must not be below 0. */
export function positive(model: LayersModel): LayersModel {
  for (const layer of model.layers) {
    if (layer.getClassName() !== "BatchNormalization") continue;
    const weights = layer.getWeights();
    const last = weights.length - 1;
    layer.setWeights(weights.map((each, i) => (i === last ? tf.add(tf.square(each), 0.1) : each)));
  }
  return model;
}

const image = (first: Layer, ...rest: Layer[]) =>
  positive(sequence(kinds.inputLayer({ inputShape: [9, 8, 3] }), first, ...rest));
const line = (first: Layer, ...rest: Layer[]) =>
  positive(sequence(kinds.inputLayer({ inputShape: [11, 3] }), first, ...rest));

const conv2d = (more: object = {}) => kinds.conv2d({ filters: 5, kernelSize: 3, ...more } as never);
const conv1d = (more: object = {}) => kinds.conv1d({ filters: 5, kernelSize: 3, ...more } as never);
const depthwise = (more: object = {}) => kinds.depthwiseConv2d({ kernelSize: 3, ...more });
const separable = (more: object = {}) =>
  kinds.separableConv2d({ filters: 5, kernelSize: 3, ...more } as never);
const transposed = (more: object = {}) =>
  kinds.conv2dTranspose({ filters: 5, kernelSize: 3, ...more } as never);

/** Its usual initializer for states wants methods of tensors, which are not there. */
const lstm = (units: number, more: object = {}) =>
  kinds.lstm({
    ...{ units, recurrentActivation: "sigmoid", recurrentInitializer: "glorotUniform" },
    ...more,
  });

/** Which go both ways to the layer. */
export const models: Record<string, () => LayersModel> = {
  "a convolution": () => image(conv2d({ activation: "relu" })),
  "a convolution of one channel, without biases": () =>
    sequence(conv2d({ inputShape: [7, 5, 1], useBias: false })),
  "a convolution by steps": () => image(conv2d({ strides: [2, 3], kernelSize: [3, 2] })),
  "a dilated convolution": () => image(conv2d({ dilationRate: [2, 3] })),
  "as large as its input": () => image(conv2d({ padding: "same" })),
  "as large, of an even kernel": () => image(conv2d({ padding: "same", kernelSize: [2, 4] })),
  "as large, dilated": () => image(conv2d({ padding: "same", dilationRate: 2 })),
  "half as large": () => image(conv2d({ padding: "same", strides: 2 })),
  "a third as large, of an even kernel": () =>
    image(conv2d({ padding: "same", strides: [3, 2], kernelSize: [4, 2] })),
  "steps larger than the kernel": () =>
    image(conv2d({ padding: "same", strides: 4, kernelSize: 1 })),
  "along one axis": () => line(conv1d({ activation: "tanh" })),
  "along one axis, by steps": () => line(conv1d({ strides: 2, padding: "same" })),
  "along one axis, dilated": () => line(conv1d({ dilationRate: 3, useBias: false })),
  "each channel by itself": () => image(depthwise({ activation: "elu" })),
  "each channel to two": () =>
    image(depthwise({ depthMultiplier: 2, padding: "same", strides: 2 })),
  "one channel to three": () => sequence(depthwise({ depthMultiplier: 3, inputShape: [5, 5, 1] })),
  separable: () => image(separable({ activation: "softplus" as never })),
  "separable by steps, without biases": () =>
    image(separable({ padding: "same", useBias: false, strides: [2, 2] })),
  transposed: () => image(transposed({ strides: 2 })),
  "transposed, as large": () => image(transposed({ padding: "same" })),
  "transposed, twice as large": () =>
    image(transposed({ padding: "same", strides: 2, kernelSize: 4, useBias: false })),
  "transposed, by steps larger than the kernel": () =>
    image(transposed({ strides: [3, 4], kernelSize: 2 })),
  "zeros beside an image": () =>
    image(kinds.zeroPadding2d({ padding: [2, 1] as never }), conv2d({ strides: 2 })),
  maxima: () => image(kinds.maxPooling2d({ poolSize: 2 })),
  "maxima by steps": () => image(kinds.maxPooling2d({ poolSize: [3, 2], strides: [1, 3] })),
  "maxima, as large": () =>
    image(kinds.maxPooling2d({ poolSize: 3, strides: 1 as never, padding: "same" })),
  means: () => image(kinds.averagePooling2d({ poolSize: [2, 3] })),
  "means, as large": () =>
    image(kinds.averagePooling2d({ poolSize: 3, strides: 1 as never, padding: "same" })),
  "maxima and means along one axis": () =>
    line(
      kinds.maxPooling1d({ poolSize: 3, strides: 1, padding: "same" }),
      kinds.averagePooling1d({ poolSize: 2, strides: 3 }),
    ),
  "maxima, one more behind": () =>
    image(kinds.maxPooling2d({ poolSize: [2, 3], strides: [1, 2], padding: "same" })),
  "means, one more behind": () =>
    image(kinds.averagePooling2d({ poolSize: [4, 3], strides: [1, 2], padding: "same" })),
  "along one axis, one more behind": () =>
    line(
      kinds.maxPooling1d({ poolSize: 2, strides: 1, padding: "same" }),
      kinds.averagePooling1d({ poolSize: 4, strides: 3, padding: "same" }),
    ),
  "each step by itself": () =>
    line(kinds.timeDistributed({ layer: kinds.dense({ units: 3, activation: "relu6" }) })),
  "up to 6": () =>
    image(conv2d(), kinds.reLU({ maxValue: 6 }), kinds.activation({ activation: "relu6" })),
  "the mean of all": () => image(conv2d(), kinds.globalAveragePooling2d({})),
  "the maximum of all": () => image(conv2d(), kinds.globalMaxPooling2d({})),
  "along one axis, of all": () => line(conv1d(), kinds.globalAveragePooling1d()),
  "along one axis, the maximum of all": () => line(conv1d(), kinds.globalMaxPooling1d()),
  "normalized by a batch": () =>
    image(kinds.batchNormalization({ epsilon: 0.01, momentum: 0.9 }), conv2d()),
  "normalized by a batch, rows of one axis": () =>
    positive(sequence(kinds.dense({ units: 4, inputShape: [3] }), kinds.batchNormalization())),
  "normalized by a batch, without weights": () =>
    image(kinds.batchNormalization({ scale: false, center: false })),
  "normalized by a row": () =>
    image(kinds.layerNormalization({ epsilon: 0.01 }), kinds.flatten(), kinds.layerNormalization()),
  "normalized by a row without biases, and without weights": () =>
    line(
      kinds.layerNormalization({ center: false }),
      conv1d(),
      kinds.layerNormalization({ center: false, scale: false }),
    ),
  "of all activations": () =>
    sequence(
      kinds.dense({ units: 6, inputShape: [5] }),
      kinds.reLU(),
      ...(
        ["tanh", "swish", "elu", "softplus", "mish", "gelu", "sigmoid", "relu"] as never[]
      ).flatMap((activation) => [kinds.dense({ units: 6 }), kinds.activation({ activation })]),
      kinds.dense({ units: 6 }),
      kinds.leakyReLU({ alpha: 0.2 }),
      kinds.dense({ units: 6 }),
      kinds.leakyReLU(),
      kinds.dense({ units: 6 }),
      kinds.elu(),
      kinds.softmax(),
      kinds.dense({ units: 4 }),
    ),
  "learned slopes": () =>
    image(
      kinds.prelu({ sharedAxes: [1, 2] }),
      kinds.prelu({ sharedAxes: [1, 2, 3] }),
      kinds.flatten(),
      kinds.prelu(),
    ),
  "dense on each position": () =>
    line(
      kinds.dense({ units: 4, activation: "softmax" }),
      kinds.dense({ units: 2, useBias: false }),
    ),
  "softmax on each position": () => line(kinds.dense({ units: 4, activation: "softmax" })),
  "sigmoid on each position": () => line(kinds.dense({ units: 4, activation: "sigmoid" })),
  "an LSTM": () => line(lstm(5)),
  "LSTMs, one on another": () =>
    line(
      lstm(5, { returnSequences: true }),
      lstm(3, { useBias: false }),
      kinds.dense({ units: 2, activation: "softmax" }),
    ),
  digits: () =>
    positive(
      sequence(
        conv2d({ inputShape: [12, 12, 1], filters: 8, activation: "relu" }),
        kinds.maxPooling2d({ poolSize: 2, strides: 2 }),
        kinds.batchNormalization(),
        conv2d({ filters: 7, padding: "same" }),
        kinds.batchNormalization(),
        kinds.activation({ activation: "relu" }),
        kinds.maxPooling2d({ poolSize: 2 }),
        kinds.flatten(),
        kinds.dropout({ rate: 0.25 }),
        kinds.dense({ units: 16, activation: "relu" }),
        kinds.gaussianNoise({ stddev: 0.1 }),
        kinds.dense({ units: 10, activation: "softmax" }),
      ),
    ),
  gestures: () =>
    sequence(
      kinds.reshape({ inputShape: [33], targetShape: [11, 3] }),
      conv1d({ activation: "relu" }),
      kinds.maxPooling1d({ poolSize: 2 }),
      kinds.reshape({ targetShape: [20] }),
      kinds.dense({ units: 3, activation: "softmax" }),
    ),
  "a functional model": () =>
    functional(
      [6, 6, 2],
      conv2d({ activation: "relu" }),
      kinds.flatten(),
      kinds.dense({ units: 1 }),
    ),
};

/** The vocabulary of {@link embeddings}. */
export const VOCABULARY = 13;

export const embeddings: Record<string, () => LayersModel> = {
  text: () =>
    sequence(
      kinds.embedding({ inputDim: VOCABULARY, outputDim: 6, inputLength: 9 }),
      conv1d({ activation: "relu" }),
      kinds.globalMaxPooling1d(),
      kinds.dense({ units: 1, activation: "sigmoid" }),
    ),
  "text, its shape told": () =>
    sequence(kinds.embedding({ inputDim: VOCABULARY, outputDim: 4, inputShape: [5] }), lstm(3)),
};
