/**
 * Networks of layers other than dense ones: what they are made of, for all contestants alike. Each names
 * its network `model`, which every contestant writes as its users do.
 */

const product = (sizes) => sizes.reduce((a, b) => a * b, 1);

/** A parameter in PyTorch's layout, evenly spread over centre ± bound at first. */
const parameter = (kind, shape, bound, centre = 0) => ({ kind, shape, bound, centre });

const withBias = (kind, shape) => {
  // Evenly between ±1/√inputs, as in PyTorch.
  const bound = 1 / Math.sqrt(product(shape.slice(1)));
  return [parameter(kind, shape, bound), parameter("vector", shape.slice(0, 1), bound)];
};
const dense = (outputs, inputs) => withBias("dense", [outputs, inputs]);
const conv = (filters, channels, ...size) => withBias("conv", [filters, channels, ...size]);
const depthwise = (channels, ...size) => withBias("depthwise", [channels, 1, ...size]);
const norm = (size) => [parameter("vector", [size], 0.1, 1), parameter("vector", [size], 0.1)];

/** A full convolution, for the products within: height, width and channels of the image, filters, size, stride, padding. */
const within = (image, channels, filters, size, stride, padding, isFirst = false) => ({
  ...{ image, channels, filters, size, stride, padding, isFirst },
});
const square = (side, channels, filters, size, stride, padding, isFirst) =>
  within(
    [side, side],
    channels,
    filters,
    [size, size],
    [stride, stride],
    [padding, padding],
    isFirst,
  );
const line = (length, channels, filters, size, isFirst) =>
  within([1, length], channels, filters, [1, size], [1, 1], [0, (size - 1) / 2], isFirst);

/** Each channel by itself, then 1 × 1: filters and stride. */
export const SEPARABLE = [
  [16, 32, 1],
  [32, 64, 2],
  [64, 64, 1],
  [64, 128, 2],
];

/** A step of the slowest takes seconds: these have fewer rounds. */
const effort = { rounds: 30, milliseconds: 30, seconds: 3 };

export const layerCases = [
  {
    ...{ name: "cnn@32", model: "cnn", input: [28, 28, 1], batch: 32, classes: 10, effort },
    title: "CNN: conv 3 × 3 of 16, of 32, max pool, dense 10, on 28 × 28, batch 32",
    parameters: [...conv(16, 1, 3, 3), ...conv(32, 16, 3, 3), ...dense(10, 12 * 12 * 32)],
    convolutions: [square(28, 1, 16, 3, 1, 0, true), square(26, 16, 32, 3, 1, 0)],
  },
  {
    ...{
      name: "separable@8",
      model: "separable",
      input: [96, 96, 3],
      batch: 8,
      classes: 10,
      effort,
    },
    title: "depthwise separable: conv of 16, four blocks to 128 channels, on 96 × 96 × 3, batch 8",
    parameters: [
      ...conv(16, 3, 3, 3),
      ...SEPARABLE.flatMap(([channels, filters]) => [
        ...[...depthwise(channels, 3, 3), ...conv(filters, channels, 1, 1)],
      ]),
      ...dense(10, 128),
    ],
    convolutions: [
      square(96, 3, 16, 3, 2, 1, true),
      square(48, 16, 32, 1, 1, 0),
      square(24, 32, 64, 1, 1, 0),
      square(24, 64, 64, 1, 1, 0),
      square(12, 64, 128, 1, 1, 0),
    ],
  },
  {
    ...{ name: "keyword@32", model: "keyword", input: [96, 40], batch: 32, classes: 12, effort },
    title: "keywords: conv1d 5 of 64, 5 of 64, 3 of 128, with pools, on 96 frames of 40, batch 32",
    parameters: [...conv(64, 40, 5), ...conv(64, 64, 5), ...conv(128, 64, 3), ...dense(12, 128)],
    convolutions: [line(96, 40, 64, 5, true), line(48, 64, 64, 5), line(24, 64, 128, 3)],
  },
  {
    ...{
      name: "bag@32",
      model: "bag",
      input: [50],
      vocabulary: 10_000,
      batch: 32,
      classes: 2,
      effort,
    },
    title: "embedding bag 10,000 × 32 of 50 ids, dense 16, dense 2, batch 32",
    parameters: [parameter("table", [10_000, 32], 1), ...dense(16, 32), ...dense(2, 16)],
  },
  {
    ...{ name: "gru@32", model: "gru", input: [32, 32], batch: 32, classes: 10, effort },
    title: "GRU of 64 units over 32 steps of 32 numbers, dense 10, batch 32",
    parameters: [
      ...[parameter("dense", [192, 32], 1 / 8), parameter("dense", [192, 64], 1 / 8)],
      ...[parameter("vector", [192], 1 / 8), parameter("vector", [192], 1 / 8)],
      ...dense(10, 64),
    ],
  },
  {
    ...{
      name: "transformer@16",
      model: "transformer",
      input: [64, 64],
      batch: 16,
      classes: 10,
      effort,
    },
    title: "transformer block: d = 64, 4 heads, 64 tokens, GELU of 256, dense 10, batch 16",
    parameters: [
      ...[...norm(64), ...dense(192, 64), ...dense(64, 64)],
      ...[...norm(64), ...dense(256, 64), ...dense(64, 256)],
      ...dense(10, 64),
    ],
  },
];
