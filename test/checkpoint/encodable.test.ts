/** What `encode` takes beside what `decode` gives, and what TypeScript knows of both. */
import { expect, expectTypeOf, test } from "vitest";
import { decode, encode, type FileTensor } from "../../src/checkpoint/index.ts";
import { loadSync } from "../../src/index.ts";
import { DenseNetwork } from "../../src/networks/index.ts";

const FORMATS = ["safetensors", "npz", "pt"] as const;

test.each(FORMATS)("a network's tensors, and its parameters, as %s", (format) => {
  for (const dtype of ["f32", "f64"] as const) {
    const network = new DenseNetwork(loadSync(), { sizes: [2, 3, 1], dtype });
    const bytes = encode({ tensors: network.tensors() }, { format });
    expect(bytes).toEqual(encode({ tensors: network.parameters }, { format }));
    const { tensors } = decode(bytes);
    for (const { name, shape, data } of Object.values(network.parameters)) {
      expect(tensors[name]).toEqual({ dtype, shape, data });
    }
  }
});

test.each([
  ["f64", Float64Array.of(1, 2)],
  ["f32", Float32Array.of(1, 2)],
  ["i64", BigInt64Array.of(1n, 2n)],
  ["i32", Int32Array.of(1, 2)],
  ["i16", Int16Array.of(1, 2)],
  ["i8", Int8Array.of(1, 2)],
  ["u64", BigUint64Array.of(1n, 2n)],
  ["u32", Uint32Array.of(1, 2)],
  ["u16", Uint16Array.of(1, 2)],
  ["u8", Uint8Array.of(1, 2)],
] as const)("without a dtype it is the array's: %s", (dtype, data) => {
  for (const given of [{}, { dtype: undefined }]) {
    const bytes = encode({ tensors: { a: { ...given, shape: [2], data } } });
    expect(decode(bytes).tensors.a).toEqual({ dtype, shape: [2], data });
  }
});

test.each([
  [[1, 2], "data must be a typed array, got [1, 2]"],
  [undefined, "data must be a typed array, got undefined"],
  [new DataView(new ArrayBuffer(2)), "data must be a typed array, got an object of class DataView"],
  [Uint8ClampedArray.of(1, 2), 'data must be a Uint8Array, as "u8" has, got '],
])("without a dtype or an array that files have: %s", (data, message) => {
  expect(() => encode({ tensors: { a: { shape: [2], data: data as never } } })).toThrow(message);
});

test("the type of a tensor's elements says which array it is", () => {
  const tensor = decode(encode({ tensors: { a: { shape: [1], data: Float32Array.of(1) } } }))
    .tensors.a as FileTensor;
  if (tensor.dtype === "f32") expectTypeOf(tensor.data).toEqualTypeOf<Float32Array>();
  if (tensor.dtype === "bf16") expectTypeOf(tensor.data).toEqualTypeOf<Float32Array>();
  if (tensor.dtype === "i64") expectTypeOf(tensor.data).toEqualTypeOf<BigInt64Array>();
  if (tensor.dtype === "bool") expectTypeOf(tensor.data).toEqualTypeOf<Uint8Array>();
  const wrong = { dtype: "f32", shape: [1], data: Float64Array.of(1) } as const;
  expectTypeOf(wrong).not.toExtend<FileTensor>();
  expect(tensor.dtype).toBe("f32");
});
