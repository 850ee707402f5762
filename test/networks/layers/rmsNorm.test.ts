import { describe, expect, test } from "vitest";
import { Network, type RmsNormOptions, rmsNorm } from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { expectGolden, readCases } from "./golden.ts";

describe("normalization by the root mean square is PyTorch's", () => {
  for (const golden of readCases("rmsNorm")) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});

test("ε is by default that of the precision", () => {
  for (const [dtype, eps] of [
    ["f32", 2 ** -23],
    ["f64", 2 ** -52],
  ] as const) {
    const network = new Network(loadSmall(), { input: [1], layers: [rmsNorm()], dtype });
    const x = Math.sqrt(eps);
    expect(network.forward([x])[0]).toBeCloseTo(Math.SQRT1_2, 6);
    network.dispose();
  }
});

describe("rmsNorm refuses", () => {
  test.each<[unknown, string]>([
    [{ eps: -1 }, "rmsNorm: eps must be in [0, ∞), got -1"],
    [{ axes: 1.5 }, "rmsNorm: axes must be an integer in [1, ∞), got 1.5"],
    [{ affine: 1 }, "rmsNorm: affine must be true or false, got 1"],
    [{ bias: true }, 'rmsNorm: unknown option "bias"; options are eps, axes, affine'],
  ])("%o", (options, message) => {
    expect(() => rmsNorm(options as RmsNormOptions)).toThrow(message);
  });

  test("rows of fewer axes", () => {
    const layers = [rmsNorm({ axes: 2 })];
    expect(() => new Network(loadSmall(), { input: [4], layers })).toThrow(
      "Network: layers[0], rmsNorm: axes must be at most those of a row, 1, got 2",
    );
  });
});
