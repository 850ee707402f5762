/** What summaries say of networks: against Keras (test/golden/summary.py), and against what networks allocate. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type DType, loadSync, type Nadir } from "../../src/index.ts";
import type { Allocator } from "../../src/memory/allocator.ts";
import {
  attention,
  batchNorm,
  channelsLast,
  concat,
  conv1d,
  conv2d,
  DenseNetwork,
  dense,
  dropout,
  embedding,
  flatten,
  gelu,
  globalAveragePool,
  gru,
  type Layers,
  layerNorm,
  linearRegression,
  masking,
  maxPool,
  Network,
  relu,
  rescale,
  residual,
  separableConv2d,
  softmaxCrossEntropy,
  sparseWeights,
  summarize,
  summary,
} from "../../src/networks/index.ts";
import { dtypes } from "../kernels/module.ts";
import { loadSmall } from "../memory/small.ts";
import { values } from "./values.ts";

interface Model {
  readonly layers: readonly (readonly [
    name: string,
    output: readonly number[],
    parameters: number,
    others: number,
  ])[];
  readonly parameters: number;
}

const url = new URL("../golden/summary.json", import.meta.url);
const { models } = JSON.parse(readFileSync(url, "utf8")) as { models: Record<string, Model> };

const imagesOf = (pool: Layers): Layers => [
  rescale({ scale: 1 / 255 }),
  [conv2d({ filters: 8, size: 3, padding: "same" }), batchNorm(), relu()],
  maxPool(2),
  separableConv2d({ filters: 12, size: 3, depthMultiplier: 2 }),
  conv2d({ filters: 16, size: 3, stride: 2, bias: false }),
  ...[pool, dropout(0.5), dense(10)],
];

const block = (size: number): Layers => [
  residual([layerNorm(), attention({ heads: 4 })]),
  residual([layerNorm(), dense(4 * size), gelu(), dense(size)]),
];

const made: Record<string, (nadir: Nadir) => Network> = {
  images: (nadir) => new Network(nadir, { input: [28, 28, 1], layers: imagesOf([flatten()]) }),
  "channels first": (nadir) =>
    new Network(nadir, {
      ...{ input: [3, 20, 16], layout: "nchw", layers: imagesOf([globalAveragePool()]) },
    }),
  tokens: (nadir) =>
    new Network(nadir, {
      input: [12],
      layers: [
        ...[embedding({ vocabulary: 50, size: 16 }), conv1d({ filters: 20, size: 3 })],
        ...[gru(24, { sequences: true }), gru(6), dense(2)],
      ],
    }),
  transformer: (nadir) => new Network(nadir, { input: [10, 32], layers: [block(32)] }),
  dense: (nadir) => new DenseNetwork(nadir, { sizes: [20, 16, 3] }),
};

test.for(Object.keys(models))("%s: layers are as Keras's", (name) => {
  const nadir = loadSmall();
  const network = made[name]!(nadir);
  const { layers, parameters, buffers } = summarize(network);
  // There a sum is a layer, and here what is added to itself is one with layers within.
  const own = layers.filter((layer) => layer.name !== "residual");
  const theirs = models[name]!.layers.filter(([kind]) => kind !== "Add");
  expect(own.map((layer) => [layer.output, layer.parameters])).toEqual(
    theirs.map(([, output, count]) => [output, count]),
  );
  expect(parameters).toBe(models[name]!.parameters);
  // Keras's running statistics; and counts: of batchNorm's batches, of dropout's passes.
  const statistics = theirs.map(([kind, , , others]) => (/^Batch/.test(kind) ? others : 0));
  const counts = layers.filter((layer) => /^(batchNorm|dropout)$/.test(layer.name)).length;
  expect(buffers).toBe(statistics.reduce((sum, count) => sum + count, counts));
  network.dispose();
});

test("layers within others stand behind them, by the numbers that their parameters have", () => {
  const nadir = loadSmall();
  const branches = concat([
    [conv2d({ filters: 2, size: 1 }), relu()],
    [conv2d({ filters: 5, size: 1 })],
    [],
  ]);
  const layers = [branches, residual([residual([dense(10)])]), channelsLast()];
  for (const layout of ["nhwc", "nchw"] as const) {
    const input = layout === "nhwc" ? [4, 6, 3] : [3, 4, 6];
    const shown = layout === "nhwc" ? layers.slice(0, 2) : [branches, channelsLast()];
    const network = new Network(nadir, { input, layout, layers: shown });
    const rows = summarize(network).layers.map(({ place, name, output, parameters }) =>
      [place, name, output.join("×"), parameters].join(" "),
    );
    expect(rows).toEqual(
      layout === "nhwc"
        ? [
            ...["0 concat 4×6×10 0", "0.0.0 conv2d 4×6×2 8", "0.0.1 relu 4×6×2 0"],
            "0.1.0 conv2d 4×6×5 20",
            ...["1 residual 4×6×10 0", "1.0 residual 4×6×10 0", "1.0.0 dense 4×6×10 110"],
          ]
        : [
            ...["0 concat 10×4×6 0", "0.0.0 conv2d 2×4×6 8", "0.0.1 relu 2×4×6 0"],
            "0.1.0 conv2d 5×4×6 20",
            "1 channelsLast 4×6×10 0",
          ],
    );
    const named = summarize(network).layers.filter(({ parameters }) => parameters > 0);
    for (const { place } of named) {
      expect(Object.keys(network.parameters)).toContain(`layers.${place}.weight`);
    }
    network.dispose();
  }
});

test("a dense network's layers have the numbers of its parameters", () => {
  const network = new DenseNetwork(loadSmall(), { sizes: [4, 3, 3, 2], activation: "tanh" });
  expect(summarize(network).layers).toEqual([
    { place: "0", name: "dense", output: [3], parameters: 15 },
    { place: "", name: "tanh", output: [3], parameters: 0 },
    { place: "1", name: "dense", output: [3], parameters: 12 },
    { place: "", name: "tanh", output: [3], parameters: 0 },
    { place: "2", name: "dense", output: [2], parameters: 8 },
  ]);
  network.dispose();
});

/** Counts the bytes that are allocated. */
function counting() {
  const memory = new WebAssembly.Memory({ initial: 200 });
  let next = 64;
  const allocator: Allocator = {
    allocate(bytes) {
      const address = next;
      next += Math.ceil(bytes / 64) * 64;
      return address;
    },
    free() {},
  };
  return { nadir: loadSync({ memory, allocator }), used: () => next - 64 };
}

const kinds: Record<string, readonly [input: readonly number[], layers: Layers]> = {
  numbers: [[5], [dense(9), batchNorm(), gelu(), dropout(0.5), dense(4)]],
  ids: [
    [6],
    [embedding({ vocabulary: 40, size: 8, paddingIndex: 0 }), masking(), gru(7), dense(4)],
  ],
  images: [
    [6, 6, 2],
    [
      conv2d({ filters: 3, size: 3 }),
      relu(),
      concat([[maxPool(2)], [maxPool(2)]]),
      flatten(),
      dense(4),
    ],
  ],
  blocks: [
    [3, 8],
    [block(8), flatten(), dense(4)],
  ],
};

test.for(dtypes.flatMap((dtype) => Object.keys(kinds).map((kind) => [dtype, kind] as const)))(
  "in %s with %s: bytes are those that a network takes, and steps",
  ([dtype, kind]) => {
    const { nadir, used } = counting();
    const [input, layers] = kinds[kind]!;
    const network = new Network<DType>(nadir, { input, layers, maxBatch: 13, dtype });
    const width = input.reduce((product, size) => product * size, 1);
    const inputs = values(1, 13 * width).map((x) =>
      kind === "ids" ? Math.abs(Math.round(9 * x)) : x,
    );
    const labels = inputs.slice(0, 13).map((_, row) => row % 4);
    network.lossAndGradients(inputs, labels, softmaxCrossEntropy);
    const { bytes } = summarize(network);
    const lines = (count: number) => Math.ceil(count / 64) * 64;
    expect(lines(bytes.parameters) + lines(bytes.gradients) + bytes.rows).toBe(used());
  },
);

test("a sparse gradient takes what there is of it", () => {
  const nadir = loadSmall();
  const network = new DenseNetwork(nadir, { sizes: [1000, 2], sparse: sparseWeights });
  expect(summarize(network)).toMatchObject({ parameters: 2002, bytes: { parameters: 8008 } });
  expect(summarize(network).bytes.gradients).toBeLessThan(1000);
  network.dispose();
});

test("the text has a line a layer, what is frozen, and what there is of buffers", () => {
  const layers = [dense(1000), batchNorm(), relu(), residual([dense(1000)]), dense(3)];
  const network = new Network(loadSmall(), { input: [20], layers, maxBatch: 16 });
  network.parameters["layers.3.0.weight"]!.frozen = true;
  const { bytes } = summarize(network);
  expect(summary(network).split("\n")).toEqual([
    "layer        output  parameters",
    "0 dense      [1000]      21,000",
    "1 batchNorm  [1000]       2,000",
    "2 relu       [1000]           0",
    "3 residual   [1000]           0",
    "3.0 dense    [1000]   1,001,000",
    "4 dense      [3]          3,003",
    "parameters: 1,027,003, of them frozen 1,000,000, and of buffers 2,001",
    `memory: parameters 4.1 MB, gradients 4.1 MB, 16 rows (maxBatch) ${(bytes.rows / 1e6).toFixed(1)} MB`,
  ]);
  network.dispose();
});

test("of a regression, and of a network with one layer", () => {
  const network = linearRegression(loadSmall(), { inputs: 2 });
  expect(summary(network).split("\n").slice(0, 3)).toEqual([
    "layer    output  parameters",
    "0 dense  [1]              3",
    "parameters: 3",
  ]);
  network.dispose();
});

test("nothing is allocated, and the network goes on as it was", () => {
  const { nadir, used } = counting();
  const network = new Network(nadir, { input: [6], layers: kinds.ids![1], maxBatch: 4 });
  const [ids, labels] = [
    [1, 2, 3, 0, 0, 0, /**/ 4, 5, 6, 7, 0, 0],
    [0, 3],
  ];
  const before = network.lossAndGradients(ids, labels, softmaxCrossEntropy);
  const [taken, outputs] = [used(), network.predict(ids)];
  summary(network);
  expect(used()).toBe(taken);
  expect(network.predict(ids)).toEqual(outputs);
  expect(network.lossAndGradients(ids, labels, softmaxCrossEntropy)).toBe(before);
});

test("what is no network is refused, as is one that is disposed", () => {
  const refused = (value: unknown) => () => summary(value as Network);
  expect(refused(undefined)).toThrow(
    new TypeError("summary: network must be a network, got undefined"),
  );
  expect(refused({})).toThrow("summary: network must be a network, got an object of class Object");
  const network = new DenseNetwork(loadSmall(), { sizes: [1, 1] });
  network.dispose();
  expect(refused(network)).toThrow("DenseNetwork: used after dispose()");
});
