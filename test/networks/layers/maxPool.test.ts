import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dense, maxPool, Network, type PoolOptions } from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { expectGolden, readCases } from "./golden.ts";

describe("the largest of windows is PyTorch's", () => {
  for (const golden of readCases("maxPool")) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});

const url = new URL("../../golden/layers/maxPool.json", import.meta.url);
const { special } = JSON.parse(readFileSync(url, "utf8")) as {
  special: readonly (Record<
    "inputs" | "outputs" | "outputGradient" | "inputGradient",
    readonly string[]
  > & { options: number | PoolOptions })[];
};

test.each(special)("NaN and infinities are PyTorch's, %#", (given) => {
  const numbers = (texts: readonly string[]) =>
    texts.map((text) => Number(text.replace("inf", "Infinity")));
  const layers = [maxPool(given.options)];
  const network = new Network(loadSmall(), { input: [4, 6, 5], layers, maxBatch: 1, dtype: "f64" });
  expect([...network.forward(numbers(given.inputs))]).toEqual(numbers(given.outputs));
  const gradient = network.backward(numbers(given.outputGradient), { inputs: true });
  const expected = numbers(given.inputGradient);
  for (const [i, each] of gradient.entries()) expect(each).toBeCloseTo(expected[i]!, 12);
  network.dispose();
});

describe("maxPool refuses", () => {
  test.each<[unknown, string]>([
    [0, "maxPool: size must be an integer in [1, 2147483648), got 0"],
    [2.5, "maxPool: size must be an integer in [1, 2147483648), got 2.5"],
    [{}, "maxPool: size must be a number or a pair of numbers, got undefined"],
    [{ size: [2, 2, 2] }, "maxPool: size must be a number or a pair of numbers, got [2, 2, 2]"],
    [{ size: [2, 0] }, "maxPool: size[1] must be an integer in [1, 2147483648), got 0"],
    [{ size: 2, stride: 0 }, "maxPool: stride must be an integer in [1, 2147483648), got 0"],
    [{ size: 2, padding: -1 }, "maxPool: padding must be an integer in [0, 2147483648), got -1"],
    [
      { size: [4, 3], padding: 2 },
      "maxPool: padding must be at most half of size, [4, 3], got [2, 2]",
    ],
    [
      { size: 2, dilation: 2 },
      'maxPool: unknown option "dilation"; options are size, stride, padding',
    ],
    ["2", 'maxPool: options must be an object, got "2"'],
  ])("%o", (options, message) => {
    expect(() => maxPool(options as number)).toThrow(message);
  });

  test.each<[number[], number | PoolOptions, string]>([
    [
      [3, 3, 2],
      5,
      "Network: layers[1], maxPool: size [5, 5] is larger than its input [3, 3] with padding [0, 0]",
    ],
    [
      [3, 2],
      { size: 6, padding: 1 },
      "Network: layers[1], maxPool: size 6 is larger than its input 3 with padding 1",
    ],
    [
      [3, 2],
      { size: [2, 1] },
      "Network: layers[1], maxPool: size of windows over [length, channels] must be one number, got [2, 1]",
    ],
    [
      [6],
      2,
      "Network: layers[1], maxPool: rows must have height, width and channels, or length and channels, got [2]",
    ],
  ])("rows [%s] for %o", (input, options, message) => {
    const layers = [dense(2), maxPool(options)];
    expect(() => new Network(loadSmall(), { input, layers })).toThrow(message);
  });
});
