import { describe, expect, test } from "vitest";
import { Network, prelu } from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { expectGolden, readCases } from "./golden.ts";

describe("a rectifier with learned slopes is PyTorch's", () => {
  for (const golden of readCases("prelu")) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});

test("it starts as PyTorch's, at 0.25", () => {
  const network = new Network(loadSmall(), { input: [2], layers: [prelu()] });
  expect([...network.forward([-4, 4])]).toEqual([-1, 4]);
  expect(network.parameters["layers.0.weight"]!.shape).toEqual([1]);
  network.dispose();
});

describe("prelu refuses", () => {
  test.each<[object, string]>([
    [{ channels: 0 }, "prelu: channels must be an integer in [1, 2147483648), got 0"],
    [{ initial: Number.NaN }, "prelu: initial must be in (-∞, ∞), got NaN"],
    [{ init: 1 }, 'prelu: unknown option "init"; options are channels, initial'],
  ])("%o", (options, message) => {
    expect(() => prelu(options)).toThrow(message);
  });

  test("another number of channels", () => {
    const layers = [prelu({ channels: 2 })];
    expect(() => new Network(loadSmall(), { input: [4, 3], layers })).toThrow(
      "Network: layers[0], prelu: channels must be 1, or those of its input, 3, got 2",
    );
  });
});
