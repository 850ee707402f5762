import { load } from "../../../src/index.ts";
import {
  DenseNetwork,
  linearRegression,
  logisticRegression,
  softmaxRegression,
} from "../../../src/networks/index.ts";
import { holed } from "../../base/wrong.ts";
import { type Table, x } from "../table.ts";
import type { NetworkWorld } from "./world.ts";

const made = (options: object) => (w: NetworkWorld) => new DenseNetwork(w.nadir, x(options));
const withSizes = (options: object) => made({ sizes: [3, 4, 2], ...options });

const activationNames =
  '"identity", "relu", "leakyRelu", "tanh", "sigmoid", "gelu", "silu"' as const;
const sizesMust = "DenseNetwork: sizes must be an array of inputs, hidden units and outputs";

export const constructions: Table<NetworkWorld> = [
  [
    "nothing to be made in",
    () => new DenseNetwork(x(undefined), { sizes: [1, 1] }),
    new TypeError("DenseNetwork: expected what load() gives, got undefined"),
  ],
  [
    "a load that was not awaited",
    () => new DenseNetwork(x(load()), { sizes: [1, 1] }),
    new TypeError("DenseNetwork: expected what load() gives, got an object of class Promise"),
  ],
  [
    "no options",
    ({ nadir }) => new DenseNetwork(nadir, x(undefined)),
    new TypeError("DenseNetwork: options must be an object, got undefined"),
  ],
  [
    "sizes for options",
    ({ nadir }) => new DenseNetwork(nadir, x([3, 2])),
    new TypeError("DenseNetwork: options must be an object, got [3, 2]"),
  ],
  [
    "an unknown option",
    withSizes({ layers: [4] }),
    new TypeError(
      'DenseNetwork: unknown option "layers"; options are sizes, activation, outputActivation, negativeSlope, bias, initializer, seed, sparse, maxBatch, dtype, checkFinite',
    ),
  ],
  ["no sizes", made({}), new TypeError(`${sizesMust}, got undefined`)],
  ["one size", made({ sizes: [3] }), new TypeError(`${sizesMust}, got [3]`)],
  ["a size by itself", made({ sizes: 3 }), new TypeError(`${sizesMust}, got 3`)],
  [
    "no units",
    made({ sizes: [3, 0, 2] }),
    new RangeError("DenseNetwork: sizes[1] must be an integer in [1, 2147483648), got 0"),
  ],
  [
    "a unit and a half",
    made({ sizes: [3, 1.5] }),
    new RangeError("DenseNetwork: sizes[1] must be an integer in [1, 2147483648), got 1.5"),
  ],
  [
    "NaN inputs",
    made({ sizes: [Number.NaN, 2] }),
    new RangeError("DenseNetwork: sizes[0] must be an integer in [1, 2147483648), got NaN"),
  ],
  [
    "more units than there are addresses",
    made({ sizes: [3, 2 ** 31] }),
    new RangeError("DenseNetwork: sizes[1] must be an integer in [1, 2147483648), got 2147483648"),
  ],
  [
    "text for a size",
    made({ sizes: [3, "2"] }),
    new TypeError('DenseNetwork: sizes[1] must be a number, got "2"'),
  ],
  [
    "an unknown activation",
    withSizes({ activation: "softplus" }),
    new TypeError(`DenseNetwork: activation must be one of ${activationNames}, got "softplus"`),
  ],
  [
    "an activation that every object has",
    withSizes({ activation: "toString" }),
    new TypeError(`DenseNetwork: activation must be one of ${activationNames}, got "toString"`),
  ],
  [
    "an unknown activation among others",
    made({ sizes: [3, 4, 4, 2], activation: ["relu", "Tanh"] }),
    new TypeError(`DenseNetwork: activation[1] must be one of ${activationNames}, got "Tanh"`),
  ],
  [
    "an activation for the last layer too",
    withSizes({ activation: ["relu", "identity"] }),
    new TypeError(
      'DenseNetwork: activation must be one for all hidden layers or one for each of 1, got ["relu", "identity"]',
    ),
  ],
  [
    "a function for an activation",
    withSizes({ activation: Math.tanh }),
    new TypeError(
      "DenseNetwork: activation must be one for all hidden layers or one for each of 1, got a function",
    ),
  ],
  [
    "softmax for the outputs",
    withSizes({ outputActivation: "softmax" }),
    new TypeError(
      `DenseNetwork: outputActivation must be one of ${activationNames}, got "softmax"`,
    ),
  ],
  [
    "a slope that turns around",
    withSizes({ negativeSlope: -0.1 }),
    new RangeError("DenseNetwork: negativeSlope must be in [0, ∞), got -0.1"),
  ],
  [
    "text for a slope",
    withSizes({ negativeSlope: "0.1" }),
    new TypeError('DenseNetwork: negativeSlope must be a number, got "0.1"'),
  ],
  [
    "a number for bias",
    withSizes({ bias: 0 }),
    new TypeError("DenseNetwork: bias must be true or false, got 0"),
  ],
  [
    "an unknown initializer",
    withSizes({ initializer: "xavier" }),
    new TypeError(
      'DenseNetwork: initializer must be one of "torch", "keras", "glorotUniform", "glorotNormal", "heUniform", "heNormal", "zeros", got "xavier"',
    ),
  ],
  [
    "a seed below 0",
    withSizes({ seed: -1 }),
    new RangeError("DenseNetwork: seed must be an integer in [0, 9007199254740991], got -1"),
  ],
  [
    "batches of no rows",
    withSizes({ maxBatch: 0 }),
    new RangeError("DenseNetwork: maxBatch must be an integer in [1, 2147483648), got 0"),
  ],
  [
    "batches without end",
    withSizes({ maxBatch: Infinity }),
    new RangeError("DenseNetwork: maxBatch must be an integer in [1, 2147483648), got Infinity"),
  ],
  [
    "another precision",
    withSizes({ dtype: "f16" }),
    new TypeError('DenseNetwork: dtype must be one of "f32", "f64", got "f16"'),
  ],
  [
    "text for checkFinite",
    withSizes({ checkFinite: "yes" }),
    new TypeError('DenseNetwork: checkFinite must be true or false, got "yes"'),
  ],
  [
    "a hole for a size",
    made({ sizes: holed(3) }),
    new TypeError("DenseNetwork: sizes[1] must be a number, got undefined"),
  ],
  [
    "no options of a regression",
    ({ nadir }) => linearRegression(nadir, x(undefined)),
    new TypeError("linearRegression: options must be an object, got undefined"),
  ],
  [
    "an unknown option of a regression",
    ({ nadir }) => linearRegression(nadir, x({ inputs: 2, l2: 0.1 })),
    new TypeError(
      'linearRegression: unknown option "l2"; options are inputs, outputs, bias, sparse, maxBatch, dtype, checkFinite',
    ),
  ],
  [
    "an option of networks that regressions have not",
    ({ nadir }) => logisticRegression(nadir, x({ inputs: 2, sizes: [2, 3] })),
    new TypeError(
      'logisticRegression: unknown option "sizes"; options are inputs, outputs, bias, sparse, maxBatch, dtype, checkFinite',
    ),
  ],
  [
    "no classes",
    ({ nadir }) => softmaxRegression(nadir, x({ inputs: 2 })),
    new TypeError("softmaxRegression: classes must be a number, got undefined"),
  ],
  [
    "no inputs of a regression",
    ({ nadir }) => linearRegression(nadir, x({ input: 2 })),
    new TypeError(
      'linearRegression: unknown option "input"; options are inputs, outputs, bias, sparse, maxBatch, dtype, checkFinite',
    ),
  ],
];
