import { describe, expect, test } from "vitest";
import {
  type AveragePoolOptions,
  averagePool,
  globalAveragePool,
  globalMaxPool,
  Network,
} from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { expectGolden, readCases } from "./golden.ts";

describe("the mean of windows is PyTorch's", () => {
  for (const golden of readCases("averagePool")) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});

test("the mean of what is the same is that", () => {
  for (const dtype of ["f32", "f64"] as const) {
    const layers = [globalAveragePool()];
    const network = new Network(loadSmall(), { input: [3, 3, 5], layers, maxBatch: 1, dtype });
    const value = Math.fround(0.1);
    expect([...network.forward(Array(45).fill(value))]).toEqual(Array(5).fill(value));
    network.dispose();
  }
});

test("averagePool refuses bad options", () => {
  expect(() => averagePool({ size: 2, countIncludePad: 1 as unknown as boolean })).toThrow(
    "averagePool: countIncludePad must be true or false, got 1",
  );
  expect(() => averagePool({ size: 2, ceil: true } as AveragePoolOptions)).toThrow(
    'averagePool: unknown option "ceil"; options are size, stride, padding, countIncludePad',
  );
  expect(() => averagePool(0)).toThrow(
    "averagePool: size must be an integer in [1, 2147483648), got 0",
  );
});

test.each([
  [globalAveragePool(), "globalAveragePool"],
  [globalMaxPool(), "globalMaxPool"],
  [averagePool(1), "averagePool"],
])("rows without positions are refused, %#", (layer, name) => {
  expect(() => new Network(loadSmall(), { input: [6], layers: [layer] })).toThrow(
    `Network: layers[0], ${name}: rows must have height, width and channels, or length and channels, got [6]`,
  );
});
