/** Layers that networks here have not, or not so. */
import { test } from "vitest";
import { networkFromLayersModel } from "../../../../src/checkpoint/index.ts";
import { dense, expectRefused, good, layersAre, other, spec } from "./made.ts";

const image = { batch_input_shape: [null, 8, 6, 2] };
const line = { batch_input_shape: [null, 8, 2] };
const conv = { ...image, filters: 3, kernel_size: 3 };
const lstm = { ...line, units: 3, recurrent_activation: "sigmoid" };
const zeros = (padding: unknown) => other("ZeroPadding2D", { ...image, padding });

const layers: [string, object[], string][] = [
  [
    "another class",
    [other("Permute", line)],
    'layer "x" (Permute): layers can be InputLayer, Identity, Dense, TimeDistributed, Conv1D, ',
  ],
  ["no layers", [], "the model has no layers that compute something"],
  [
    "an input alone",
    [other("InputLayer", image)],
    "the model has no layers that compute something",
  ],
  ["no shape", [other("Flatten")], "is the first layer, and says no batch_input_shape"],
  [
    "any length",
    [other("Conv1D", { batch_input_shape: [null, null, 2] })],
    "batch_input_shape must be a whole number from 0 on, got null",
  ],
  [
    "rows of no image",
    [other("Conv2D", { ...conv, ...line })],
    "rows must have height, width and channels, got [8, 2]",
  ],
  [
    "rows of no sequence",
    [other("Conv1D", conv)],
    "rows must have length and channels, got [8, 6, 2]",
  ],
  [
    "channels first",
    [other("Conv2D", { ...conv, data_format: "channels_first" })],
    'data_format must be channels_last, got "channels_first"',
  ],
  [
    "padding",
    [other("Conv1D", { ...conv, ...line, padding: "causal" })],
    'padding must be "valid" or "same", got "causal"',
  ],
  [
    "no kernel",
    [other("Conv2D", { ...image, filters: 3 })],
    "kernel_size must be a whole number from 0 on, got undefined",
  ],
  [
    "a kernel of three axes",
    [other("Conv2D", { ...conv, kernel_size: [3, 3, 3] })],
    "kernel_size must be 2 numbers, got [3, 3, 3]",
  ],
  [
    "a kernel that is larger",
    [other("Conv2D", { ...conv, kernel_size: 7 })],
    "its windows of [7, 7] are larger than rows of [8, 6]",
  ],
  [
    "an empty kernel",
    [other("Conv2D", { ...conv, kernel_size: 0 })],
    'layer "x" (Conv2D): conv2d: size',
  ],
  [
    "no steps",
    [other("Conv2D", { ...conv, strides: [1, 0] })],
    "strides must be from 1 on, got [1, 0]",
  ],
  [
    "groups",
    [other("Conv2D", { ...conv, groups: 2 })],
    'layer "x" (Conv2D): conv2d: filters must be a multiple of groups, 2, got 3',
  ],
  [
    "an activation",
    [other("Activation", { ...line, activation: "hard_sigmoid" })],
    "activation must be one of linear, relu",
  ],
  [
    "a limit",
    [other("ReLU", { ...line, max_value: 1 })],
    'layer "x" (ReLU): max_value must be 6 or none, got 1',
  ],
  [
    "a limit beside a slope",
    [other("ReLU", { ...line, max_value: 6, negative_slope: 0.1 })],
    "max_value must be none beside a slope, got 6",
  ],
  [
    "a layer of each place that is none",
    [other("TimeDistributed", { ...image, layer: { class_name: "Conv1D", config: {} } })],
    'layer "x" (TimeDistributed): its layer can be Dense, Activation, Dropout, got Conv1D',
  ],
  [
    "transposed, same",
    [other("Conv2DTranspose", { ...conv, strides: 2, padding: "same" })],
    'padding "same" must cut off as much before as behind, but kernel_size [3, 3] is by an odd number larger than strides [2, 2]',
  ],
  [
    "transposed, dilated",
    [other("Conv2DTranspose", { ...conv, dilation_rate: [2, 2] })],
    "dilation_rate must be 1, got [2, 2]",
  ],
  [
    "transposed, more",
    [other("Conv2DTranspose", { ...conv, output_padding: 1 })],
    "output_padding must be null, got 1",
  ],
  [
    "zeros of a pool",
    [zeros(1), other("MaxPooling2D")],
    'layer "x" (MaxPooling2D): only a convolution can stand behind zeros',
  ],
  ["zeros at the end", [zeros(1)], "the model ends with zeros beside an image"],
  [
    "other zeros",
    [
      zeros([
        [1, 0],
        [0, 0],
      ]),
      other("Conv2D", { filters: 1, kernel_size: 3 }),
    ],
    "zeros before it must be as many on either side",
  ],
  [
    "zeros before same",
    [zeros(1), other("Conv2D", { filters: 1, kernel_size: 3, padding: "same" })],
    'padding behind zeros must be "valid", got "same"',
  ],
  [
    "norms of an axis",
    [other("BatchNormalization", { ...image, axis: 1 })],
    "axis must be the last one, got 1",
  ],
  [
    "norms of first axes",
    [other("LayerNormalization", { ...image, axis: [1, 2] })],
    "axis must be the last ones, got [1, 2]",
  ],
  [
    "norms of the batch",
    [other("LayerNormalization", { ...image, axis: 0 })],
    "axis must be axes of a row, got 0",
  ],
  [
    "norms by squares",
    [other("LayerNormalization", { ...image, rms_scaling: true })],
    "rms_scaling must be false, got true",
  ],
  [
    "momentum",
    [other("BatchNormalization", { ...image, momentum: 2 })],
    "batchNorm: momentum must be in [0, 1], got -1",
  ],
  [
    "ids amid",
    [other("Rescaling", line), other("Embedding", { input_dim: 2, output_dim: 2 })],
    "must be the first layer, which takes ids",
  ],
  [
    "masks",
    [
      other("Embedding", {
        batch_input_shape: [null, 3],
        input_dim: 2,
        output_dim: 2,
        mask_zero: true,
      }),
    ],
    "mask_zero must be false, got true",
  ],
  [
    "another LSTM",
    [other("LSTM", { ...lstm, recurrent_activation: "hard_sigmoid" })],
    'recurrent_activation must be "sigmoid", got "hard_sigmoid"',
  ],
  [
    "backwards",
    [other("LSTM", { ...lstm, go_backwards: true })],
    "go_backwards must be false, got true",
  ],
  ["another GRU", [other("GRU", lstm)], "reset_after must be true"],
  [
    "slopes of places",
    [other("PReLU", line)],
    "shared_axes must be all but the last, got undefined",
  ],
  [
    "softmax of places",
    [other("Softmax", { ...line, axis: 1 })],
    "axis must be the last one, got 1",
  ],
  [
    "some dropped together",
    [other("Dropout", { ...line, rate: 0.5, noise_shape: [1, 2] })],
    "noise_shape must not be in use, got [1, 2]",
  ],
  ["a rate", [other("Dropout", { ...line, rate: 2 })], "dropout: p must be in [0, 1], got 2"],
  [
    "another size",
    [other("Reshape", { ...line, target_shape: [3, 5] })],
    "target_shape must be of 16 elements, got [3, 5]",
  ],
];

test.each(layers)("%s", (_, all, message) => {
  expectRefused(
    { ...layersAre(...all), weightSpecs: [], weightData: new ArrayBuffer(0) },
    message,
    networkFromLayersModel,
  );
});

const specs = (...weightSpecs: object[]) => ({
  ...layersAre(other("Conv1D", { ...line, filters: 1, kernel_size: 3 })),
  ...{ weightSpecs, weightData: new ArrayBuffer(28) },
});
const weights: [string, object, string][] = [
  [
    "another kernel",
    specs(spec("x/kernel", [3, 1, 2]), spec("x/bias", [1])),
    "kernel must be of shape [3, 2, 1], got [3, 1, 2]",
  ],
  [
    "no bias",
    specs(spec("x/kernel", [3, 2, 1]), spec("y/bias", [1])),
    'layer "x" (Conv1D) has no weight "x/bias"; there are "y/bias"',
  ],
  [
    "weights of nobody",
    {
      ...good(),
      modelTopology: layersAre(dense("b", 1, { batch_input_shape: [null, 3] })).modelTopology,
    },
    'no layer has the weights "a/kernel", "a/bias"',
  ],
];

test.each(weights)("%s", (_, artifacts, message) => {
  expectRefused(artifacts, message, networkFromLayersModel);
});
