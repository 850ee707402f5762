import { describe, expect, test } from "vitest";
import { decode } from "../../../src/checkpoint/decode.ts";
import { encode } from "../../../src/checkpoint/encode.ts";
import { readTorch } from "../../../src/checkpoint/torch/readTorch.ts";
import type { TorchValue } from "../../../src/checkpoint/torch/values.ts";
import { writeTorch } from "../../../src/checkpoint/torch/writeTorch.ts";
import { bytesFrom, recorded } from "../golden.ts";

const golden = recorded<{ readonly values: Readonly<Record<string, string>> }>("pytorch");
const tensor = (...numbers: number[]) =>
  ({ dtype: "f32", shape: [numbers.length], data: Float32Array.from(numbers) }) as const;

describe("decode gives what torch.save has written by names", () => {
  test("a tree: tensors by the way to them, and the rest whole", () => {
    const { format, tensors, metadata } = decode(bytesFrom(golden.values["protocol 2"]!));
    expect(format).toBe("pt");
    expect(Object.keys(tensors)).toEqual([
      ...["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8"].map(
        (dtype) => `dtypes.${dtype}`,
      ),
      ...["uint64", "uint32", "uint16", "uint8", "bool"].map((dtype) => `dtypes.${dtype}`),
      ...["0.weight", "0.bias", "2.weight", "2.bias"].map((name) => `module.${name}`),
      ...["transposed", "column", "slice", "whole", "expanded", "halves", "scalar", "none"].map(
        (name) => `views.${name}`,
      ),
      ...["views.ones", "views.stepped", "tied.a", "tied.b", "tied.c", "tied.d"],
      ...["parameter", "buffer"],
    ]);
    expect(tensors.parameter).toEqual(tensor(1.5, -1.5));
    expect(Object.keys(metadata)).toEqual(["plain"]);
    const { plain } = metadata as { plain: Record<string, unknown> };
    expect(plain["by number"]).toEqual({
      0: "a",
      7: JSON.parse('{"__proto__":1,"constructor":2}'),
    });
    expect(plain.large).toEqual([`${2n ** 63n}`, `${-(2n ** 100n)}`]);
    expect(plain.bytes).toEqual([[], [0, 255, 128, 97]]);
    expect(plain.sets).toEqual([[], [4], [5]]);
  });

  test("an optimizer's state by parameters' numbers, and its groups", () => {
    const bytes = writeTorch({
      optimizer: {
        state: new Map([[0, { step: 3, exp_avg: tensor(1, 2) }]]),
        param_groups: [{ lr: 0.1, betas: Object.freeze([0.9, 0.99]), params: [0] }],
      },
      epoch: 7,
    });
    const { tensors, metadata } = decode(bytes);
    expect(Object.keys(tensors)).toEqual(["optimizer.state.0.exp_avg"]);
    expect(metadata).toEqual({
      "optimizer.state.0.step": 3,
      "optimizer.param_groups": [{ lr: 0.1, betas: [0.9, 0.99], params: [0] }],
      epoch: 7,
    });
  });

  test.each<[string, TorchValue, object, object]>([
    ["a tensor alone", tensor(1), { tensor: tensor(1) }, {}],
    [
      "a list of tensors",
      [tensor(1), [2, tensor(3)]],
      { 0: tensor(1), "1.1": tensor(3) },
      { "1.0": 2 },
    ],
    ["a number alone", 3, {}, { value: 3 }],
    ["no tensors", { a: 1, b: { c: 2 } }, {}, { a: 1, b: { c: 2 } }],
    ["nothing", {}, {}, {}],
  ])("%s", (_, value, tensors, metadata) => {
    expect(decode(writeTorch(value))).toEqual({ format: "pt", tensors, metadata });
  });

  test("names that every object has are only names", () => {
    const names = ["__proto__", "constructor", "toString"];
    const value = new Map(names.map((name) => [name, tensor(1)]));
    expect(Object.keys(decode(writeTorch(value)).tensors)).toEqual(names);
    expect(({} as Record<string, unknown>)[0]).toBeUndefined();
  });

  test("two of the same name are refused", () => {
    expect(() => decode(writeTorch({ a: { b: tensor(1) }, "a.b": tensor(2) }))).toThrow(
      'decode: two values are called "a.b": readTorch tells them apart',
    );
  });

  test("names that repetition makes longer than the file are refused", () => {
    const long = "x".repeat(5000);
    let value: TorchValue = [tensor(1), tensor(2)];
    for (let i = 0; i < 90; i++) value = new Map([[long, value]]);
    expect(() => decode(writeTorch(value))).not.toThrow();
    const many = Array.from({ length: 400 }, () => tensor(1));
    let deep: TorchValue = many;
    for (let i = 0; i < 90; i++) deep = new Map([[long, deep]]);
    expect(() => decode(writeTorch(deep))).toThrow("longer than the file lets expect");
  });
});

describe("encode writes .pt", () => {
  const content = {
    tensors: { "0.weight": tensor(1, 2), ["__proto__"]: tensor(3) },
    metadata: { epoch: 3, note: "a", list: [1, null, true, { a: 0.5 }] },
  };

  test("which decode reads, and whose state dict is the tensors alone", () => {
    const bytes = encode(content, { format: "pt" });
    expect(decode(bytes)).toEqual({ format: "pt", ...content });
    expect(Object.keys(readTorch(bytes) as object)).toEqual(["0.weight", "__proto__"]);
    expect(encode(content, { format: "pt" })).toEqual(bytes);
  });

  test("refuses metadata that Python cannot have", () => {
    const metadata = { a: { b: undefined } };
    expect(() => encode({ tensors: {}, metadata }, { format: "pt" })).toThrow(
      /^encode: value\.metadata\.a\.b must be null, .*, got undefined/,
    );
  });
});
