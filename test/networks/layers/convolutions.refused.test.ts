import { describe, expect, test } from "vitest";
import {
  conv1d,
  conv2d,
  convTranspose1d,
  convTranspose2d,
  Network,
  type Recipe,
  separableConv2d,
} from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";

const given = { filters: 4, size: 3 };

describe("options that are wrong", () => {
  test.each<[() => Recipe, string]>([
    [
      () => conv2d({ ...given, filters: 0 }),
      "conv2d: filters must be an integer in [1, 2147483648), got 0",
    ],
    [
      () => conv2d({ filters: 4 } as never),
      "conv2d: size must be a number or a pair of numbers, got undefined",
    ],
    [
      () => conv2d({ ...given, size: [3, 0] }),
      "conv2d: size[1] must be an integer in [1, 2147483648), got 0",
    ],
    [
      () => conv2d({ ...given, size: [1, 2, 3] as never }),
      "conv2d: size must be a number or a pair of numbers, got [1, 2, 3]",
    ],
    [
      () => conv2d({ ...given, stride: 1.5 }),
      "conv2d: stride must be an integer in [1, 2147483648), got 1.5",
    ],
    [
      () => conv2d({ ...given, padding: -1 }),
      "conv2d: padding must be an integer in [0, 2147483648), got -1",
    ],
    [
      () => conv2d({ ...given, padding: "valid" as never }),
      'conv2d: padding must be a number or a pair of numbers, got "valid"',
    ],
    [
      () => conv2d({ ...given, dilation: 0 }),
      "conv2d: dilation must be an integer in [1, 2147483648), got 0",
    ],
    [
      () => conv2d({ ...given, groups: 3 }),
      "conv2d: filters must be a multiple of groups, 3, got 4",
    ],
    [
      () => conv2d({ ...given, groups: 0 }),
      "conv2d: groups must be an integer in [1, 2147483648), got 0",
    ],
    [() => conv2d({ ...given, bias: 1 as never }), "conv2d: bias must be true or false, got 1"],
    [
      () => conv2d({ ...given, kernel: 3 } as never),
      'conv2d: unknown option "kernel"; options are filters, size, stride, padding, dilation, groups, bias',
    ],
    [() => conv2d(16 as never), "conv2d: options must be an object, got 16"],
    [
      () => conv1d({ ...given, size: [3, 3] as never }),
      "conv1d: size must be a number, got [3, 3]",
    ],
    [
      () => separableConv2d({ ...given, depthMultiplier: 0 }),
      "separableConv2d: depthMultiplier must be an integer in [1, 2147483648), got 0",
    ],
    [
      () => separableConv2d({ ...given, groups: 2 } as never),
      'separableConv2d: unknown option "groups"',
    ],
    [
      () => convTranspose2d({ ...given, padding: "same" as never }),
      'convTranspose2d: padding must be a number or a pair of numbers, got "same"',
    ],
    [
      () => convTranspose2d({ ...given, stride: [2, 3], outputPadding: [1, 3] }),
      "convTranspose2d: outputPadding must be below stride, [2, 3], or dilation, [1, 1], got [1, 3]",
    ],
    [
      () => convTranspose1d({ ...given, outputPadding: 1 }),
      "convTranspose1d: outputPadding must be below stride, 1, or dilation, 1, got 1",
    ],
    [
      () => convTranspose1d({ ...given, outputPadding: -1 }),
      "convTranspose1d: outputPadding must be an integer in [0, 2147483648), got -1",
    ],
  ])("%#", (make, message) => expect(make).toThrow(message));
});

describe("rows that do not fit", () => {
  test.each<[number[], Recipe, string]>([
    [
      [5],
      conv2d(given),
      "Network: layers[0], conv2d: rows must have height, width and channels, got [5]",
    ],
    [
      [5, 5, 1],
      conv1d(given),
      "Network: layers[0], conv1d: rows must have length and channels, got [5, 5, 1]",
    ],
    [
      [3, 3, 1],
      conv2d({ filters: 1, size: 5 }),
      "Network: layers[0], conv2d: kernel [5, 5] is larger than its input [3, 3] with padding [0, 0]",
    ],
    [
      [6, 4, 1],
      conv2d({ filters: 1, size: [2, 3], dilation: 3, padding: [0, 1] }),
      "Network: layers[0], conv2d: kernel [4, 7], dilated, is larger than its input [6, 4] with padding [0, 1]",
    ],
    [
      [2, 1],
      conv1d(given),
      "Network: layers[0], conv1d: kernel 3 is larger than its input 2 with padding 0",
    ],
    [
      [5, 5, 3],
      conv2d({ ...given, groups: 2 }),
      "Network: layers[0], conv2d: 3 channels are no multiple of groups, 2",
    ],
    [
      [5, 5, 3],
      convTranspose2d({ ...given, groups: 2 }),
      "Network: layers[0], convTranspose2d: 3 channels are no multiple of groups, 2",
    ],
    [
      [1, 2, 1],
      convTranspose2d({ ...given, padding: 2 }),
      "Network: layers[0], convTranspose2d: padding [2, 2] leaves nothing of its input [1, 2]",
    ],
    [
      [5, 1],
      convTranspose1d({ ...given, padding: 4, size: 4 }),
      "Network: layers[0], convTranspose1d: padding 4 leaves nothing of its input 5",
    ],
    [
      [2, 2, 1],
      separableConv2d(given),
      "Network: layers[0], separableConv2d[0], separableConv2d: kernel [3, 3] is larger than its input [2, 2] with padding [0, 0]",
    ],
    [
      [2, 2, 1],
      conv2d({ filters: 1, size: 1, padding: 2 ** 30 }),
      "Network: layers[0], conv2d: outputs would be too large, [2147483650, 2147483650, 1]",
    ],
  ])("%#", (input, layer, message) => {
    const nadir = loadSmall();
    expect(() => new Network(nadir, { input, layers: [layer] })).toThrow(message);
  });

  test("and a layout that there is not", () => {
    const options = { input: [3, 3, 1], layers: [conv2d(given)], layout: "chwn" as never };
    expect(() => new Network(loadSmall(), options)).toThrow(
      'Network: layout must be one of "nhwc", "nchw", got "chwn"',
    );
  });
});
