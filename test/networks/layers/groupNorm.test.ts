import { describe, expect, test } from "vitest";
import {
  type GroupNormOptions,
  groupNorm,
  instanceNorm,
  Network,
} from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { expectGolden, readCases } from "./golden.ts";

describe("normalization of groups and instances is PyTorch's", () => {
  for (const golden of readCases("groupNorm")) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});

describe("groupNorm refuses", () => {
  test.each<[unknown, string]>([
    [{}, "groupNorm: groups must be a number, got undefined"],
    [{ groups: 0 }, "groupNorm: groups must be an integer in [1, 2147483648), got 0"],
    [{ groups: 2, eps: -1 }, "groupNorm: eps must be in [0, ∞), got -1"],
    [{ groups: 2, affine: 1 }, "groupNorm: affine must be true or false, got 1"],
    [{ groups: 2, axis: 1 }, 'groupNorm: unknown option "axis"; options are groups, eps, affine'],
    [2, "groupNorm: options must be an object, got 2"],
  ])("%o", (options, message) => {
    expect(() => groupNorm(options as GroupNormOptions)).toThrow(message);
  });

  test("groups that do not divide the channels", () => {
    const layers = [groupNorm({ groups: 4 })];
    expect(() => new Network(loadSmall(), { input: [2, 6], layers })).toThrow(
      "Network: layers[0], groupNorm: 6 channels are no multiple of groups, 4",
    );
  });
});

describe("instanceNorm refuses", () => {
  test("bad options", () => {
    expect(() => instanceNorm({ eps: -1 })).toThrow("instanceNorm: eps must be in [0, ∞), got -1");
    expect(() => instanceNorm({ groups: 1 } as object)).toThrow(
      'instanceNorm: unknown option "groups"; options are eps, affine',
    );
  });

  test.each([[[6]], [[1, 6]], [[1, 1, 6]]])("rows [%s], which have one position", (input) => {
    expect(() => new Network(loadSmall(), { input, layers: [instanceNorm()] })).toThrow(
      "Network: layers[0], instanceNorm: rows must have more than one position, got one",
    );
  });
});
