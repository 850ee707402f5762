/** Losses of margins, and of normal distributions. Their numbers are in losses.golden.test.ts. */
import { describe, expect, onTestFinished, test } from "vitest";
import { Adam, type DType } from "../../src/index.ts";
import {
  concat,
  dense,
  fit,
  gaussianNLL,
  hingeEmbedding,
  type Loss,
  marginRanking,
  multiLabelMargin,
  multiMargin,
  Network,
  rowLosses,
  softMargin,
  softplus,
  type Targets,
} from "../../src/networks/index.ts";
import { Random } from "../../src/random.ts";
import { loadSmall } from "../memory/small.ts";
import { values } from "./values.ts";

interface Kind {
  readonly name: string;
  readonly loss: Loss;
  /** Sizes of outputs, where the last is made of this. */
  shape(size: number): readonly number[];
  targets(random: Random, rows: number, size: number): Targets;
}

const sides = (random: Random, count: number) =>
  Int8Array.from({ length: count }, () => (random.below(2) ? 1 : -1));
const numbersOf = (random: Random, count: number) =>
  Float64Array.from({ length: count }, () => random.next() / 2 ** 31 - 1);
const chosen = (random: Random, rows: number, size: number) =>
  Array.from({ length: rows }, () => {
    const row: number[] = [];
    for (let k = 0; k < size; k++) if (random.below(2)) row.push(k);
    return [...row, ...Array(size - row.length).fill(-1)];
  }).flat();

const kinds: readonly Kind[] = [
  {
    name: "gaussianNLL of logarithms",
    loss: gaussianNLL.with({ logVariance: true, full: true }),
    shape: (size) => [2 * size],
    targets: (random, rows, size) => numbersOf(random, rows * size),
  },
  {
    name: "gaussianNLL of logarithms at positions",
    loss: gaussianNLL.with({ logVariance: true, reduction: "sum" }),
    shape: (size) => [3, 2 * size],
    targets: (random, rows, size) => numbersOf(random, 3 * rows * size),
  },
  {
    name: "hingeEmbedding",
    loss: hingeEmbedding.with({ margin: 0.5 }),
    shape: (size) => [size],
    targets: (random, rows, size) => sides(random, rows * size),
  },
  {
    name: "softMargin",
    loss: softMargin,
    shape: (size) => [size],
    targets: (random, rows, size) => sides(random, rows * size),
  },
  {
    name: "marginRanking",
    loss: marginRanking.with({ margin: 0.2 }),
    shape: (size) => [2, size],
    targets: (random, rows, size) => sides(random, rows * size),
  },
  {
    name: "multiMargin",
    loss: multiMargin.with({ margin: 0.7 }),
    shape: (size) => [size],
    targets: (random, rows, size) => Array.from({ length: rows }, () => random.below(size)),
  },
  {
    name: "multiMargin of squares at positions",
    loss: multiMargin.with({ p: 2, reduction: "sum" }),
    shape: (size) => [3, size],
    targets: (random, rows, size) => Array.from({ length: 3 * rows }, () => random.below(size)),
  },
  {
    name: "multiLabelMargin",
    loss: multiLabelMargin,
    shape: (size) => [size],
    targets: chosen,
  },
  {
    name: "multiLabelMargin at positions",
    loss: multiLabelMargin.with({ reduction: "sum" }),
    shape: (size) => [3, size],
    targets: (random, rows, size) => chosen(random, 3 * rows, size),
  },
];

function networkOf(shape: readonly number[], dtype: DType = "f64") {
  const options = { input: [...shape.slice(0, -1), 3], layers: [dense(shape.at(-1)!)] };
  const network = new Network<DType>(loadSmall(), { ...options, maxBatch: 8, dtype, seed: 3 });
  onTestFinished(() => network.dispose());
  return network;
}

describe.for(kinds)("$name", ({ loss, shape, targets }) => {
  test("has the gradient that differences say, of any size", () => {
    const random = new Random(2);
    for (let trial = 0; trial < 30; trial++) {
      const [rows, size] = [1 + random.below(5), 1 + random.below(9)];
      const network = networkOf(shape(size));
      const positions = shape(size).length === 2 ? shape(size)[0]! : 1;
      const inputs = values(trial, rows * positions * 3, 2);
      const given = targets(random, rows, size);
      network.lossAndGradients(inputs, given, loss, { inputs: true });
      const at = random.below(inputs.length);
      const slope = network.inputGradient[at]!;
      const moved = (by: number) => {
        const other = inputs.slice();
        other[at]! += by;
        return network.evaluate(other, given, loss).loss;
      };
      // Within so little few meet a kink.
      const h = 2 ** -18;
      expect(Math.abs((moved(h) - moved(-h)) / (2 * h) - slope)).toBeLessThan(1e-7);
    }
  });

  test.for(["f32", "f64"] as const)("of a row is the same alone, in %s", (dtype) => {
    const network = networkOf(shape(7), dtype);
    const positions = shape(7).length === 2 ? shape(7)[0]! : 1;
    const inputs = values(5, 6 * positions * 3, 2);
    const given = targets(new Random(9), 6, 7);
    const each = rowLosses(network, inputs, given, loss);
    const rows = [4, 1];
    expect([...rowLosses(network, inputs, given, loss, { rows })]).toEqual(
      rows.map((row) => each[row]),
    );
    for (const row of rows) {
      expect(network.evaluate(inputs, given, loss, { rows: [row] }).loss).toBe(each[row]);
    }
    const sum = loss.reduction === "sum";
    const total = each.reduce((x, y) => x + y, 0) / (sum ? 1 : 6);
    expect(network.evaluate(inputs, given, loss).loss).toBeCloseTo(total, 10);
  });
});

test.for(["variances", "logarithms"] as const)(
  "a network learns how sure it may be, by %s",
  async (kind) => {
    const random = new Random(7);
    const bell = () =>
      Array.from({ length: 12 }, () => random.next() / 2 ** 32).reduce((x, y) => x + y, -6);
    // On the right it scatters five times as much.
    const inputs = Array.from({ length: 600 }, (_, i) => (i % 2 ? 1 : -1));
    const targets = inputs.map((x) => 2 * x + (x > 0 ? 0.5 : 0.1) * bell());
    const logVariance = kind === "logarithms";
    const network = new Network(loadSmall(), {
      input: [1],
      layers: logVariance ? [dense(2)] : [concat([[dense(1)], [dense(1), softplus()]])],
      seed: 1,
    });
    const optimizer = new Adam(network.parameters, { lr: 0.05 });
    const loss = gaussianNLL.with({ logVariance });
    await fit(network, { inputs, targets, loss, optimizer, epochs: 40 });
    const [left, leftSpread, right, rightSpread] = network.predict([-1, 1]);
    const deviation = (x: number) => Math.sqrt(logVariance ? Math.exp(x) : x);
    expect(Math.abs(left! + 2)).toBeLessThan(0.1);
    expect(Math.abs(right! - 2)).toBeLessThan(0.1);
    expect(Math.abs(deviation(leftSpread!) - 0.1)).toBeLessThan(0.02);
    expect(Math.abs(deviation(rightSpread!) - 0.5)).toBeLessThan(0.07);
    network.dispose();
  },
);

test("accuracy is the share of those on their side, or above all others", () => {
  const network = networkOf([2]);
  network.parameters["layers.0.weight"]!.data.set([1, 0, 0, 0, 1, 0]);
  network.parameters["layers.0.bias"]!.data.fill(0);
  const inputs = [2, -1, 0, /**/ -3, -2, 0];
  expect(network.evaluate(inputs, [1, -1, 1, -1], softMargin).accuracy).toBe(0.75);
  expect(network.evaluate(inputs, [0, 0], multiMargin).accuracy).toBe(0.5);
  expect(network.evaluate(inputs, [0, -1, 0, 1], multiLabelMargin).accuracy).toBeUndefined();
});

test("channels may be first of means and variances", () => {
  const inputs = values(1, 2 * 4 * 3);
  const targets = values(2, 2 * 2 * 3);
  const loss = gaussianNLL.with({ logVariance: true });
  const made = (layout: "nchw" | "nhwc") => {
    const input = layout === "nchw" ? [4, 3] : [3, 4];
    const network = new Network(loadSmall(), {
      ...{ input, layers: [concat([[]])], layout, dtype: "f64", maxBatch: 2 },
    });
    onTestFinished(() => network.dispose());
    return network;
  };
  const last = (rows: Float64Array, channels: number) =>
    rows.map((_, i) => {
      const [row, rest] = [Math.floor(i / (3 * channels)), i % (3 * channels)];
      const [place, channel] = [Math.floor(rest / channels), rest % channels];
      return rows[row * 3 * channels + channel * 3 + place]!;
    });
  const value = made("nchw").evaluate(inputs, targets, loss).loss;
  const other = made("nhwc").evaluate(last(inputs, 4), last(targets, 2), loss).loss;
  expect(value).toBeCloseTo(other, 12);
});

test("a variance below 0 is none, and one below eps is eps", () => {
  const network = networkOf([2]);
  network.parameters["layers.0.weight"]!.data.set([1, 0, 0, 0, 1, 0]);
  network.parameters["layers.0.bias"]!.data.fill(0);
  expect(network.evaluate([1, -1e-9, 0], [1], gaussianNLL).loss).toBeNaN();
  const eps = 0.5;
  const loss = gaussianNLL.with({ eps });
  expect(network.evaluate([1, 0, 0], [2], loss).loss).toBe(
    network.evaluate([1, eps, 0], [2], loss).loss,
  );
});

test("what does not fit is refused", () => {
  const inputs = values(1, 12);
  const by =
    (shape: readonly number[], targets: Targets, loss: Loss, count = 2) =>
    () =>
      networkOf(shape).evaluate(
        inputs.slice(0, count * 3 * (shape.length === 2 ? 2 : 1)),
        targets,
        loss,
      );
  for (const [run, message] of [
    [
      by([3], [1, 2], gaussianNLL),
      "Network: gaussianNLL takes means, and behind them as many variances, got outputs [3]",
    ],
    [
      by([2], [1, 2, 3], gaussianNLL),
      "Network: targets must have as many rows as inputs, 2, got 3",
    ],
    [by([2], [1, 1, 1, 0], hingeEmbedding), "hingeEmbedding: targets[3] must be -1 or 1, got 0"],
    [by([2], [1, 1, 0.5, 1], softMargin), "softMargin: targets[2] must be -1 or 1, got 0.5"],
    [by([2, 1], [1, 2], marginRanking), "marginRanking: targets[1] must be -1 or 1, got 2"],
    [by([3], [1, 1], marginRanking), "Network: marginRanking takes outputs [2, size], got [1, 3]"],
    [by([3], [1, 3], multiMargin), "multiMargin: targets[1] must be an integer in [0, 3), got 3"],
    [
      by([3], [1, 0.5], multiMargin),
      "multiMargin: targets[1] must be an integer in [0, 3), got 0.5",
    ],
    [
      by([3], [1], multiMargin),
      "multiMargin: targets must be a label for each of 2, got 1 elements",
    ],
    [
      by([3], [1, 2], multiMargin.with({ classWeights: [1, 2] })),
      "multiMargin: classWeights must be a number a class, 3, got 2",
    ],
    [
      by([3], [1, 2, 3], multiLabelMargin),
      "multiLabelMargin: targets must be as many numbers for each of 2, got 3",
    ],
    [
      by([3], [1, -1, 2, 3], multiLabelMargin),
      "multiLabelMargin: targets[3] must be an integer in [0, 3), got 3",
    ],
    [
      by([3], [1, -2, 2, 0], multiLabelMargin),
      "multiLabelMargin: targets[1] must be an integer in [0, 3), got -2",
    ],
    [by([3], [1, 1, 2, 0], multiLabelMargin), "multiLabelMargin: targets[1] names class 1 again"],
    [() => gaussianNLL.with({ eps: 0 }), "gaussianNLL: eps must be in (0, ∞), got 0"],
    [
      () => hingeEmbedding.with({ margin: Infinity }),
      "hingeEmbedding: margin must be in (-∞, ∞), got Infinity",
    ],
    [
      () => marginRanking.with({ margin: NaN }),
      "marginRanking: margin must be in (-∞, ∞), got NaN",
    ],
    [() => multiMargin.with({ margin: NaN }), "multiMargin: margin must be in (-∞, ∞), got NaN"],
    [
      () => multiMargin.with({ classWeights: [1, -1] }),
      "multiMargin: classWeights[1] must be in [0, ∞), got -1",
    ],
  ] as const) {
    expect(run).toThrow(new RangeError(message));
  }
  const channels = new Network(loadSmall(), { input: [3, 2], layers: [dense(2)], layout: "nchw" });
  for (const loss of [multiMargin, multiLabelMargin]) {
    expect(() => channels.evaluate(values(1, 6), [1, 1], loss)).toThrow(
      new RangeError(
        `${loss.name}: classes must be last, as behind channelsLast(), got outputs [3, 2]`,
      ),
    );
  }
  channels.dispose();
});

test("options that are none are refused", () => {
  for (const [run, message] of [
    [
      () => gaussianNLL.with({ logVariance: 1 as never }),
      "gaussianNLL: logVariance must be true or false, got 1",
    ],
    [
      () => gaussianNLL.with({ full: 1 as never }),
      "gaussianNLL: full must be true or false, got 1",
    ],
    [() => multiMargin.with({ p: 3 as never }), "multiMargin: p must be one of 1, 2, got 3"],
    [
      () => softMargin.with({ margin: 1 } as never),
      'softMargin: unknown option "margin"; options are reduction',
    ],
    [
      () => multiLabelMargin.with({ margin: 1 } as never),
      'multiLabelMargin: unknown option "margin"; options are reduction',
    ],
    [
      () => multiMargin.with({ weight: [1] } as never),
      'multiMargin: unknown option "weight"; options are p, margin, classWeights, reduction',
    ],
    [
      () => hingeEmbedding.with({ p: 1 } as never),
      'hingeEmbedding: unknown option "p"; options are margin, reduction',
    ],
    [
      () => marginRanking.with({ p: 1 } as never),
      'marginRanking: unknown option "p"; options are margin, reduction',
    ],
  ] as const) {
    expect(run).toThrow(new TypeError(message));
  }
  const sure = new Network(loadSmall(), { input: [2], layers: [dense(2), softplus()] });
  for (const [loss, targets] of [
    [gaussianNLL.with({ logVariance: true }), [1]],
    [softMargin, [1, 1]],
    [multiMargin, [1]],
    [multiLabelMargin, [1]],
  ] as const) {
    expect(() => sure.evaluate([1, 2], targets, loss)).toThrow(
      new TypeError(
        `Network: ${loss.name} takes logits, so the last layer must be no activation, got "softplus"`,
      ),
    );
  }
  sure.dispose();
});
