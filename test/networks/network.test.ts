import { describe, expect, onTestFinished, test } from "vitest";
import { AdamW } from "../../src/index.ts";
import {
  DenseNetwork,
  dense,
  flatten,
  type Layers,
  leakyRelu,
  meanSquaredError,
  Network,
  type NetworkOptions,
  relu,
  softmaxCrossEntropy,
  tanh,
} from "../../src/networks/index.ts";
import { loadSmall } from "../memory/small.ts";
import { values } from "./values.ts";

const networkOf = (options: NetworkOptions): Network => {
  const network = new Network(loadSmall(), options as NetworkOptions<"f32">);
  onTestFinished(() => network.dispose());
  return network;
};

const inputs = values(1, 40);
const labels = [0, 1, 2, 1, 0, 2, 2, 1];

test("is a DenseNetwork to the bit, weights and training", () => {
  const layers = [dense(7), leakyRelu(0.1), dense(4), tanh(), dense(3)];
  const network = networkOf({ input: [5], layers, seed: 3 });
  const face = new DenseNetwork(loadSmall(), {
    ...{ sizes: [5, 7, 4, 3], activation: ["leakyRelu", "tanh"], negativeSlope: 0.1, seed: 3 },
  });
  const losses = [network, face].map((each) => {
    const optimizer = new AdamW(each.parameters, { lr: 0.05 });
    return Array.from({ length: 20 }, () => {
      const loss = each.lossAndGradients(inputs, labels, softmaxCrossEntropy);
      optimizer.step();
      return loss;
    });
  });
  expect(losses[0]).toEqual(losses[1]);
  expect(network.predict(inputs)).toEqual(face.predict(inputs));
  expect(Object.keys(network.parameters)).toEqual([
    ...["layers.0.weight", "layers.0.bias", "layers.2.weight", "layers.2.bias"],
    ...["layers.4.weight", "layers.4.bias"],
  ]);
  // Both take the other's values.
  network.load(face.tensors());
  face.load(network.tensors());
});

describe("layers in layers", () => {
  test("are the same as in a row, and numbered as PyTorch's Sequential in a Sequential", () => {
    const nested = networkOf({ input: [5], layers: [[dense(4), [tanh()]], [[dense(3)]]], seed: 1 });
    const row = networkOf({ input: [5], layers: [dense(4), tanh(), dense(3)], seed: 1 });
    expect(nested.predict(inputs)).toEqual(row.predict(inputs));
    expect(Object.keys(nested.parameters)).toEqual([
      ...["layers.0.0.weight", "layers.0.0.bias", "layers.1.0.0.weight", "layers.1.0.0.bias"],
    ]);
    nested.load(row.tensors());
    expect(nested.tensors()["layers.1.0.0.bias"]).toEqual(row.tensors()["layers.2.bias"]);
  });
});

describe("a gradient with respect to the inputs", () => {
  const row = [...values(3, 6)];
  for (const [name, layers] of Object.entries({
    "through an activation first": [tanh(), dense(2)],
    "through two activations": [tanh(), relu(), dense(2)],
    "through what only says otherwise of the shape": [flatten(), dense(2)],
    "through no parameter at all": [tanh()],
  } satisfies Record<string, Layers>)) {
    test(name, () => {
      const network = networkOf({ input: [3, 2], layers, dtype: "f64" });
      const sum = (x: readonly number[]) =>
        network.forward(x).reduce((total: number, each) => total + each, 0);
      sum(row);
      const ones = new Float64Array(network.forward(row).length).fill(1);
      const gradient = Array.from(network.backward(ones, { inputs: true }));
      for (let i = 0; i < row.length; i++) {
        const moved = (by: number) => row.map((each, j) => (i === j ? each + by : each));
        const slope = (sum(moved(1e-5)) - sum(moved(-1e-5))) / 2e-5;
        expect(gradient[i]).toBeCloseTo(slope, 7);
      }
      // What was given stays as it was.
      expect(row).toEqual([...values(3, 6)]);
    });
  }
});

test("layers without parameters below the first are not gone back through", () => {
  const network = networkOf({ input: [6], layers: [tanh(), dense(2)], seed: 2 });
  const wide = networkOf({ input: [6], layers: [[tanh()], dense(2)], seed: 2 });
  const ones = new Array(2).fill(1);
  for (const each of [network, wide]) {
    each.forward(values(4, 6));
    each.backward(ones);
  }
  expect(network.parameters["layers.1.weight"]!.grad).toEqual(
    wide.parameters["layers.1.weight"]!.grad,
  );
});

describe("refuses", () => {
  const bad: [string, unknown, Error][] = [
    [
      "no input",
      { layers: [dense(1)] },
      new TypeError("Network: input must be an array of sizes, got undefined"),
    ],
    [
      "an empty input",
      { input: [], layers: [dense(1)] },
      new TypeError("Network: input must be an array of sizes, got []"),
    ],
    [
      "a size of 0",
      { input: [2, 0], layers: [dense(1)] },
      new RangeError("Network: input[1] must be an integer in [1, 2147483648), got 0"),
    ],
    [
      "no layers",
      { input: [2] },
      new TypeError("Network: layers must be an array of layers, got undefined"),
    ],
    [
      "none",
      { input: [2], layers: [] },
      new TypeError("Network: layers must be an array of layers, got []"),
    ],
    [
      "what is no layer",
      { input: [2], layers: [dense(1), [relu]] },
      new TypeError("Network: layers[1][0] must be a layer, as dense(10) gives it, got a function"),
    ],
    [
      "a name",
      { input: [2], layers: ["relu"] },
      new TypeError('Network: layers[0] must be a layer, as dense(10) gives it, got "relu"'),
    ],
    [
      "layers that compute nothing",
      { input: [2], layers: [flatten()] },
      new TypeError("Network: layers compute nothing"),
    ],
    ["another option", { input: [2], layers: [dense(1)], sizes: [1] }, new TypeError("")],
  ];
  for (const [what, options, error] of bad) {
    test(what, () => {
      const make = () => networkOf(options as NetworkOptions);
      if (error.message) expect(make).toThrow(error);
      else expect(make).toThrow(error.constructor as typeof TypeError);
    });
  }

  test("a loss on logits behind an activation", () => {
    const network = networkOf({ input: [2], layers: [dense(2), [relu()]] });
    expect(() => network.evaluate([1, 2], [0], softmaxCrossEntropy)).toThrow(
      new TypeError(
        'Network: softmaxCrossEntropy takes logits, so the last layer must be no activation, got "relu"',
      ),
    );
    network.evaluate([1, 2], [0, 1], meanSquaredError);
  });

  test("sparse rows where they are no first layer's", () => {
    const sparse = { data: [1], indices: [0], indptr: [0, 1] };
    const network = networkOf({ input: [2], layers: [tanh(), dense(2)] });
    expect(() => network.forward(sparse)).toThrow(
      new TypeError(
        "Network: inputs of this network must be all numbers of each row, got sparse rows",
      ),
    );
    expect(() => network.forward([1, 2], { mode: "test" as never })).toThrow(
      'Network: mode must be one of "train", "predict", got "test"',
    );
  });
});

describe("predictions", () => {
  test("of several positions are probabilities at each of them", () => {
    const network = networkOf({ input: [3, 2], layers: [leakyRelu()], dtype: "f64" });
    const rows = [1, 0, 0, 1, 0, 3, 2, 2, 5, 1, 0, 0];
    const shares = network.predict(rows, { activation: "softmax" });
    for (let i = 0; i < rows.length; i += 2) {
      const expected = 1 / (1 + Math.exp(rows[i + 1]! - rows[i]!));
      expect(shares[i]).toBeCloseTo(expected, 12);
      expect(shares[i]! + shares[i + 1]!).toBeCloseTo(1, 12);
    }
  });
});

test("a loss on logits finds an activation behind what only says otherwise of the shape", () => {
  const network = networkOf({ input: [2], layers: [dense(2), [relu(), flatten()]] });
  expect(() => network.evaluate([1, 2], [0], softmaxCrossEntropy)).toThrow(/takes logits/);
});
