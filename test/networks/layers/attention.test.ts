import { describe, expect, test } from "vitest";
import { type AttentionOptions, attention, Network } from "../../../src/networks/index.ts";
import { Random } from "../../../src/random.ts";
import { loadSmall } from "../../memory/small.ts";
import { expectGolden, readCases } from "./golden.ts";
import { numbers, randomNetwork } from "./property.ts";

describe("attention is PyTorch's MultiheadAttention", () => {
  for (const golden of readCases("attention")) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});

test("what a token attends to causally does not depend on those behind it", () => {
  const random = new Random(1);
  const [length, size, seen] = [21, 6, 17];
  const network = randomNetwork([attention({ heads: 2, causal: true })], [length, size], 1, random);
  const inputs = numbers(random, length * size);
  const outputs = network.forward(inputs).slice(0, seen * size);
  inputs.fill(3, seen * size);
  expect(network.forward(inputs).slice(0, seen * size)).toEqual(outputs);
});

test("attention starts as PyTorch's does: Glorot's uniform numbers, and biases of 0", () => {
  const layers = [attention({ heads: 2 })];
  const { parameters } = new Network(loadSmall(), { input: [3, 50], layers, maxBatch: 1, seed: 1 });
  const most = Object.entries(parameters).map(([name, { data }]) => [
    name,
    data.reduce((most, each) => Math.max(most, Math.abs(each)), 0),
  ]);
  expect(most).toEqual([
    ["layers.0.in_proj_weight", expect.closeTo(Math.sqrt(6 / 200), 3)],
    ["layers.0.in_proj_bias", 0],
    ["layers.0.out_proj.weight", expect.closeTo(1 / Math.sqrt(50), 3)],
    ["layers.0.out_proj.bias", 0],
  ]);
});

describe("attention refuses", () => {
  const wrong = (options: object) => () => attention(options as AttentionOptions);
  test("options that there are not", () => {
    expect(wrong({})).toThrow("attention: heads must be a number, got undefined");
    expect(wrong({ heads: 0 })).toThrow(
      "attention: heads must be an integer in [1, 2147483648), got 0",
    );
    expect(wrong({ heads: 2, causal: 1 })).toThrow(
      "attention: causal must be true or false, got 1",
    );
    expect(wrong({ heads: 2, bias: null })).toThrow(
      "attention: bias must be true or false, got null",
    );
    expect(wrong({ heads: 2, mask: true })).toThrow(
      'attention: unknown option "mask"; options are heads, causal, bias',
    );
  });
  test("inputs that are no tokens, or do not fit its heads", () => {
    const network = (input: number[]) => () =>
      randomNetwork([attention({ heads: 4 })], input, 1, new Random(1));
    expect(network([8])).toThrow(
      "Network: layers[0], attention: its input must be [length, features], got [8]",
    );
    expect(network([3, 10])).toThrow(
      "Network: layers[0], attention: heads must divide the size of a token, 10, got 4",
    );
  });
});
