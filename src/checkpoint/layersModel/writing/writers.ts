import { convolution, separable, transposed } from "./convolutions.ts";
import { globalPool, pool } from "./pools.ts";
import * as simple from "./simple.ts";
import type { Writer } from "./written.ts";

const { activation, none, only, plain } = simple;

/** Each kind of layer, by its own name. */
export const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ["dense", simple.dense],
  ["conv1d", convolution],
  ["conv2d", convolution],
  ["separableConv2d", separable],
  ["convTranspose2d", transposed],
  ["maxPool", pool("Max")],
  ["averagePool", pool("Average")],
  ["globalMaxPool", globalPool("Max")],
  ["globalAveragePool", globalPool("Average")],
  ["flatten", plain("Flatten")],
  ["reshape", plain("Reshape", ({ output }) => ({ target_shape: output }))],
  ["rescale", plain("Rescaling", ({ options }) => ({ ...options }))],
  ["batchNorm", simple.batchNorm],
  ["layerNorm", simple.layerNorm],
  ["embedding", simple.embedding],
  ["lstm", simple.lstm],
  ["gru", none("TensorFlow.js's GRU has the reset gate before the product, and is another")],
  ["dropout", plain("Dropout", ({ options: { p } }) => ({ rate: p }))],
  ["gaussianNoise", plain("GaussianNoise", ({ options: { sigma } }) => ({ stddev: sigma }))],
  ["relu", activation("relu")],
  ["relu6", activation("relu6")],
  ["tanh", activation("tanh")],
  ["sigmoid", activation("sigmoid")],
  ["silu", activation("swish")],
  ["mish", activation("mish")],
  ["softmax", activation("softmax")],
  [
    "softplus",
    only("beta", 1, "TensorFlow.js has no softplus of another β than 1", activation("softplus")),
  ],
  ["elu", only("alpha", 1, "TensorFlow.js has no elu of another α than 1", activation("elu"))],
  [
    "gelu",
    only("exact", true, "TensorFlow.js cannot load gelu by tanh, its gelu_new", activation("gelu")),
  ],
  ["leakyRelu", plain("LeakyReLU", ({ options }) => ({ alpha: options.negativeSlope }))],
  ["prelu", simple.prelu],
  ["hardSigmoid", none("TensorFlow.js's hard sigmoid has a slope of 0.2, and is another")],
]);
