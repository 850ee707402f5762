/** Live views of Nadir's own memory are inputs as any other, though it grow or be written to meanwhile. */
import { describe, expect, test } from "vitest";
import type { DType } from "../../src/dtype.ts";
import { loadSync, type Nadir, SGD } from "../../src/index.ts";
import {
  binaryCrossEntropy,
  DenseNetwork,
  fit,
  meanSquaredError,
  softmaxCrossEntropy,
} from "../../src/networks/index.ts";
import { dtypes } from "../kernels/module.ts";
import { Growing } from "../memory/growing.ts";
import { loadSmall } from "../memory/small.ts";
import { networkBits, sparseOf, values, wholes } from "./values.ts";

const memories: Record<string, () => Nadir> = {
  "that has room": () => loadSmall(),
  "that grows with every allocation": () => {
    const allocator = new Growing();
    return loadSync({ memory: allocator.memory, allocator });
  },
  "that is shared": () => {
    const shared = { initial: 1, maximum: 1000, shared: true };
    const allocator = new Growing(new WebAssembly.Memory(shared));
    return loadSync({ memory: allocator.memory, allocator });
  },
};

const [width, columns, maxBatch, rows] = [5, 3, 4, 10];
const dense = values(1, rows * width).map((value, i) => (i % 3 === 0 ? 0 : value));

/** The data of a training, in memory of its own. */
const plain = () => ({
  inputs: Float32Array.from(dense),
  head: Float32Array.from(dense.subarray(0, maxBatch * width)),
  sparse: sparseOf(Float32Array.from(dense), width),
  labels: wholes(2, rows, columns),
  slopes: Float32Array.from(values(3, rows * columns)),
  shares: Float32Array.from(values(4, rows * columns), Math.abs),
  rowWeights: Float32Array.from(values(5, rows), Math.abs),
  picked: wholes(6, maxBatch, rows),
});
type Data = ReturnType<typeof plain>;

/** The same data as live views of Nadir's memory, of which a parameter gives floats, and the memory the rest. */
function live(nadir: Nadir): Data {
  const { inputs, sparse, labels, slopes, shares, rowWeights, picked } = plain();
  const [data, indices, indptr] = [sparse.data, sparse.indices, sparse.indptr].map((numbers) =>
    nadir.parameter([numbers.length]),
  );
  const floats = nadir.parameters({ inputs, slopes, shares, rowWeights });
  const wholes = nadir.parameters({ labels: [labels.length], picked: [picked.length] });
  const view = (parameter: typeof data, numbers: ArrayLike<number>) => {
    const { buffer, byteOffset } = parameter!.data;
    const seen = new Uint32Array(buffer, byteOffset, numbers.length);
    seen.set(numbers);
    return seen;
  };
  data!.data.set(sparse.data);
  return {
    inputs: floats.inputs.data,
    head: floats.inputs.data.subarray(0, maxBatch * width),
    slopes: floats.slopes.data,
    shares: floats.shares.data,
    rowWeights: floats.rowWeights.data,
    sparse: {
      data: data!.data,
      indices: view(indices, sparse.indices),
      indptr: view(indptr, sparse.indptr),
    },
    labels: view(wholes.labels, labels),
    picked: view(wholes.picked, picked),
  };
}

const options = ({ picked, rowWeights }: Data) => ({ rows: picked, rowWeights });

/** Each takes the data when it needs them, since what it does before may make memory grow. */
const calls: Record<string, (network: DenseNetwork<DType>, data: () => Data) => unknown> = {
  forward: (network, data) => network.forward(data().head).slice(),
  backward: (network, data) => {
    network.forward(plain().head);
    return network
      .backward(data().slopes.subarray(0, maxBatch * columns), { inputs: true })
      .slice();
  },
  predict: (network, data) => network.predict(data().inputs),
  "predict of sparse rows": (network, data) => network.predict(data().sparse),
  evaluate: (network, data) => {
    const { inputs, labels, rowWeights } = data();
    return network.evaluate(inputs, labels, softmaxCrossEntropy, { rowWeights });
  },
  "evaluate of some rows": (network, data) => {
    const all = data();
    return network.evaluate(all.inputs, all.shares, binaryCrossEntropy, options(all));
  },
  "evaluate of sparse rows": (network, data) => {
    const { sparse, slopes, rowWeights } = data();
    return network.evaluate(sparse, slopes, meanSquaredError, { rowWeights });
  },
  lossAndGradients: (network, data) => {
    const all = data();
    return network.lossAndGradients(all.inputs, all.labels, softmaxCrossEntropy, options(all));
  },
  "lossAndGradients of distributions, down to the inputs": (network, data) => {
    const all = data();
    const given = { ...options(all), inputs: true };
    return network.lossAndGradients(all.inputs, all.shares, softmaxCrossEntropy, given);
  },
  "lossAndGradients of sparse rows": (network, data) => {
    const all = data();
    return network.lossAndGradients(all.sparse, all.slopes, meanSquaredError, options(all));
  },
  "lossAndGradients of more sparse rows than before": (network, data) => {
    network.forward({ data: [1], indices: [0], indptr: [0, 1] });
    const all = data();
    return network.lossAndGradients(all.sparse, all.slopes, meanSquaredError, options(all));
  },
};

describe.each(Object.entries(memories))("in a memory %s", (_, load) => {
  describe.for(dtypes)("in %s", (dtype) => {
    test.for(Object.entries(calls))("%s", ([, call]) => {
      const made = (nadir: Nadir) =>
        new DenseNetwork<DType>(nadir, { sizes: [width, 4, columns], maxBatch, dtype, seed: 7 });
      const wanted = made(loadSmall());
      const expected = [call(wanted, plain), call(wanted, plain)];
      const nadir = load();
      const network = made(nadir);
      const data = () => live(nadir);
      expect([call(network, data), call(network, data)]).toEqual(expected);
      expect(networkBits(network)).toEqual(networkBits(wanted));
    });
  });

  test("fit goes on with its data, though memory grow between its steps", async () => {
    const trained = async (nadir: Nadir, data: (nadir: Nadir) => Data) => {
      const network = new DenseNetwork(nadir, { sizes: [width, columns], maxBatch, seed: 5 });
      const optimizer = new SGD(network.parameters, { lr: 0.1 });
      const { inputs, labels, rowWeights, sparse } = data(nadir);
      const history = await fit(network, {
        ...{ inputs, targets: labels, rowWeights, loss: softmaxCrossEntropy, optimizer },
        ...{ epochs: 3, batchSize: 3 },
        validation: { inputs: sparse, targets: labels, rowWeights },
        onEpoch: () => void nadir.parameter([1]),
      });
      return [history, networkBits(network)];
    };
    expect(await trained(load(), live)).toEqual(await trained(loadSmall(), plain));
  });

  test("what a network gave is inputs and targets for itself, in as many batches as they make", () => {
    const made = (nadir: Nadir) => new DenseNetwork(nadir, { sizes: [1, 6], maxBatch: 2, seed: 3 });
    const [network, other] = [made(load()), made(loadSmall())];
    const inputs = [0.5, -0.25];
    const given = other.forward(inputs).slice();
    expect(network.predict(network.forward(inputs))).toEqual(other.predict(given));
    const thirty = [...given, ...given, ...given].slice(0, 2);
    expect(network.evaluate(thirty, network.forward(thirty), meanSquaredError).loss).toBe(0);
    const targets = other.predict(given).fill(0.5);
    const { loss } = other.evaluate(given, targets, meanSquaredError);
    expect(network.evaluate(network.forward(inputs), targets, meanSquaredError).loss).toBe(loss);
  });

  test("layers are swapped by their own views", () => {
    const network = new DenseNetwork(load(), { sizes: [3, 3, 3], seed: 1 });
    const before = network.tensors();
    const { parameters } = network;
    network.load({
      "0.weight": parameters["layers.1.weight"]!.data,
      "0.bias": parameters["layers.1.bias"]!,
      "1.weight": parameters["layers.0.weight"]!.data,
      "1.bias": parameters["layers.0.bias"]!,
    });
    const after = network.tensors();
    for (const kind of ["weight", "bias"]) {
      expect(after[`layers.0.${kind}`]).toEqual(before[`layers.1.${kind}`]);
      expect(after[`layers.1.${kind}`]).toEqual(before[`layers.0.${kind}`]);
    }
  });

  test("layers are shifted by views held since before memory grew, where it is shared", () => {
    const nadir = load();
    const network = new DenseNetwork(nadir, { sizes: [2, 2, 2], bias: false, seed: 1 });
    const [a, b] = Object.values(network.parameters).map(({ data }) => data);
    const [wasA, wasB] = [a!.slice(), b!.slice()];
    nadir.parameter([100_000]);
    if (a!.length === 0) {
      expect(() => network.load({ "0.weight": b!, "1.weight": a! })).toThrow("is detached");
    } else network.load({ "0.weight": b!, "1.weight": a! });
    const loaded = Object.values(network.tensors()).map(({ data }) => data);
    expect(loaded).toEqual(a!.length === 0 ? [wasA, wasB] : [wasB, wasA]);
  });
});
