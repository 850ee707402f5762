/** Every kernel that can be cut is cut, in networks of every layer, and what they learn has the same bits. */
import { expect, test } from "vitest";
import { type DType, load, SGD } from "../../src/index.ts";
import {
  attention,
  averagePool,
  batchNorm,
  binaryCrossEntropy,
  concat,
  conv2d,
  convTranspose2d,
  dense,
  dropout,
  embedding,
  embeddingBag,
  flatten,
  gaussianNoise,
  globalAveragePool,
  groupNorm,
  gru,
  hinge,
  hingeEmbedding,
  huber,
  klDivergence,
  type Loss,
  layerNorm,
  lstm,
  masking,
  maxPool,
  meanSquaredError,
  Network,
  negativeBinomialNLL,
  normalize,
  poissonNLL,
  positionalEmbedding,
  prelu,
  type Recipe,
  rmsNorm,
  sigmoid,
  smoothL1,
  softMargin,
  softmax,
  softmaxCrossEntropy,
} from "../../src/networks/index.ts";
import type { Cut } from "../../src/threads/cuts/cut.ts";
import { cuts } from "../../src/threads/cuts.ts";
import type { Team } from "../../src/threads/team.ts";

const ROWS = 11;

interface Program {
  readonly input: readonly number[];
  readonly layers: readonly Recipe[];
  readonly layout?: "nchw";
  readonly ids?: boolean;
  readonly sparse?: boolean;
  /** Rows that end in zeros, each in others. */
  readonly padded?: boolean;
  readonly rows?: number;
  readonly loss?: Loss;
  /** So many of them. */
  readonly targets?: (count: number) => ArrayLike<number>;
}

/** Numbers in [−1, 1), some of them 0. */
const numbers = (length: number, seed: number) =>
  Float64Array.from({ length }, (_, i) =>
    i % 7 ? ((i * 7919 + seed * 104729) % 2003) / 1001 - 1 : 0,
  );

const shares = (count: number) => numbers(count, 3).map(Math.abs);
const signs = (count: number) => numbers(count, 4).map((x) => (x < 0 ? -1 : 1));
const naturals = (count: number) => numbers(count, 5).map((x) => Math.floor(Math.abs(4 * x)));
/** A label for each position, of so many classes. */
const labels = (classes: number) => (count: number) =>
  naturals(count / classes).map((x, i) => (i % 5 ? x % classes : -100));

const byLosses: readonly (readonly [Loss, (count: number) => ArrayLike<number>])[] = [
  [huber, shares],
  [smoothL1, shares],
  [hinge, signs],
  [hinge.with({ squared: true }), signs],
  [hingeEmbedding, signs],
  [softMargin, signs],
  [poissonNLL, naturals],
  [negativeBinomialNLL, naturals],
  [klDivergence, shares],
  [klDivergence.with({ logTarget: true }), (count) => shares(count).map((x) => -x)],
  [softmaxCrossEntropy, labels(9)],
  [softmaxCrossEntropy.with({ labelSmoothing: 0.1, reduction: "sum" }), labels(9)],
  [softmaxCrossEntropy, shares],
  [binaryCrossEntropy.with({ posWeight: 2 }), shares],
];

const programs: readonly Program[] = [
  {
    input: [3, 7, 6],
    layout: "nchw",
    layers: [
      ...[conv2d({ filters: 27, size: 3, padding: 1 }), batchNorm(), maxPool(2)],
      ...[conv2d({ filters: 27, size: 2, groups: 27 }), groupNorm({ groups: 3 })],
      ...[conv2d({ filters: 54, size: 2, padding: 1, groups: 27 }), prelu()],
      ...[convTranspose2d({ filters: 19, size: 2 }), averagePool({ size: 2, stride: 1 })],
      ...[conv2d({ filters: 34, size: 2, padding: 1 }), globalAveragePool()],
      dense(35),
    ],
  },
  {
    input: [5, 6, 4],
    layers: [
      ...[conv2d({ filters: 38, size: 2, groups: 2 }), conv2d({ filters: 20, size: 1, groups: 2 })],
      ...[maxPool({ size: 3, stride: 1 }), flatten(), dense(5), softmax(), dense(3)],
    ],
  },
  {
    input: [6],
    ids: true,
    layers: [
      ...[embedding({ vocabulary: 17, size: 8 }), positionalEmbedding(), layerNorm()],
      ...[attention({ heads: 2, causal: true }), rmsNorm(), dropout(0.3), flatten(), dense(3)],
    ],
  },
  {
    input: [5, 4],
    padded: true,
    layers: [masking(), attention({ heads: 2 }), flatten(), dense(3)],
  },
  {
    input: [5, 4],
    padded: true,
    layers: [masking(), attention({ heads: 2 }), globalAveragePool(), dense(3)],
  },
  { input: [4], ids: true, layers: [embeddingBag({ vocabulary: 17, size: 5 }), dense(3)] },
  { input: [17], ids: true, sparse: true, layers: [embeddingBag({ vocabulary: 17, size: 5 })] },
  { input: [17], sparse: true, layers: [dense(5), gaussianNoise(0.1), dense(3)] },
  {
    input: [5, 4],
    padded: true,
    layers: [
      ...[masking(), gru(6, { sequences: true }), lstm(5, { sequences: true }), gru(7)],
      ...[concat([[dense(3)], [dense(4)]]), dense(3)],
    ],
  },
  {
    input: [5, 3],
    layers: [normalize({ mean: [0, 0.1, 0.2], std: [1, 2, 3] }), prelu({ channels: 3 }), dense(3)],
  },
  { input: [5, 4], layers: [gru(5, { sequences: true }), lstm(6), dense(3)] },
  {
    input: [4],
    layers: [dense(7), sigmoid()],
    loss: poissonNLL.with({ logInput: false }),
    targets: naturals,
  },
  // Of positions, and of those of a single row.
  ...byLosses.flatMap(([loss, targets]) =>
    [ROWS, 1].map((rows) => ({ input: [7, 4], layers: [dense(9)], rows, loss, targets })),
  ),
];

const isPadding = (i: number, width: number) =>
  i % width >= width - 4 * (Math.floor(i / width) % 4);

function inputsOf({ input, ids, sparse, padded, rows = ROWS }: Program) {
  const width = input.reduce((size, each) => size * each, 1);
  if (!sparse) {
    return ids
      ? Uint32Array.from({ length: rows * width }, (_, i) => (i * 5) % 17)
      : numbers(rows * width, 1).map((x, i) => (padded && isPadding(i, width) ? 0 : x));
  }
  const indptr = Array.from({ length: ROWS + 1 }, (_, i) => 2 * i + (i > 3 ? 1 : 0));
  const indices = Array.from({ length: indptr.at(-1)! }, (_, i) => (i * 3) % 17);
  return { indptr, indices, data: indices.map(() => 1) };
}

/** What all networks learn in four steps, and how often each kernel was cut. */
async function learned(threads: number, dtype: DType) {
  const nadir = await load({ threads });
  const counts = new Map<string, number>();
  const untouched = { ...cuts };
  for (const [name, cut] of Object.entries(untouched)) {
    (cuts as Record<string, Cut>)[name] = (job, ...args) => {
      const isCut = cut(job, ...args);
      if (isCut) counts.set(name, (counts.get(name) ?? 0) + 1);
      return isCut;
    };
  }
  const team = (nadir as unknown as { heap: { team?: Team } }).heap.team;
  if (team) team.pool.zeal = Number.POSITIVE_INFINITY;
  const results = programs.map((program, seed) => {
    const { input, layers, layout = "nhwc", rows = ROWS } = program;
    const { loss = meanSquaredError, targets: make = (count) => numbers(count, 2) } = program;
    const network = new Network(nadir, { input, layers, layout, seed, maxBatch: ROWS, dtype });
    const optimizer = new SGD(network.parameters, { lr: 0.05 });
    const inputs = inputsOf(program);
    const width = network.output.reduce((size, each) => size * each, 1);
    const targets = make(rows * width);
    const losses = [0, 1, 2, 3].map(() => {
      const value = network.lossAndGradients(inputs as never, targets, loss);
      network.lossAndGradients(inputs as never, targets, loss, { accumulate: true });
      optimizer.step();
      return value;
    });
    const tensors = Object.entries(network.tensors()).map(([name, { data }]) => [name, [...data]]);
    return { losses, tensors, predicted: [...network.predict(inputs as never)] };
  });
  nadir.dispose();
  Object.assign(cuts, untouched);
  return { results, counts };
}

test.each(["f32", "f64"] as const)("in %s", async (dtype) => {
  const alone = await learned(1, dtype);
  // Else all would be equal.
  for (const { losses } of alone.results)
    expect(losses.every(Number.isFinite), `${losses}`).toBe(true);
  for (const threads of [2, 3, 7]) {
    const { results, counts } = await learned(threads, dtype);
    const missing = Object.keys(cuts).filter((name) => !counts.has(name));
    expect(missing, "never cut").toEqual([]);
    expect(results).toEqual(alone.results);
  }
  expect(alone.counts.size).toBe(0);
});
