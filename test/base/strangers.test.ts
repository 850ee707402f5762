/** What holds parameters, or is near to them, given in their place: the error says what to give. */
import { beforeAll, describe, expect, test } from "vitest";
import { AdamW, allFinite, clipGradNorm, load, SGD } from "../../src/index.ts";
import { DenseNetwork } from "../../src/networks/index.ts";
import { jax } from "../jax/jax.ts";
import { loadSmall } from "../memory/small.ts";
import { x } from "../misuse/table.ts";
import { layers, tf, use } from "../tfjs/tf.ts";

beforeAll(() => use("cpu"));

const nadir = loadSmall();
const model = nadir.parameters({ a: [2], b: [3] });
const tfjs = "train it through nadir/tfjs";

const strangers: [string, () => unknown, string][] = [
  [
    "a network",
    () => new DenseNetwork(nadir, { sizes: [2, 1] }),
    "an object of class DenseNetwork: give network.parameters",
  ],
  ["a Nadir", () => nadir, "an object of class Nadir: give what its parameters({ … }) returns"],
  ["a Nadir that is not there yet", () => load(), "an object of class Promise: await it"],
  ["an optimizer", () => new SGD(model), "an object of class SGD: give its parameters"],
  ["a tf.Variable", () => tf.variable(tf.tensor([1])), `an object of class Variable: ${tfjs}`],
  [
    "a model of TensorFlow.js",
    () => layers.sequential({ layers: [layers.layers.dense({ units: 1, inputShape: [1] })] }),
    `an object of class Sequential: ${tfjs}`,
  ],
  [
    "an array of jax-js",
    () => jax.numpy.array([1]),
    `an object of class ${jax.Array.name}: train it through nadir/jax`,
  ],
  [
    "values",
    () => Float32Array.of(1),
    "an object of class Float32Array: nadir.parameters makes parameters of arrays",
  ],
];

describe.each(strangers)("%s", (_, make, got) => {
  const message = (where: string) =>
    new RegExp(`^${where}: expected parameters, got ${got.replace(/[.()[\]{}$]/g, "\\$&")}$`);

  test("by itself", () => {
    const stranger = x(make());
    expect(() => new AdamW(stranger)).toThrow(message("AdamW"));
    expect(() => new AdamW([{ params: stranger }])).toThrow(message("AdamW"));
    expect(() => clipGradNorm(stranger, 1)).toThrow(message("clipGradNorm"));
    expect(() => allFinite(stranger)).toThrow(message("allFinite"));
  });

  test("among parameters", () => {
    expect(() => new AdamW([model.a, x(make())])).toThrow(message("AdamW"));
  });
});

test("parameters in a record of a record, or of a list", () => {
  expect(() => new AdamW(x({ encoder: model }))).toThrow(
    "AdamW: expected parameters, got an object of class Object: give Object.values(…) of it",
  );
  expect(() => new AdamW(x([model]))).toThrow(
    "AdamW: expected parameters, got an object of class Object: give Object.values(…) of it",
  );
});

test("parameters may be called as what would be strange", () => {
  const names = ["then", "parameters", "params", "paramGroups", "dataId", "trainableWeights"];
  const odd = nadir.parameters(Object.fromEntries(names.map((name) => [name, [1]])));
  expect(new SGD(odd).paramGroups[0]!.params.map(({ name }) => name)).toEqual(names);
  expect(clipGradNorm(odd, 1)).toBe(0);
});
