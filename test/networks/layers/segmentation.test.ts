/** Classes of each pixel, in a network whose channels are first: PyTorch's cross-entropy of [N, classes, height, width]. */
import { describe, expect, onTestFinished, test } from "vitest";
import {
  binaryCrossEntropy,
  channelsLast,
  concat,
  conv2d,
  dense,
  dropout,
  type Layers,
  Network,
  relu,
  rescale,
  residual,
  sigmoid,
  softmaxCrossEntropy,
} from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { type Case, distance, networkOf, readCases, TOLERANCE } from "./golden.ts";

interface Segmentation extends Case {
  readonly loss: {
    readonly options: { readonly labelSmoothing: number; readonly reduction: "mean" | "sum" };
    readonly labels: readonly number[];
    readonly value: number;
    readonly gradients: Record<string, readonly number[]>;
    readonly probabilities: readonly number[];
  };
}

describe("each pixel by itself", () => {
  for (const golden of readCases("segmentation") as readonly Segmentation[]) {
    test.each(["f64", "f32"] as const)(`${golden.name}, %s`, (dtype) => {
      const network = networkOf(golden, dtype);
      onTestFinished(() => network.dispose());
      const { options, labels, value, gradients, probabilities } = golden.loss;
      const loss = softmaxCrossEntropy.with(options);
      const within = TOLERANCE[dtype];
      const found = network.lossAndGradients(golden.inputs, labels, loss);
      expect(distance([found], [value])).toBeLessThan(within);
      const names = Object.keys(gradients);
      Object.values(network.parameters).forEach(({ grad }, i) => {
        expect(distance(grad, gradients[names[i]!]!)).toBeLessThan(within);
      });
      const predicted = network.predict(golden.inputs, { activation: "softmax" });
      expect(distance(predicted, probabilities)).toBeLessThan(within);
      const evaluated = network.evaluate(golden.inputs, labels, loss);
      expect(distance([evaluated.loss], [value])).toBeLessThan(within);
      const classes = golden.loss.probabilities.length / labels.length;
      const right = labels.filter((label, i) => {
        const own = probabilities.slice(i * classes, (i + 1) * classes);
        return own.indexOf(Math.max(...own)) === label;
      });
      const counted = labels.filter((label) => label >= 0).length;
      expect(evaluated.accuracy).toBeCloseTo(right.length / counted, 12);
    });
  }
});

const conv = conv2d({ filters: 3, size: 1 });
const networkWith = (layers: Layers, layout: "nchw" | "nhwc" = "nchw") =>
  new Network(loadSmall(), { input: [3, 3, 3], layers, layout, maxBatch: 2, seed: 1 });

describe("channelsLast", () => {
  test("is no copy behind convolutions, and does nothing where channels are last", () => {
    const inputs = Float32Array.from({ length: 54 }, (_, i) => Math.sin(i));
    const [ends, stays] = [
      networkWith([conv, relu(), channelsLast()]),
      networkWith([conv, relu()]),
    ];
    const [last, first] = [ends.forward(inputs), stays.forward(inputs)];
    expect([...last]).toEqual([...first].map((_, i) => first[firstOf(i)]));
    const same = networkWith([conv, channelsLast()], "nhwc").forward(inputs);
    expect([...same]).toEqual([...networkWith([conv], "nhwc").forward(inputs)]);
  });

  test("turns what other layers give, and its gradient", () => {
    const network = new Network(loadSmall(), {
      ...{ input: [2, 3], layers: [dense(3), channelsLast()], layout: "nchw" },
      ...{ maxBatch: 2, seed: 1, dtype: "f64" },
    });
    const plain = new Network(loadSmall(), {
      ...{ input: [2, 3], layers: [dense(3)], layout: "nchw" },
      ...{ maxBatch: 2, seed: 1, dtype: "f64" },
    });
    const inputs = Float64Array.from({ length: 6 }, (_, i) => Math.cos(i));
    expect(network.output).toEqual([3, 2]);
    const [a, b, c, d, e, f] = plain.forward(inputs);
    expect([...network.forward(inputs)]).toEqual([a, d, b, e, c, f]);
    const gradient = network.backward([1, 2, 3, 4, 5, 6], { inputs: true })!.slice();
    expect(plain.backward([1, 3, 5, 2, 4, 6], { inputs: true })).toEqual(gradient);
  });

  test("hides no activation from losses on logits, whatever it is behind", () => {
    for (const layers of [
      [dense(3), sigmoid(), channelsLast()],
      [conv, rescale({ scale: 2 }), relu(), channelsLast()],
      [residual([dense(3)]), sigmoid(), dropout(0.1), channelsLast()],
      [sigmoid(), channelsLast()],
    ]) {
      const network = networkWith(layers);
      const targets = new Float32Array(network.output.reduce((x, y) => x * y));
      expect(() => network.evaluate(new Float32Array(27), targets, binaryCrossEntropy)).toThrow(
        /takes logits/,
      );
    }
  });

  test("is refused anywhere but at the end", () => {
    const must = "channelsLast must be the network's last layer";
    expect(() => networkWith([channelsLast(), conv])).toThrow(new TypeError(must));
    expect(() => networkWith([conv, [channelsLast(), relu()]])).toThrow(new TypeError(must));
    const alone = `${must}, and in no other`;
    expect(() => networkWith([residual([conv, channelsLast()])])).toThrow(
      new TypeError(`Network: layers[0], residual: ${alone}`),
    );
    expect(() => networkWith([dense(3), concat([[dense(3), channelsLast()]])])).toThrow(
      new TypeError(`Network: layers[1], concat[0]: ${alone}`),
    );
  });

  test("is in the architecture, beside the network's layout", () => {
    expect(networkWith([conv, channelsLast()]).architecture).toMatchObject({ layout: "nchw" });
  });
});

/** Where among rows of 3 channels of 9 pixels a number of 9 pixels of 3 channels is. */
function firstOf(i: number): number {
  const [row, at] = [Math.floor(i / 27), i % 27];
  return row * 27 + (at % 3) * 9 + Math.floor(at / 3);
}
