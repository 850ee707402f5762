/** Layers within layers: what is within itself, and what losses on logits see through them. */
import { describe, expect, test } from "vitest";
import {
  binaryCrossEntropy,
  concat,
  conv2d,
  dense,
  dropout,
  flatten,
  gaussianNoise,
  type Layers,
  Network,
  type Recipe,
  residual,
  sigmoid,
} from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";

const networkOf = (layers: Layers, options: object = {}) =>
  new Network(loadSmall(), { input: [2], layers, maxBatch: 4, ...options });

describe("layers within themselves are refused", () => {
  const around = (wrap: (layers: Layers) => Recipe | Layers, first: Recipe = dense(2)): Layers => {
    const layers: (Recipe | Layers)[] = [first];
    layers.push(wrap([layers]));
    return layers;
  };

  test("arrays", () => {
    expect(() => networkOf(around((layers) => layers))).toThrow(
      /^Network: layers(\[1]\[0]){5} must be a layer, as dense\(10\) gives it, got \[an object/,
    );
  });

  test.each([
    ["residual", (layers: Layers) => residual(layers)],
    ["concat", (layers: Layers) => concat([layers])],
  ])("%s", (name, wrap) => {
    const message = `Network: layers[1], ${name}`;
    const refusal = (error: unknown) =>
      error instanceof TypeError &&
      error.message.startsWith(message) &&
      error.message.endsWith("it stands within itself");
    expect(() => networkOf(around(wrap))).toThrow(expect.toSatisfy(refusal));
    const images = { input: [1, 3, 3], layout: "nchw" };
    const conv = conv2d({ filters: 1, size: 1 });
    expect(() => networkOf(around(wrap, conv), images)).toThrow(expect.toSatisfy(refusal));
  });

  test("and one that failed may be used elsewhere", () => {
    const twice = residual([dense(3)]);
    expect(() => networkOf([twice])).toThrow(RangeError);
    expect(networkOf([dense(3), twice]).output).toEqual([3]);
    expect(networkOf([dense(3), twice, twice]).output).toEqual([3]);
  });

  test("ten deep are not", () => {
    expect(networkOf([[[[[[[[[[dense(3)]]]]]]]]]]).parameters).toHaveProperty([
      "layers.0.0.0.0.0.0.0.0.0.0.weight",
    ]);
  });
});

describe("losses on logits refuse activations", () => {
  const loss = (layers: Layers) =>
    networkOf([dense(1), ...layers]).lossAndGradients([1, 2], [1], binaryCrossEntropy);

  test.each<[string, Layers]>([
    ["as they are", [sigmoid()]],
    ["behind dropout", [sigmoid(), dropout(0.1)]],
    ["behind noise, and in arrays", [[[sigmoid()], gaussianNoise(0.1)], flatten()]],
    ["in a branch", [concat([[sigmoid()]])]],
    ["before a branch that is none", [sigmoid(), concat([[]])]],
    ["before what is added to itself", [sigmoid(), residual([dropout(0.2)])]],
  ])("%s", (_, layers) => {
    expect(() => loss(layers)).toThrow(
      'Network: binaryCrossEntropy takes logits, so the last layer must be no activation, got "sigmoid"',
    );
  });

  test.each<[string, Layers]>([
    ["under dense layers", [sigmoid(), dense(1)]],
    ["added to what is none", [residual([dense(1), sigmoid()])]],
    ["under dropout of others", [sigmoid(), dense(1), dropout(0.1)]],
    ["in a branch, under others", [concat([[sigmoid(), dense(1)]])]],
  ])("but not %s", (_, layers) => expect(loss(layers)).toBeGreaterThan(0));
});
