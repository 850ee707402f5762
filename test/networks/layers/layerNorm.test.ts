import { describe, expect, test } from "vitest";
import { type LayerNormOptions, layerNorm, Network } from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { expectGolden, readCases } from "./golden.ts";

describe("layer normalization is PyTorch's", () => {
  for (const golden of readCases("layerNorm")) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});

test("of one number nothing comes back", () => {
  for (const dtype of ["f32", "f64"] as const) {
    const network = new Network(loadSmall(), { input: [3, 1], layers: [layerNorm()], dtype });
    network.parameters["layers.0.weight"]!.data[0] = 0.3;
    expect([...network.forward([1.1, 2.2, -3.3])]).toEqual([0, 0, 0]);
    expect([...network.backward([0.1, 0.2, -0.7], { inputs: true })]).toEqual([0, 0, 0]);
    network.dispose();
  }
});

describe("layerNorm refuses", () => {
  test.each<[unknown, string]>([
    [{ eps: -1 }, "layerNorm: eps must be in [0, ∞), got -1"],
    [{ axes: 0 }, "layerNorm: axes must be an integer in [1, ∞), got 0"],
    [{ affine: 1 }, "layerNorm: affine must be true or false, got 1"],
    [{ bias: 1 }, "layerNorm: bias must be true or false, got 1"],
    [
      { affine: false, bias: true },
      "layerNorm: bias stands beside a weight, which affine: false leaves out",
    ],
    [{ size: 3 }, 'layerNorm: unknown option "size"; options are eps, axes, affine, bias'],
  ])("%o", (options, message) => {
    expect(() => layerNorm(options as LayerNormOptions)).toThrow(message);
  });

  test("rows of fewer axes", () => {
    const layers = [layerNorm({ axes: 3 })];
    expect(() => new Network(loadSmall(), { input: [4, 3], layers })).toThrow(
      "Network: layers[0], layerNorm: axes must be at most those of a row, 2, got 3",
    );
  });
});
