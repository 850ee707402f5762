import { Adam } from "nadir";
import {
  attention,
  averagePool,
  batchNorm,
  concat,
  conv1d,
  conv2d,
  convTranspose1d,
  convTranspose2d,
  cosineEmbedding,
  ctc,
  dense,
  dropout,
  elu,
  embedding,
  embeddingBag,
  flatten,
  gaussianNLL,
  gaussianNoise,
  gelu,
  globalAveragePool,
  globalMaxPool,
  groupNorm,
  gru,
  hardSigmoid,
  hardSwish,
  hinge,
  hingeEmbedding,
  instanceNorm,
  klDivergence,
  l1,
  layerNorm,
  leakyRelu,
  lstm,
  marginRanking,
  masking,
  maxPool,
  meanSquaredError,
  mish,
  multiLabelMargin,
  multiMargin,
  Network,
  negativeBinomialNLL,
  normalize,
  poissonNLL,
  positionalEmbedding,
  prelu,
  relu,
  rescale,
  reshape,
  residual,
  rmsNorm,
  rowLosses,
  separableConv2d,
  sigmoid,
  silu,
  sinusoidal,
  smoothL1,
  softMargin,
  softmax,
  softmaxCrossEntropy,
  softplus,
  tanh,
  tripletMargin,
} from "nadir/networks";
import { generator, values } from "./data.mjs";

/** Neither a multiple of any block. */
const ROWS = 7;

const image = [
  ...[conv2d({ filters: 5, size: 3, padding: 1 }), batchNorm(), relu(), maxPool(2)],
  ...[
    conv2d({ filters: 6, size: [1, 3], stride: 2, dilation: [1, 2], padding: 1 }),
    groupNorm({ groups: 3 }),
  ],
  ...[prelu(), dropout(0.3), averagePool({ size: 2, stride: 1, padding: 1 }), flatten(), dense(3)],
];

const mobile = [
  ...[conv2d({ filters: 6, size: 3, groups: 3, padding: 1, bias: false }), leakyRelu(0.2)],
  ...[separableConv2d({ filters: 5, size: 3, padding: 1 }), hardSwish(), maxPool(2)],
  ...[convTranspose2d({ filters: 4, size: 3, stride: 2 }), relu(), globalAveragePool(), dense(3)],
];

/** What is trained: sizes of a row, layers, and what else there is to say. */
const programs = [
  { input: [9, 7, 3], layers: image },
  { input: [3, 9, 7], layers: image, layout: "nchw" },
  {
    input: [11, 3],
    layers: [
      ...[rescale({ scale: 0.5 }), normalize({ mean: [0, 0.1, 0.2], std: [1, 2, 3] })],
      ...[conv1d({ filters: 4, size: 3 }), instanceNorm(), elu(0.7), gaussianNoise(0.1)],
      ...[concat([[globalMaxPool()], [globalAveragePool()]]), mish(), dense(3)],
    ],
  },
  {
    input: [6],
    ids: 17,
    layers: [
      ...[embedding({ vocabulary: 17, size: 8 }), positionalEmbedding(), sinusoidal()],
      residual([layerNorm(), attention({ heads: 2, causal: true })]),
      residual([rmsNorm(), dense(12), gelu(), dropout(0.1), dense(8)]),
      ...[flatten(), softplus(), dense(3)],
    ],
  },
  {
    input: [4],
    ids: 17,
    layers: [embeddingBag({ vocabulary: 17, size: 5, mode: "mean" }), dense(3)],
  },
  {
    input: [5, 4],
    layers: [
      ...[masking(), gru(6, { sequences: true }), hardSwish(), lstm(5), hardSigmoid()],
      ...[leakyRelu(), silu(), gelu({ exact: false }), dense(3)],
    ],
  },
  { input: [8, 7, 3], layers: mobile },
  {
    input: [5, 4],
    layers: [convTranspose1d({ filters: 3, size: 4, stride: 2 }), tanh(), flatten(), dense(3)],
  },
  { input: [6], layers: [dense(5), tanh(), sigmoid(), softmax(), dense(3)] },
];

const labels = Array.from({ length: ROWS }, (_, i) => (i * 5) % 3);
const numbers = values(9, 3 * ROWS);

const signs = values(10, 3 * ROWS).map(Math.sign);
const counts = values(12, 3 * ROWS, 4).map((x) => Math.floor(Math.abs(x)));
const shares = values(13, 3 * ROWS).map((x) => (x + 1) / 2);

/** What else is learned: the outputs' sizes, the loss, and its targets. */
export const losses = [
  [[3], l1, numbers],
  [[3], smoothL1.with({ beta: 0.5 }), numbers],
  [[3], hinge.with({ squared: true }), signs],
  [[3], poissonNLL, counts],
  [[3], negativeBinomialNLL.with({ totalCount: 3 }), counts],
  [[3], klDivergence, shares],
  [[2, 3], cosineEmbedding.with({ margin: 0.1 }), signs.slice(0, ROWS)],
  [[3, 2], tripletMargin, []],
];

/** Rows of labels that are filled up. */
const said = Array.from({ length: ROWS }, (_, i) => [(i % 3) + 1, i % 2 ? -1 : 2, -1]).flat();
const named = Array.from({ length: ROWS }, (_, i) => [i % 3, i % 2 ? -1 : (i + 1) % 3, -1]).flat();

export const furtherLosses = [
  [[5, 4], ctc.with({ ignoreIndex: -1 }), said],
  [[6], gaussianNLL.with({ logVariance: true, full: true }), numbers],
  [[6], gaussianNLL.with({ eps: 4 }), numbers],
  [[3], hingeEmbedding, signs],
  [[3], softMargin, signs],
  [[2, 3], marginRanking.with({ margin: 0.1 }), signs],
  [[3], multiMargin.with({ p: 2 }), labels],
  [[3], multiLabelMargin, named],
];

/** Losses, weights and the rows' losses of a dense layer by each of these losses. */
export function learned(nadir, dtype, losses) {
  const inputs = values(14, 4 * ROWS);
  return losses.flatMap(([sizes, loss, targets]) => {
    const units = sizes.reduce((size, each) => size * each, 1);
    const layers = [dense(units), reshape(sizes)];
    const network = new Network(nadir, { input: [4], layers, maxBatch: ROWS, dtype });
    const optimizer = new Adam(network.parameters, { lr: 0.01 });
    const course = Float64Array.from({ length: 8 }, () => {
      const value = network.lossAndGradients(inputs, targets, loss);
      optimizer.step();
      return value;
    });
    const tensors = Object.values(network.tensors()).map(({ data }) => data);
    return [course, ...tensors, rowLosses(network, inputs, targets, loss)];
  });
}

/** Losses, weights, running statistics and predictions of networks of every layer. */
export function layers(nadir, dtype) {
  return programs.flatMap(({ ids, ...options }, i) => {
    const network = new Network(nadir, { ...options, seed: i, maxBatch: ROWS, dtype });
    const optimizer = new Adam(network.parameters, { lr: 0.01 });
    const length = ROWS * options.input.reduce((size, each) => size * each, 1);
    const random = generator(i + 3);
    const inputs = ids
      ? Uint32Array.from({ length }, () => Math.floor(((random() + 1) / 2) * ids))
      : values(i + 3, length);
    const [loss, targets] =
      i % 2 === 0 ? [softmaxCrossEntropy, labels] : [meanSquaredError, numbers];
    const course = Float64Array.from({ length: 8 }, () => {
      const value = network.lossAndGradients(inputs, targets, loss);
      optimizer.step();
      return value;
    });
    const tensors = Object.values(network.tensors()).map(({ data }) => data);
    return [course, ...tensors, network.predict(inputs)];
  });
}
