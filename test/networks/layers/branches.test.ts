import { describe, expect, test } from "vitest";
import {
  concat,
  dense,
  dropout,
  embedding,
  flatten,
  gru,
  type Layers,
  masking,
  Network,
  relu,
  reshape,
  residual,
  softmax,
  sparseWeights,
  tanh,
} from "../../../src/networks/index.ts";
import { Random } from "../../../src/random.ts";
import { loadSmall } from "../../memory/small.ts";
import { expectGolden, readCases } from "./golden.ts";
import {
  expectFiniteDifferences,
  expectRowsByThemselves,
  numbers,
  randomNetwork,
} from "./property.ts";

describe("layers within layers are PyTorch's", () => {
  for (const golden of readCases("branches")) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});

/** Layers that keep the last axis at a size, in any depth. */
function anyLayers(random: Random, size: number, depth: number): Layers {
  const one = () => {
    const kind = random.below(depth > 0 ? 6 : 3);
    if (kind === 0) return [dense(1 + random.below(7)), tanh(), dense(size)];
    if (kind === 1) return tanh();
    if (kind === 2) return softmax();
    if (kind === 3) return residual(anyLayers(random, size, depth - 1));
    if (kind === 4) return anyLayers(random, size, depth - 1);
    const branches = Array.from({ length: 1 + random.below(3) }, () =>
      anyLayers(random, size, depth - 1),
    );
    return [concat(branches), dense(size)];
  };
  return Array.from({ length: random.below(4) }, one);
}

describe("gradients are slopes, and rows are apart", () => {
  const random = new Random(11);
  for (let seed = 0; seed < 40; seed++) {
    const size = 1 + random.below(9);
    const input = random.below(2) === 0 ? [size] : [1 + random.below(4), size];
    const rows = 1 + random.below(4);
    const layers = [residual([dense(size)]), ...anyLayers(random, size, 3)];
    test(`${rows} of [${input}], ${seed}`, () => {
      expectFiniteDifferences(layers, input, rows, seed);
      for (const dtype of ["f32", "f64"] as const) {
        expectRowsByThemselves(layers, input, rows, seed, dtype);
      }
    });
  }
});

describe("of what is asked for", () => {
  const layers = [
    tanh(),
    concat([[residual([dense(4), tanh()])], [], [dense(3)]]),
    residual([dense(11)]),
  ];

  test("gradients of the parameters are the same without one with respect to the inputs", () => {
    const network = randomNetwork(layers, [4], 5, new Random(1));
    const [inputs, delta] = [numbers(new Random(2), 20), numbers(new Random(3), 55)];
    const parameters = Object.values(network.parameters);
    const gradients = (inputsToo: boolean) => {
      network.forward(inputs);
      network.backward(delta, { inputs: inputsToo });
      return parameters.map(({ grad }) => grad.slice());
    };
    expect(gradients(false)).toEqual(gradients(true));
    network.forward(inputs);
    network.backward(delta, { inputs: true, parameters: false });
    expect(network.inputGradient.length).toBe(20);
  });

  test("two halves of a batch accumulate to the bits of the whole", () => {
    const network = randomNetwork(layers, [4], 6, new Random(1), "f32");
    const [inputs, delta] = [numbers(new Random(2), 24), numbers(new Random(3), 66)];
    network.forward(inputs);
    network.backward(delta);
    const whole = Object.values(network.parameters).map(({ grad }) => grad.slice());
    for (const half of [0, 1]) {
      network.forward(inputs.slice(12 * half, 12 * half + 12));
      network.backward(delta.slice(33 * half, 33 * half + 33), { accumulate: half === 1 });
    }
    expect(Object.values(network.parameters).map(({ grad }) => grad.slice())).toEqual(whole);
  });

  test("parameters and buffers are named by branch and layer", () => {
    const nested = [residual([concat([[dense(1)], [[dropout(), dense(2)]]]), dense(4)])];
    const network = randomNetwork(nested, [4], 2, new Random(1));
    expect(Object.keys(network.parameters)).toEqual([
      ...["layers.0.0.0.0.weight", "layers.0.0.0.0.bias"],
      ...["layers.0.0.1.0.1.weight", "layers.0.0.1.0.1.bias"],
      ...["layers.0.1.weight", "layers.0.1.bias"],
    ]);
    expect(Object.keys(network.buffers)).toEqual(["layers.0.0.1.0.0.rows"]);
    const tensors = network.tensors();
    network.load(tensors);
    expect(network.tensors()).toEqual(tensors);
  });
});

describe("refuses", () => {
  const make = (layers: Layers, input: readonly number[] = [4]) =>
    new Network(loadSmall(), { input, layers });
  const any = (value: unknown) => value as never;
  const bad: [string, () => unknown, Error][] = [
    [
      "residual of a layer",
      () => residual(any(relu())),
      new TypeError("residual: layers must be an array of layers, got an object of class Object"),
    ],
    [
      "residual of what is none",
      () => make([residual([any(3)])]),
      new TypeError(
        "Network: layers[0], residual[0] must be a layer, as dense(10) gives it, got 3",
      ),
    ],
    [
      "another shape",
      () => make([relu(), residual([dense(4), dense(5)])]),
      new RangeError("Network: layers[1], residual: its layers must keep the shape [4], got [5]"),
    ],
    [
      "residual of ids",
      () => make([residual([embedding({ vocabulary: 4, size: 4 }), flatten(), dense(4)])]),
      new TypeError(
        "Network: layers[0], residual: its layers must take numbers, to which theirs are added: what takes ids or sparse rows must be the network's first layer, before residual",
      ),
    ],
    [
      "ids behind others",
      () => make([residual([relu(), embedding({ vocabulary: 4, size: 4 })])]),
      new TypeError("Network: layers[0], residual[1], embedding must be the network's first layer"),
    ],
    [
      "sparse weights behind others",
      () => make([relu(), dense(2, { sparse: sparseWeights })]),
      new TypeError("Network: layers[1], dense must be the network's first layer"),
    ],
    [
      "no branches",
      () => concat([]),
      new TypeError("concat: branches must be an array of arrays of layers, got []"),
    ],
    [
      "a layer for branches",
      () => concat(any(relu())),
      new TypeError(
        "concat: branches must be an array of arrays of layers, got an object of class Object",
      ),
    ],
    [
      "a layer for a branch",
      () => concat([[], any(relu())]),
      new TypeError(
        "concat: branches[1] must be an array of layers, got an object of class Object",
      ),
    ],
    [
      "branches of other rows",
      () => make([concat([[], [reshape([4, 1])]])], [2, 2]),
      new RangeError(
        "Network: layers[0], concat: branches must agree in all axes but that of channels, got [2, 2] and [4, 1]",
      ),
    ],
    [
      "ids in a branch",
      () => make([concat([[], [embedding({ vocabulary: 4, size: 4 })]])]),
      new TypeError(
        "Network: layers[0], concat[1]: branches share numbers: what takes ids or sparse rows must be the network's first layer, before concat",
      ),
    ],
    [
      "sparse weights in a branch",
      () => make([concat([[dense(2, { sparse: sparseWeights })]])]),
      new TypeError(
        "Network: layers[0], concat[0]: branches share numbers: what takes ids or sparse rows must be the network's first layer, before concat",
      ),
    ],
    [
      "no shape",
      () => reshape(any(3)),
      new TypeError("reshape: shape must be an array of sizes, got 3"),
    ],
    [
      "an empty shape",
      () => reshape([]),
      new TypeError("reshape: shape must be an array of sizes, got []"),
    ],
    [
      "two open sizes",
      () => reshape([-1, -1]),
      new RangeError("reshape: shape[1] must be an integer in [1, 2147483648), got -1"),
    ],
    [
      "a size of 0",
      () => reshape([2, 0]),
      new RangeError("reshape: shape[1] must be an integer in [1, 2147483648), got 0"),
    ],
    [
      "a shape of another size",
      () => make([reshape([3, 2])]),
      new RangeError(
        "Network: layers[0], reshape: shape [3, 2] is not of the size of its input, [4]",
      ),
    ],
    [
      "a size that is left with no whole number",
      () => make([reshape([3, -1])]),
      new RangeError(
        "Network: layers[0], reshape: shape [3, -1] is not of the size of its input, [4]",
      ),
    ],
  ];
  test.each(bad)("%s", (_, run, error) => {
    expect(run).toThrow(error);
  });
});

test("what only tells something of its inputs is told within branches, too", () => {
  const tokens = [1, 2, 3, 4, 0, 0];
  const last = (layers: Layers) => {
    const network = new Network(loadSmall(), {
      input: [3, 2],
      layers: [...layers, gru(3)],
      seed: 1,
    });
    return network.predict(tokens);
  };
  const doubled = tokens.map((each) => 2 * each);
  const network = new Network(loadSmall(), { input: [3, 2], layers: [masking(), gru(3)], seed: 1 });
  expect(last([residual([masking()])])).toEqual(network.predict(doubled));
  expect(last([masking(), concat([[]])])).toEqual(last([masking()]));
  expect(last([masking()])).not.toEqual(last([]));
});
