/** A network of layers that compute something else is refused, though all weights have the same shapes. */
import { describe, expect, onTestFinished, test } from "vitest";
import { restore, save } from "../../../src/checkpoint/index.ts";
import {
  attention,
  averagePool,
  batchNorm,
  concat,
  conv2d,
  convTranspose2d,
  dense,
  dropout,
  elu,
  embeddingBag,
  flatten,
  gaussianNoise,
  gelu,
  globalMaxPool,
  groupNorm,
  gru,
  instanceNorm,
  type Layers,
  layerNorm,
  leakyRelu,
  masking,
  maxPool,
  Network,
  type NetworkOptions,
  normalize,
  rescale,
  reshape,
  residual,
  rmsNorm,
  separableConv2d,
  softplus,
} from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";

function networkOf(layers: Layers, input: readonly number[], layout?: NetworkOptions["layout"]) {
  const nadir = loadSmall();
  onTestFinished(() => nadir.dispose());
  return new Network(nadir, { input, layers, maxBatch: 2, ...(layout && { layout }) });
}

const [row, tokens, image] = [[6], [4, 6], [4, 4, 6]];
const size = 3;

/** Two that have the same parameters, and what is said of the second where the first was saved. */
const kinds: readonly (readonly [readonly number[], Layers, Layers, string])[] = [
  [
    row,
    [leakyRelu(), dense(1)],
    [leakyRelu(0.1), dense(1)],
    "layers[0], leakyRelu: negativeSlope must be 0.1, as here, got 0.01",
  ],
  [
    row,
    [dense(1), elu()],
    [dense(1), elu(0.5)],
    "layers[1], elu: alpha must be 0.5, as here, got 1",
  ],
  [
    row,
    [dense(1), softplus()],
    [dense(1), softplus(2)],
    "layers[1], softplus: beta must be 2, as here, got 1",
  ],
  [
    row,
    [dense(1), gelu()],
    [dense(1), gelu({ exact: false })],
    "layers[1], gelu: exact must be false, as here, got true",
  ],
  [
    row,
    [dropout(0.3), dense(1)],
    [dropout(0.9), dense(1)],
    "layers[0], dropout: p must be 0.9, as here, got 0.3",
  ],
  [
    row,
    [gaussianNoise(1), dense(1)],
    [gaussianNoise(2), dense(1)],
    "layers[0], gaussianNoise: sigma must be 2, as here, got 1",
  ],
  [
    row,
    [rescale({ scale: 1 }), dense(1)],
    [rescale({ scale: 1, offset: 1 }), dense(1)],
    "layers[0], rescale: offset must be 1, as here, got 0",
  ],
  [
    row,
    [normalize({ mean: 0, std: 1 }), dense(1)],
    [normalize({ mean: [0, 0, 0, 0, 0, 1], std: 1 }), dense(1)],
    "layers[0], normalize: mean must be [0,0,0,0,0,1], as here, got 0",
  ],
  [
    row,
    [batchNorm()],
    [batchNorm({ eps: 1e-3 })],
    "layers[0], batchNorm: eps must be 0.001, as here, got 0.00001",
  ],
  [
    row,
    [layerNorm()],
    [layerNorm({ eps: 1e-3 })],
    "layers[0], layerNorm: eps must be 0.001, as here, got 0.00001",
  ],
  [
    [6, 6],
    [layerNorm({ affine: false }), dense(1)],
    [layerNorm({ affine: false, axes: 2 }), dense(1)],
    "layers[0], layerNorm: axes must be 2, as here, got 1",
  ],
  [
    row,
    [rmsNorm({ eps: 1e-5 })],
    [rmsNorm({ eps: 1e-6 })],
    "layers[0], rmsNorm: eps must be 0.000001, as here, got 0.00001",
  ],
  [
    row,
    [groupNorm({ groups: 2 })],
    [groupNorm({ groups: 3 })],
    "layers[0], groupNorm: groups must be 3, as here, got 2",
  ],
  [
    tokens,
    [instanceNorm(), dense(1)],
    [instanceNorm({ eps: 1 }), dense(1)],
    "layers[0], instanceNorm: eps must be 1, as here, got 0.00001",
  ],
  [
    tokens,
    [attention({ heads: 2 })],
    [attention({ heads: 3 })],
    "layers[0], attention: heads must be 3, as here, got 2",
  ],
  [
    tokens,
    [attention({ heads: 2 })],
    [attention({ heads: 2, causal: true })],
    "layers[0], attention: causal must be true, as here, got false",
  ],
  [
    tokens,
    [masking(), gru(2)],
    [masking(1), gru(2)],
    "layers[0], masking: value must be 1, as here, got 0",
  ],
  [
    [1, 6],
    [gru(2), dense(1)],
    [gru(2, { sequences: true }), dense(1)],
    "layers[0], gru: sequences must be true, as here, got false",
  ],
  [
    row,
    [embeddingBag({ vocabulary: 5, size })],
    [embeddingBag({ vocabulary: 5, size, mode: "sum" })],
    'layers[0], embeddingBag: mode must be "sum", as here, got "mean"',
  ],
  [
    row,
    [embeddingBag({ vocabulary: 5, size })],
    [embeddingBag({ vocabulary: 5, size, paddingIndex: 0 })],
    "layers[0], embeddingBag: paddingIndex must be 0, as here, got undefined",
  ],
  [
    image,
    [conv2d({ filters: 2, size })],
    [conv2d({ filters: 2, size, stride: 2 })],
    "layers[0], conv2d: stride must be [2,2], as here, got [1,1]",
  ],
  [
    image,
    [conv2d({ filters: 2, size: 2 })],
    [conv2d({ filters: 2, size: 2, dilation: 2 })],
    "layers[0], conv2d: dilation must be [2,2], as here, got [1,1]",
  ],
  [
    image,
    [convTranspose2d({ filters: 2, size, stride: 2 })],
    [convTranspose2d({ filters: 2, size, stride: 2, outputPadding: 1 })],
    "layers[0], convTranspose2d: outputPadding must be [1,1], as here, got [0,0]",
  ],
  [
    image,
    [separableConv2d({ filters: 2, size })],
    [separableConv2d({ filters: 2, size, padding: "same" })],
    'layers[0], separableConv2d: padding must be "same", as here, got [0,0]',
  ],
  [
    image,
    [maxPool(2), conv2d({ filters: 1, size: 1 })],
    [maxPool(4), conv2d({ filters: 1, size: 1 })],
    "layers[0], maxPool: size must be [4,4], as here, got [2,2]",
  ],
  [
    image,
    [averagePool({ size, padding: 1 }), dense(1)],
    [averagePool({ size, padding: 1, countIncludePad: false }), dense(1)],
    "layers[0], averagePool: countIncludePad must be false, as here, got true",
  ],
  [
    row,
    [dense(6), reshape([2, 3]), dense(1)],
    [dense(6), reshape([1, 2, 3]), dense(1)],
    "layers[1], reshape: shape must be [1,2,3], as here, got [2,3]",
  ],
  [
    row,
    [dense(6), [elu(), residual([dense(6), elu()])]],
    [dense(6), [elu(), residual([dense(6), elu(2)])]],
    "layers[1][1], residual[1], elu: alpha must be 2, as here, got 1",
  ],
  [
    row,
    [concat([[dense(2), elu()], []])],
    [concat([[dense(2), elu(3)], []])],
    "layers[0], concat[0][1], elu: alpha must be 3, as here, got 1",
  ],
  [
    row,
    [residual([dense(6), elu()])],
    [residual([dense(6), gelu()])],
    'layers[0], residual must be ["dense","gelu"], as here, got ["dense","elu"]',
  ],
];

describe("weights of the same shapes, and other outputs", () => {
  test.for(kinds)("%#", ([input, saved, here, message]) => {
    const bytes = save({ network: networkOf(saved, input) });
    restore(bytes, { network: networkOf(saved, input) });
    const network = networkOf(here, input);
    const before = network.tensors();
    expect(() => restore(bytes, { network })).toThrow(
      new TypeError(`restore: network: ${message}`),
    );
    expect(network.tensors()).toEqual(before);
    restore(bytes, { network }, { strict: false });
  });
});

test("another layout", () => {
  const layers = [conv2d({ filters: 2, size: 2 }), flatten(), dense(1)];
  const bytes = save({ network: networkOf(layers, [6, 4, 4], "nchw") });
  restore(bytes, { network: networkOf(layers, [6, 4, 4], "nchw") });
  expect(() => restore(bytes, { network: networkOf(layers, [4, 4, 6]) })).toThrow(
    new TypeError('restore: network: layout must be "nhwc", as here, got "nchw"'),
  );
});

test("the same windows are the same, however they were given", () => {
  const after = [dense(1)];
  const bytes = save({ network: networkOf([maxPool(2), globalMaxPool(), ...after], image) });
  const same = maxPool({ size: [2, 2], stride: 2 });
  restore(bytes, { network: networkOf([same, globalMaxPool(), ...after], image) });
});
