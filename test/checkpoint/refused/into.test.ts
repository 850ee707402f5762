/** Parts that a file is not of: what is said, and that nothing has changed. */
import { describe, expect, test } from "vitest";
import { restore } from "../../../src/checkpoint/index.ts";
import { Adam, multi, SGD } from "../../../src/index.ts";
import { DenseNetwork } from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { type Made, stateOf, trained } from "../trained.ts";
import { bytes } from "./edited.ts";

const others: [what: string, parts: (world: Made) => unknown, message: string][] = [
  [
    "a part that is not in the file",
    ({ average }) => ({ ema: average }),
    'restore: ema is not in the file, whose parts are "network", "optimizer", "average", "plateau"',
  ],
  [
    "parameters that are a state there",
    ({ network }) => ({ optimizer: network.parameters }),
    "restore: optimizer: one is parameters, and the other a state: here, and in the file",
  ],
  [
    "a state that is parameters there",
    ({ optimizer }) => ({ network: optimizer }),
    "restore: network: one is parameters, and the other a state: here, and in the file",
  ],
  [
    "another optimizer",
    ({ network }) => ({ optimizer: new SGD(network.parameters) }),
    'restore: optimizer: SGD: state dict: optimizer must be "SGD", got "Adam"',
  ],
  [
    "an average for an optimizer",
    ({ average }) => ({ optimizer: average }),
    'restore: optimizer: Average: state dict: optimizer must be "Average", got "Adam"',
  ],
  [
    "several as one for one",
    ({ network }) => ({ optimizer: new (multi({ "": [Adam] }))(network.parameters) }),
    'restore: optimizer: multi: state dict must be of multi, got "Adam"',
  ],
  [
    "another network",
    () => ({ network: new DenseNetwork(loadSmall(), { sizes: [3, 5, 2], activation: "tanh" }) }),
    'restore: network is of other parameters: "layers.0.weight" must be f32 of shape [5, 3], got f32 of shape [4, 3]; "layers.0.bias" must be f32 of shape [5], got f32 of shape [4]; "layers.1.weight" must be f32 of shape [2, 5], got f32 of shape [2, 4]',
  ],
  [
    "a network of one layer",
    () => ({ network: new DenseNetwork(loadSmall(), { sizes: [3, 4] }) }),
    'restore: network is of other parameters: unexpected "layers.1.weight", "layers.1.bias"',
  ],
  [
    "a network without biases",
    () => ({ network: new DenseNetwork(loadSmall(), { sizes: [3, 4, 2], bias: false }) }),
    'restore: network is of other parameters: unexpected "layers.0.bias", "layers.1.bias"',
  ],
  [
    "a deeper network",
    () => ({ network: new DenseNetwork(loadSmall(), { sizes: [3, 4, 2, 1] }) }),
    'restore: network is of other parameters: missing "layers.2.weight", "layers.2.bias"',
  ],
  [
    "a network in double precision",
    () => ({
      network: new DenseNetwork(loadSmall(), { sizes: [3, 4], bias: false, dtype: "f64" }),
    }),
    'restore: network is of other parameters: unexpected "layers.0.bias", "layers.1.weight", "layers.1.bias"; "layers.0.weight" must be f64 of shape [4, 3], got f32 of shape [4, 3]',
  ],
  [
    "another activation",
    () => ({ network: new DenseNetwork(loadSmall(), { sizes: [3, 4, 2], activation: "relu" }) }),
    'restore: network: activation must be ["relu"], as here, got ["tanh"]',
  ],
  [
    "another activation of the outputs",
    () => ({
      network: new DenseNetwork(loadSmall(), {
        sizes: [3, 4, 2],
        activation: "tanh",
        outputActivation: "sigmoid",
      }),
    }),
    'restore: network: outputActivation must be "sigmoid", as here, got "identity"',
  ],
  [
    "parameters of other names",
    () => ({ network: loadSmall().parameters({ w: [1] }) }),
    'restore: network is of other parameters: missing "w"; unexpected "layers.0.weight", "layers.0.bias", "layers.1.weight", "layers.1.bias": rename gives names of the file those that they have here',
  ],
  [
    "other groups",
    ({ network: { parameters } }) => ({
      optimizer: new Adam(Object.values(parameters).map((each) => ({ params: [each] }))),
    }),
    'restore: optimizer: Adam: state dict has other groups: here one is of ("layers.0.weight"), saved with ("layers.0.weight", "layers.0.bias", "layers.1.weight", "layers.1.bias")',
  ],
  [
    "no part",
    () => ({ network: 5 }),
    "restore: network must be a network, parameters by name, or what has stateDict() and loadStateDict(), got 5",
  ],
  [
    "nothing",
    () => ({ network: null }),
    "restore: network must be a network, parameters by name, or what has stateDict() and loadStateDict(), got null",
  ],
  [
    "a model of TensorFlow.js",
    () => ({
      model: new (class LayersModel {
        readonly trainableWeights = [];
      })(),
    }),
    "restore: model must be a network, parameters by name, or what has stateDict() and loadStateDict(), got an object of class LayersModel: modelPart(tf, …) of nadir/tfjs makes a part of it",
  ],
  [
    "another name for the only network",
    ({ network }) => ({ netwrok: network }),
    'restore: netwrok is not in the file, whose parts are "network", "optimizer", "average", "plateau"',
  ],
  [
    "metadata",
    ({ network }) => ({ network, metadata: { epoch: 3 } }),
    "restore: metadata must be a network, parameters by name, or what has stateDict() and loadStateDict(), got an object of class Object: metadata come back in the result",
  ],
  [
    "no object",
    () => null,
    "restore: parts must be an object, { network, optimizer, … }, got null",
  ],
  [
    "a network for parts",
    ({ network }) => network,
    "restore: parts must be an object, { network, optimizer, … }, got an object of class DenseNetwork",
  ],
];

describe("refused into", () => {
  test.each(others)("%s", (_, parts, message) => {
    const world = trained(1, 2);
    const before = stateOf(world);
    expect(() => restore(bytes, parts(world) as never)).toThrow(new TypeError(message));
    // Nor where it comes behind what fits.
    const given = parts(world);
    const isAlone =
      typeof given !== "object" ||
      given === null ||
      Object.getPrototypeOf(given) !== Object.prototype;
    if (!isAlone) expect(() => restore(bytes, { ...world, ...given })).toThrow(message);
    expect(stateOf(world)).toEqual(before);
  });
});
