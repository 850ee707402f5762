import { describe, expect, test } from "vitest";
import { readTorch } from "../../../src/checkpoint/torch/readTorch.ts";
import type { TorchValue } from "../../../src/checkpoint/torch/values.ts";
import { writeTorch } from "../../../src/checkpoint/torch/writeTorch.ts";
import { loadSync } from "../../../src/index.ts";
import { bare, everything, large } from "./tree.ts";

describe("writeTorch", () => {
  test("what it writes is read as it was", () => {
    const { large: written, ...rest } = everything;
    const { large: again, ...others } = readTorch(writeTorch(everything)) as typeof everything;
    expect(others).toStrictEqual({ ...(bare(rest) as object) });
    expect(again).toStrictEqual(large);
    expect(written).toHaveLength(8);
  });

  test("the same data give the same bytes", () => {
    expect(writeTorch(everything)).toEqual(writeTorch(everything));
  });

  test.each<[string, TorchValue]>([
    ["null", null],
    ["a number", 1.5],
    ["a tensor", { dtype: "f32", shape: [], data: Float32Array.of(1) }],
    ["a list", [1, [2]]],
  ])("writes %s alone", (_, value) => {
    expect(readTorch(writeTorch(value))).toStrictEqual(value);
  });

  test("tensors of one array share their storage, and those of another type do not", () => {
    const data = Uint8Array.of(0, 1);
    const bytes = writeTorch({
      a: { dtype: "u8", shape: [2], data },
      b: { dtype: "u8", shape: [1, 2], data },
      c: { dtype: "bool", shape: [2], data },
    });
    const offsets = Object.values(readTorch(bytes) as Record<string, { data: Uint8Array }>).map(
      (tensor) => tensor.data.byteOffset,
    );
    expect(new Set(offsets).size).toBe(2);
    expect(offsets[0]).toBe(offsets[1]);
    expect(offsets.every((offset) => offset % 64 === 0)).toBe(true);
  });

  test("parameters are tensors", () => {
    const { weight } = loadSync().parameters({ weight: Float64Array.of(1, 2) });
    expect(readTorch(writeTorch({ weight: weight! }))).toStrictEqual(
      bare({ weight: { dtype: "f64", shape: [2], data: Float64Array.of(1, 2) } }),
    );
  });

  test("goes a hundred deep, and no deeper", () => {
    const nested = (depth: number) => {
      let value: TorchValue = 1;
      for (let i = 0; i < depth; i++) value = [value];
      return value;
    };
    expect(readTorch(writeTorch(nested(100)))).toEqual(nested(100));
    expect(() => writeTorch(nested(101))).toThrow(/\[0\]\[0\] lies more than 100 deep/);
  });
});

describe("writeTorch refuses", () => {
  const circle: unknown[] = [];
  circle.push({ a: circle });
  const tensor = (dtype: string, shape: readonly unknown[], data: unknown) => ({
    a: { dtype, shape, data },
  });
  const holey: unknown[] = [1];
  holey.length = 2;

  test.each<[string, unknown, RegExp]>([
    [
      "undefined",
      { a: undefined },
      /^writeTorch: value\.a must be null, a boolean, .*, got undefined$/,
    ],
    ["a hole", { a: holey }, /value\.a\[1\] must be null, .*, got undefined/],
    ["a function", [() => 1], /value\[0\] must be null, .*, got a function/],
    ["a symbol", [Symbol("a")], /value\[0\] must be null/],
    ["a Date", { a: new Date(0) }, /value\.a must be null, .*, got an object of class Date/],
    [
      "an array of floats without a shape",
      { a: new Float32Array(2) },
      /value\.a must be .* \{ dtype, shape, data \}/,
    ],
    ["what contains itself", circle, /value\[0\]\.a contains itself/],
    ["a lone surrogate", ["\ud800"], /value\[0\] must be a string without lone surrogates/],
    [
      "a lone surrogate in a name",
      { "\udc00": 1 },
      /value: key must be a string without lone surrogates/,
    ],
    [
      "a key that is no whole number",
      new Map([[0.5, 1]]),
      /value: key must be a string or a whole number, got 0.5/,
    ],
    [
      "a key that is an object",
      new Map([[{}, 1]]),
      /value: key must be a string or a whole number/,
    ],
    [
      "a bigint of 2001 bits",
      [2n ** 2000n],
      /value\[0\] must be below 2\^2000, got a bigint of 501 digits/,
    ],
    [
      "another dtype",
      tensor("c64", [1], new Float32Array(1)),
      /value\.a: dtype must be one of "f64", .*, got "c64"/,
    ],
    [
      "another array",
      tensor("f64", [1], new Float32Array(1)),
      /value\.a: data must be a Float64Array, as "f64" has/,
    ],
    [
      "another length",
      tensor("f32", [2], new Float32Array(1)),
      /value\.a: data must have 2 elements for shape \[2\], got 1/,
    ],
    [
      "another shape",
      tensor("f32", [-1], new Float32Array(1)),
      /value\.a: shape\[0\] must be an integer in \[0, ∞\), got -1/,
    ],
    [
      "a bool of 2",
      tensor("bool", [1], Uint8Array.of(2)),
      /value\.a: data\[0\] must be 0 or 1, as "bool" has, got 2/,
    ],
  ])("%s", (_, value, message) => {
    expect(() => writeTorch(value as TorchValue)).toThrow(message);
  });
});
