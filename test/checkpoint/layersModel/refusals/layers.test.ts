/** Layers that no dense network has. */
import { test } from "vitest";
import { dense, expectRefused, first, layersAre, other } from "./made.ts";

const cases: [string, unknown, string][] = [
  [
    "a convolution",
    layersAre(other("Conv2D", { batch_input_shape: [null, 8, 8, 1] })),
    'layer "x" (Conv2D): layers can be Dense, Activation, ReLU, LeakyReLU, Softmax, InputLayer, Flatten, Reshape, Dropout, AlphaDropout, GaussianDropout, GaussianNoise, ActivityRegularization, and models of them',
  ],
  [
    "a class of the language's",
    layersAre(other("__proto__")),
    'layer "x" (__proto__): layers can be',
  ],
  ["no layers", layersAre(), "the model has no dense layer"],
  [
    "rows of no size",
    layersAre(dense("a", 3)),
    'layer "a" (Dense) is the first layer, and says no batch_input_shape',
  ],
  [
    "rows of any size",
    layersAre(dense("a", 3, { batch_input_shape: [null, null] })),
    "batch_input_shape must be a whole number from 0 on, got null",
  ],
  [
    "rows of two dimensions",
    layersAre(dense("a", 3, { batch_input_shape: [null, 4, 2] })),
    "rows must be of one dimension, as Flatten makes them, got [4, 2]",
  ],
  [
    "units below",
    layersAre(dense("a", -3, { batch_input_shape: [null, 2] })),
    "units must be a whole number from 0 on, got -3",
  ],
  [
    "use_bias",
    layersAre(dense("a", 3, { batch_input_shape: [null, 2], use_bias: 1 })),
    "use_bias must be true or false, got 1",
  ],
  [
    "an activation",
    layersAre(first, dense("b", 1, { activation: "elu" })),
    'layer "b" (Dense): activation must be one of linear, relu, tanh, sigmoid, swish, silu, gelu_new, softmax, got "elu"',
  ],
  ["gelu", layersAre(first, dense("b", 1, { activation: "gelu" })), 'got "gelu"'],
  [
    "softmax amid",
    layersAre({ ...first, config: { ...first.config, activation: "softmax" } }, dense("b", 1)),
    'layer "a" (Dense): softmax must be the last activation',
  ],
  [
    "two activations",
    layersAre(
      { ...first, config: { ...first.config, activation: "relu" } },
      other("Activation", { activation: "tanh" }),
    ),
    'layer "x" (Activation): tanh follows relu, and a layer has one activation',
  ],
  [
    "an activation first",
    layersAre(other("ReLU", { batch_input_shape: [null, 2] }), dense("a", 3)),
    "there is no dense layer before the activation",
  ],
  [
    "relu6",
    layersAre(first, other("ReLU", { max_value: 6 })),
    "max_value must not be in use, got 6",
  ],
  [
    "a slope",
    layersAre(first, other("LeakyReLU", { alpha: -1 })),
    "alpha must be in [0, ∞), got -1",
  ],
  [
    "two slopes",
    layersAre(first, other("LeakyReLU", { alpha: 0.5 }), dense("b", 1), other("LeakyReLU")),
    "alpha must be that of the leaky units before it, 0.5, got 0.3",
  ],
  [
    "another axis",
    layersAre(first, other("Softmax", { axis: 0 })),
    "axis must be the last one, got 0",
  ],
  [
    "softmax of a matrix",
    layersAre(first, other("Reshape", { target_shape: [3, 1] }), other("Softmax")),
    "softmax must be of rows of one dimension, got [3, 1]",
  ],
  [
    "a shape",
    layersAre(first, other("Reshape", { target_shape: [2, null] })),
    "target_shape must be of 3 elements, got [2, null]",
  ],
  [
    "an order",
    layersAre(other("Flatten", { data_format: "channels_first", batch_input_shape: [null, 2, 1] })),
    'data_format must be channels_last, got "channels_first"',
  ],
];

test.each(cases)("%s", (_, artifacts, message) => expectRefused(artifacts, message));
