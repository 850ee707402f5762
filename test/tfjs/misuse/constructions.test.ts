/** Wrong constructions, the exact message of each, and that none leaves anything. */
import { describe, expect, test } from "vitest";
import { Adam, AdamW, SGD } from "../../../src/index.ts";
import { registerOptimizers, tfjsOptimizer } from "../../../src/tfjs/index.ts";
import { tf } from "../tf.ts";
import { inWorld, WHERE } from "./world.ts";

const constructions: [string, () => unknown, Error][] = [
  [
    "no TensorFlow.js",
    () => tfjsOptimizer(undefined as never, Adam),
    new TypeError(`${WHERE}tf must be @tensorflow/tfjs-core or @tensorflow/tfjs, got undefined`),
  ],
  [
    "something else",
    () => tfjsOptimizer({ train: {} } as never, Adam),
    new TypeError(
      `${WHERE}tf must be @tensorflow/tfjs-core or @tensorflow/tfjs, got an object of class Object, which lacks Optimizer, Tensor, backend, backend_util, dispose, engine, getBackend, getGradient, getKernel, keep, registerGradient, registerKernel, reshape, serialization, tensor, unregisterGradient, unregisterKernel`,
    ),
  ],
  [
    "one that lacks something",
    () => tfjsOptimizer({ ...tf, keep: undefined, serialization: undefined } as never, Adam),
    new TypeError(
      `${WHERE}tf must be @tensorflow/tfjs-core or @tensorflow/tfjs, got an object of class Object, which lacks keep, serialization`,
    ),
  ],
  [
    "an optimizer of theirs",
    () => tfjsOptimizer(tf, tf.AdamOptimizer as never),
    new TypeError(`${WHERE}expected a class of optimizers, such as AdamW, got a function`),
  ],
  [
    "a name",
    () => tfjsOptimizer(tf, "adam" as never),
    new TypeError(`${WHERE}expected a class of optimizers, such as AdamW, got "adam"`),
  ],
  [
    "to register something else",
    () => registerOptimizers(tf, [Adam, Map as never]),
    new TypeError(
      "registerOptimizers: expected a class of optimizers, such as AdamW, got a function",
    ),
  ],
  [
    "an option out of range",
    () => tfjsOptimizer(tf, AdamW, { betas: [0.9, 1.5] }),
    new RangeError("AdamW: betas[1] must be in [0, 1), got 1.5"),
  ],
  [
    "a learning rate as theirs",
    () => tfjsOptimizer(tf, AdamW, 0.1 as never),
    new TypeError("AdamW: options must be an object, got 0.1"),
  ],
  [
    "an option of a group",
    () => tfjsOptimizer(tf, SGD, { lr: 0.1 }, { groups: [{ match: "a", nesterov: true }] }),
    new RangeError("SGD: nesterov needs momentum above 0 and dampening 0"),
  ],
  [
    "an unknown extra",
    () => tfjsOptimizer(tf, Adam, {}, { clipnorm: 1 } as never),
    new TypeError(
      `${WHERE.slice(0, -2)}: unknown option "clipnorm"; options are clipNorm, clipValue, accumulate, average, groups`,
    ),
  ],
  [
    "a norm",
    () => tfjsOptimizer(tf, Adam, {}, { clipNorm: -1 }),
    new RangeError(`${WHERE}clipNorm must be in [0, ∞), got -1`),
  ],
  [
    "a value",
    () => tfjsOptimizer(tf, Adam, {}, { clipValue: "1" as never }),
    new TypeError(`${WHERE}clipValue must be a number, got "1"`),
  ],
  [
    "half a batch",
    () => tfjsOptimizer(tf, Adam, {}, { accumulate: 1.5 }),
    new RangeError(`${WHERE}accumulate must be an integer in [1, ∞), got 1.5`),
  ],
  [
    "an average that never moves",
    () => tfjsOptimizer(tf, Adam, {}, { average: 1 }),
    new RangeError(`${WHERE}average must be in [0, 1), got 1`),
  ],
  [
    "groups by name",
    () => tfjsOptimizer(tf, Adam, {}, { groups: { bias: {} } as never }),
    new TypeError(`${WHERE}groups must be an array, got an object of class Object`),
  ],
  [
    "a group of nothing",
    () => tfjsOptimizer(tf, Adam, {}, { groups: [{ match: "a" }, { lr: 1 } as never] }),
    new TypeError(
      `${WHERE}groups[1].match must be a string, a RegExp or a function, got undefined`,
    ),
  ],
];

describe("a construction", () => {
  inWorld("wasm");

  test.each(constructions)("%s", (_, call, error) => {
    const before = tf.memory();
    expect(call).toThrow(error);
    expect(tf.memory()).toEqual(before);
  });
});
