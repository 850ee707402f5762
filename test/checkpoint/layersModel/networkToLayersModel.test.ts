/** Networks of any layers become models that `tf.loadLayersModel` opens, and that predict the same. */
import { beforeAll, expect, test } from "vitest";
import { networkFromLayersModel, toLayersModel } from "../../../src/checkpoint/index.ts";
import { loadSync } from "../../../src/index.ts";
import * as of from "../../../src/networks/index.ts";
import { Network, type NetworkOptions } from "../../../src/networks/index.ts";
import { use } from "../../tfjs/tf.ts";
import { embeddings, models, VOCABULARY } from "./layers.ts";
import { deviation, load, saved } from "./models.ts";

const nadir = loadSync();

/** Single precision's rounding, over sums of some hundred numbers. */
const ROUNDING = 1e-5;

beforeAll(() => use("cpu"));

test.each([...Object.entries(models), ...Object.entries(embeddings)])("%s", async (name, make) => {
  const { network, output } = networkFromLayersModel(nadir, await saved(make()));
  const written = toLayersModel(network, { ...output, name: "mine" });
  const model = await load(written);
  const vocabulary = name in embeddings ? VOCABULARY : undefined;
  expect(deviation(model, { network, output }, vocabulary)).toBeLessThan(ROUNDING);
  const back = networkFromLayersModel(nadir, written);
  expect(back.network.tensors()).toEqual(network.tensors());
  expect(back.network.architecture).toEqual(network.architecture);
  expect(back.output).toEqual(output);
});

const image = [7, 8, 2];
const made: Record<string, NetworkOptions<"f32">> = {
  "zeros of other sizes than same": {
    input: image,
    layers: [of.conv2d({ filters: 3, size: [3, 2], padding: [2, 1], stride: 2 })],
  },
  "same, by numbers": {
    input: image,
    layers: [of.conv2d({ filters: 3, size: 3, padding: 1 }), of.maxPool({ size: 2, stride: 1 })],
  },
  "zeros before depthwise and separable convolutions": {
    input: image,
    layers: [
      of.conv2d({ filters: 6, size: 3, padding: 2, groups: 2 }),
      of.separableConv2d({ filters: 4, size: 3, padding: 2, depthMultiplier: 3 }),
    ],
  },
  "layers within layers": {
    input: image,
    layers: [
      of.rescale({ scale: 1 / 128, offset: -1 }),
      [of.conv2d({ filters: 3, size: 3 }), [of.batchNorm(), of.relu()], of.flatten()],
      of.layerNorm({ axes: 1, bias: false }),
      of.dense(3),
    ],
  },
  "both of the biases of an LSTM": {
    input: [6, 3],
    layers: [of.layerNorm({ axes: 2 }), of.lstm(4), of.prelu(), of.dense(2)],
  },
  "transposed, half of it cut off": {
    input: image,
    layers: [of.convTranspose2d({ filters: 3, size: 4, stride: 2, padding: 1 })],
  },
};

test.each(Object.entries(made))("%s", async (_, options) => {
  const network = new Network(nadir, { ...options, seed: 4 });
  // Statistics of its own.
  network.forward(
    Float32Array.from({ length: 5 * network.input.reduce((a, b) => a * b) }, (_, i) => Math.sin(i)),
  );
  const written = toLayersModel(network);
  expect(deviation(await load(written), { network, output: {} })).toBeLessThan(ROUNDING);
  const back = networkFromLayersModel(nadir, written);
  expect(deviation(await load(written), back)).toBeLessThan(ROUNDING);
});

const line = [9, 4];
const refused: [string, NetworkOptions<"f32">, string][] = [
  [
    "a GRU",
    { input: line, layers: [of.gru(3)] },
    "layers[0], gru: TensorFlow.js's GRU has the reset gate before",
  ],
  [
    "attention",
    { input: line, layers: [of.attention({ heads: 2 })] },
    "layers[0], attention: LayersModels have no such layer",
  ],
  [
    "layers beside each other",
    { input: line, layers: [of.residual([of.dense(4)])] },
    "layers[0], residual: LayersModels have no such layer",
  ],
  [
    "groups",
    { input: [5, 5, 4], layers: [of.conv2d({ filters: 4, size: 1, groups: 2 })] },
    "TensorFlow.js has no groups but as many as channels, 4, got 2",
  ],
  [
    "groups of a sequence",
    { input: line, layers: [of.conv1d({ filters: 4, size: 1, groups: 4 })] },
    "conv1d: TensorFlow.js has no groups, got 4",
  ],
  [
    "zeros of a sequence",
    { input: line, layers: [of.conv1d({ filters: 4, size: 3, padding: 2 })] },
    'TensorFlow.js has no zeros beside sequences but by "same", got padding 2',
  ],
  [
    "both",
    { input: image, layers: [of.conv2d({ filters: 1, size: 2, stride: 2, dilation: 2 })] },
    "TensorFlow.js has no stride [2, 2] together with dilation [2, 2]",
  ],
  [
    "zeros of windows",
    { input: image, layers: [of.averagePool({ size: 3, stride: 1, padding: 1 })] },
    'averagePool: TensorFlow.js has no padding [1, 1] of it, of which the mean is, too, but by "same"',
  ],
  [
    "other windows",
    { input: image, layers: [of.maxPool({ size: 4, padding: 2 })] },
    'maxPool: TensorFlow.js has no padding [2, 2] of it but by "same"',
  ],
  [
    "transposed along one axis",
    { input: line, layers: [of.convTranspose1d({ filters: 1, size: 2 })] },
    "layers[0], convTranspose1d: LayersModels have no such layer",
  ],
  [
    "transposed, cut off",
    { input: image, layers: [of.convTranspose2d({ filters: 1, size: 3, padding: 2 })] },
    "TensorFlow.js has no padding [2, 2] with outputPadding [0, 0]",
  ],
  [
    "channels first",
    { input: image, layout: "nchw", layers: [of.flatten(), of.dense(1)] },
    'layout must be "nhwc", as LayersModels have it, got "nchw"',
  ],
  [
    "all batches' mean",
    { input: [3], layers: [of.batchNorm({ momentum: null })] },
    "momentum null, the mean over all batches",
  ],
  [
    "elu",
    { input: [3], layers: [of.dense(1), [of.elu(2)]] },
    "layers[1][0], elu: TensorFlow.js has no elu of another α than 1",
  ],
  [
    "gelu",
    { input: [3], layers: [of.gelu({ exact: false })] },
    "TensorFlow.js cannot load gelu by tanh",
  ],
  [
    "softplus",
    { input: [3], layers: [of.softplus(2)] },
    "TensorFlow.js has no softplus of another β than 1",
  ],
  [
    "hard sigmoid",
    { input: [3], layers: [of.hardSigmoid()] },
    "TensorFlow.js's hard sigmoid has a slope of 0.2",
  ],
];

test.each(refused)("refuses %s", (_, options, message) => {
  const network = new Network(nadir, options);
  const call = () => toLayersModel(network);
  expect(call).toThrow(TypeError);
  expect(call).toThrow(message);
  expect(call).toThrow(/^toLayersModel: /);
});
