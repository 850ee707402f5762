import { describe, expect, onTestFinished, test } from "vitest";
import { Adam, type DType } from "../../../src/index.ts";
import {
  averagePool,
  batchNorm,
  conv2d,
  dense,
  globalAveragePool,
  groupNorm,
  type Layers,
  type Layout,
  maxPool,
  Network,
  prelu,
  relu,
  residual,
  softmaxCrossEntropy,
} from "../../../src/networks/index.ts";
import { Random } from "../../../src/random.ts";
import { loadSmall } from "../../memory/small.ts";
import { numbers } from "./property.ts";

/** A small residual network: what normalizations and pools are for. */
const layers: Layers = [
  conv2d({ filters: 6, size: 3, padding: 1, bias: false }),
  batchNorm(),
  relu(),
  maxPool(2),
  residual([
    conv2d({ filters: 6, size: 3, padding: 1, bias: false }),
    batchNorm({ momentum: null }),
    prelu({ channels: 6 }),
    conv2d({ filters: 6, size: 1 }),
    groupNorm({ groups: 2 }),
  ]),
  prelu(),
  averagePool({ size: 2, stride: 1 }),
  globalAveragePool(),
  dense(3),
];

const SIZE = 6;
const CHANNELS = 2;
const ROWS = 5;

function networkOf(layout: Layout, dtype: DType = "f64"): Network<DType> {
  const image = [SIZE, SIZE];
  const input = layout === "nhwc" ? [...image, CHANNELS] : [CHANNELS, ...image];
  const network = new Network<DType>(loadSmall(), {
    ...{ input, layers, layout, dtype, maxBatch: ROWS + 1, seed: 3 },
  });
  onTestFinished(() => network.dispose());
  return network;
}

const random = new Random(1);
const first = numbers(random, ROWS * SIZE * SIZE * CHANNELS);
const labels = [0, 1, 2, 1, 0];

/** [C, H, W] → [H, W, C] of each row. */
const last = (images: readonly number[]) =>
  images.map((_, i) => {
    const [row, within] = [Math.floor(i / 72), i % 72];
    const [position, channel] = [Math.floor(within / CHANNELS), within % CHANNELS];
    return images[row * 72 + channel * SIZE * SIZE + position]!;
  });

function train(network: Network<DType>, inputs: readonly number[], steps: number): number[] {
  const optimizer = new Adam(network.parameters, { lr: 0.01 });
  return Array.from({ length: steps }, () => {
    const loss = network.lossAndGradients(inputs, labels, softmaxCrossEntropy);
    optimizer.step();
    return loss;
  });
}

describe("normalizations and pools together", () => {
  test("learn, and are the same in either layout, to the bit", () => {
    const [one, other] = [networkOf("nhwc"), networkOf("nchw")];
    const losses = train(one, last(first), 30);
    expect(losses[29]).toBeLessThan(losses[0]! / 3);
    expect(train(other, first, 30)).toEqual(losses);
    expect(other.tensors()).toEqual(one.tensors());
    expect(other.predict(first)).toEqual(one.predict(last(first)));
  });

  test("go on from their tensors, running statistics too", () => {
    const [one, other] = [networkOf("nhwc", "f32"), networkOf("nhwc", "f32")];
    train(one, last(first), 5);
    other.load(JSON.parse(JSON.stringify(one.tensors())));
    expect(other.predict(last(first))).toEqual(one.predict(last(first)));
    expect(train(other, last(first), 3)).toEqual(train(one, last(first), 3));
    expect(other.tensors()).toEqual(one.tensors());
  });
});
