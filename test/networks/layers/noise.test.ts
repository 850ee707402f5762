import { describe, expect, test } from "vitest";
import { ARRAY, type DType } from "../../../src/dtype.ts";
import { Adam } from "../../../src/index.ts";
import {
  dense,
  dropout,
  gaussianNoise,
  type Layers,
  meanSquaredError,
  Network,
  type NetworkOptions,
  residual,
  tanh,
} from "../../../src/networks/index.ts";
import { call } from "../../kernels/call.ts";
import { dtypes } from "../../kernels/module.ts";
import { loadSmall } from "../../memory/small.ts";
import { values } from "../values.ts";
import { bitsAt, normalAt, philox } from "./philox.ts";

const networkOf = (layers: Layers, options: Partial<NetworkOptions> = {}) =>
  new Network<DType>(loadSmall(), { input: [20], maxBatch: 64, layers, ...options });

const ones = (length: number) => new Float32Array(length).fill(1);

test("the generator is Random123's, by its known answers", () => {
  const ends = [0, 2 ** 32 - 1];
  const answers = [
    "5f6fb709 0d893f64 4f121f81 4f730a48",
    "5207ddc2 45165e59 4d8ee751 8c52f662",
    "4dfccaba 190a87f0 c47362ba b6b5242a",
  ];
  const pi = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0];
  const given = [...ends.map((each) => new Array(6).fill(each)), pi];
  for (const [i, words] of given.entries()) {
    const got = philox(words.slice(0, 4), words.slice(4), 7);
    expect(got.map((word) => word.toString(16).padStart(8, "0")).join(" ")).toBe(answers[i]);
  }
});

describe.for(dtypes)("kernels of %s", (dtype) => {
  /** Each row's numbers, by the kernel, on a memory that ends with them. */
  const run = (
    kernel: "dropout" | "addNormals",
    width: number,
    rows: number,
    first: number,
    constants: number[],
  ) => {
    const x = ARRAY[dtype].from(values(width, rows * width));
    const { after } = call(
      `${kernel}_${dtype}`,
      {
        arrays: { x, y: x.slice(), scratch: new Uint32Array(16) },
        written: ["y", "scratch"],
        last: "y",
      },
      ({ x, y, scratch }) => [x, y, rows, width, first, SEED, ...constants, scratch],
    );
    return { x, y: after.y };
  };
  const SEED = 0xdeadbeef;
  const FIRSTS = [0, 5, 2 ** 32 - 1, 2 ** 40 + 3];

  test("drop what the generator says, at every width", () => {
    const highest = 0.3 * 2 ** 32;
    for (let width = 1; width <= 40; width++) {
      const first = FIRSTS[width % 4]!;
      const { x, y } = run("dropout", width, 3, first, [highest, 2]);
      const wanted = x.map((each, i) => {
        const bits = bitsAt(SEED, first + Math.floor(i / width), i % width);
        return bits > Math.floor(highest) ? 2 * each : 0;
      });
      expect(y).toEqual(wanted);
    }
  });

  test("add the generator's normal numbers, at every width", () => {
    for (let width = 1; width <= 40; width++) {
      const first = FIRSTS[width % 4]!;
      const { x, y } = run("addNormals", width, 3, first, [0.5]);
      for (const [i, got] of y.entries()) {
        const bits = bitsAt(SEED, first + Math.floor(i / width), i % width);
        const error = Math.abs(got - (x[i]! + 0.5 * normalAt(bits)));
        expect(error).toBeLessThan(dtype === "f32" ? 4e-7 : 1e-8);
      }
    }
  });
});

const both: Record<string, () => Layers[number]> = {
  dropout: () => dropout(0.4),
  gaussianNoise: () => gaussianNoise(0.3),
};

describe.for(Object.entries(both))("%s", ([, make]) => {
  const inputs = values(1, 64 * 20);
  const targets = values(2, 64 * 3);
  const layers = () => [dense(33), make(), tanh(), residual([make(), dense(33)]), dense(3)];
  const gradientsOf = ({ parameters }: Network<DType>) =>
    Object.values(parameters).map(({ grad }) => grad.slice());

  test("a batch of 64 is two of 32, and sixty-four of one, to the bit", () => {
    const whole = networkOf(layers(), { seed: 1 });
    whole.forward(inputs);
    whole.backward(targets);
    for (const size of [32, 20, 1]) {
      const parts = networkOf(layers(), { seed: 1 });
      for (let from = 0; from < 64; from += size) {
        parts.forward(inputs.subarray(20 * from, 20 * (from + size)));
        parts.backward(targets.subarray(3 * from, 3 * (from + size)), { accumulate: from > 0 });
      }
      expect(gradientsOf(parts)).toEqual(gradientsOf(whole));
      expect(parts.buffers["layers.1.rows"]!.data[0]).toBe(64);
    }
  });

  test("is nothing where the network is not trained, and changes nothing there", () => {
    const noisy = networkOf([dense(9), make(), tanh()], { seed: 2 });
    const plain = networkOf([dense(9), tanh()], { seed: 2 });
    expect(noisy.predict(inputs)).toEqual(plain.predict(inputs));
    const some = inputs.subarray(0, 200);
    expect(noisy.forward(some, { mode: "predict" })).toEqual(plain.forward(some));
    const back = [noisy, plain].map((each) =>
      each.backward(values(3, 90), { inputs: true }).slice(),
    );
    expect(back[0]).toEqual(back[1]);
    expect(noisy.buffers["layers.1.rows"]!.data[0]).toBe(0);
    expect(noisy.forward(some)).not.toEqual(plain.forward(some));
    expect(noisy.buffers["layers.1.rows"]!.data[0]).toBe(10);
  });

  test("goes on from a network's tensors with the very bits", () => {
    const train = (network: Network<DType>, steps: number) => {
      const optimizer = new Adam(network.parameters, { lr: 0.01 });
      return Array.from({ length: steps }, () => {
        const loss = network.lossAndGradients(inputs, targets, meanSquaredError);
        optimizer.step();
        return loss;
      });
    };
    const first = networkOf(layers(), { seed: 3 });
    train(first, 3);
    const second = networkOf(layers(), { seed: 3 });
    second.load(JSON.parse(JSON.stringify(first.tensors())));
    expect(train(second, 3)).toEqual(train(first, 3));
  });

  test("is other in every layer, and with every seed", () => {
    const outputs = [7, 8].map((seed) => {
      const network = networkOf([[make()], make()], { seed });
      return network.forward(inputs).slice();
    });
    expect(outputs[0]).not.toEqual(outputs[1]);
    const [once, twice] = [[make()], [make(), make()]].map((each) =>
      networkOf(each, { seed: 7 }).forward(inputs).slice(),
    );
    expect(twice).not.toEqual(once);
  });
});

test("dropout goes back the way it came, whatever came between", () => {
  const network = networkOf([dropout(0.25)]);
  for (let step = 0; step < 3; step++) {
    const outputs = network.forward(ones(400)).slice();
    const gradient = network.backward(ones(400), { inputs: true });
    expect(gradient).toEqual(outputs);
    expect(new Set(outputs)).toEqual(new Set([0, Math.fround(1 / 0.75)]));
  }
});

test("gaussianNoise lets the gradient through as it is", () => {
  const network = networkOf([gaussianNoise(2)]);
  network.forward(values(1, 400));
  const gradient = Float32Array.from(values(2, 400));
  expect(network.backward(gradient, { inputs: true })).toEqual(gradient);
});

test("of the ends of its range dropout drops nothing, or all", () => {
  const [none, all] = [0, 1].map((p) => networkOf([dropout(p)]));
  expect(none!.forward(ones(400))).toEqual(ones(400));
  expect(all!.forward(ones(400))).toEqual(new Float32Array(400));
  expect(all!.backward(ones(400), { inputs: true })).toEqual(new Float32Array(400));
});

/** Noise of so many rows of 20 over two steps. */
function sample(layer: Layers[number], scale: number): Float64Array {
  const network = networkOf([layer], { maxBatch: 20_000, dtype: "f32", seed: 12 });
  const parts = [0, 1].map(() => network.forward(new Float32Array(400_000).fill(scale)).slice());
  return Float64Array.from([...parts[0]!, ...parts[1]!]);
}

/** Correlation of numbers with those `lag` behind them. */
function correlation(x: Float64Array, mean: number, variance: number, lag: number): number {
  let sum = 0;
  for (let i = lag; i < x.length; i++) sum += (x[i]! - mean) * (x[i - lag]! - mean);
  return sum / (x.length - lag) / variance;
}

describe.for([
  { name: "dropout", layer: dropout(0.3), scale: 0.7, mean: 0.7, variance: 0.21, fourth: 0.0777 },
  { name: "gaussianNoise", layer: gaussianNoise(1), scale: 0, mean: 0, variance: 1, fourth: 3 },
])("statistics of $name", ({ layer, scale, mean, variance, fourth }) => {
  const x = sample(layer, scale);
  const N = x.length;
  // Four standard deviations: seeds are fixed, so that what passes once always does.
  const within = 4 / Math.sqrt(N);
  const moment = (power: number) => x.reduce((sum, each) => sum + (each - mean) ** power, 0) / N;

  test("mean, variance and fourth moment", () => {
    expect(Math.abs(moment(1))).toBeLessThan(within * Math.sqrt(variance));
    expect(Math.abs(moment(2) - variance)).toBeLessThan(within * Math.sqrt(fourth));
    expect(Math.abs(moment(4) / fourth - 1)).toBeLessThan(0.02);
  });

  test.for([1, 2, 3, 4, 5, 8, 12, 16, 20, 40, 60, 400_000])(
    "no correlation with what is %d behind",
    (lag) => {
      expect(Math.abs(correlation(x, mean, variance, lag))).toBeLessThan(within);
    },
  );

  test("each place of a row, and each row, has its share", () => {
    for (const [count, of] of [
      [20, (i: number) => i % 20],
      [100, (i: number) => Math.floor(i / 20) % 100],
      [40, (i: number) => Math.floor(i / 20_000)],
    ] as const) {
      const sums = new Float64Array(count);
      for (let i = 0; i < N; i++) sums[of(i)]! += x[i]! - mean;
      const squares = sums.reduce((sum, each) => sum + each ** 2 / ((N / count) * variance), 0);
      // χ² of `count`: mean count, variance 2 · count.
      expect(Math.abs(squares - count)).toBeLessThan(4 * Math.sqrt(2 * count));
    }
  });
});

describe("refuses", () => {
  const any = (value: unknown) => value as never;
  const bad: [string, () => unknown, Error][] = [
    ["p above 1", () => dropout(1.5), new RangeError("dropout: p must be in [0, 1], got 1.5")],
    [
      "p of text",
      () => dropout(any("0.5")),
      new TypeError('dropout: p must be a number, got "0.5"'),
    ],
    [
      "no σ",
      () => gaussianNoise(any(undefined)),
      new TypeError("gaussianNoise: sigma must be a number, got undefined"),
    ],
    [
      "σ below 0",
      () => gaussianNoise(-1),
      new RangeError("gaussianNoise: sigma must be in [0, ∞), got -1"),
    ],
  ];
  test.each(bad)("%s", (_, run, error) => {
    expect(run).toThrow(error);
  });
});
