import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { decode, encode, type FileTensor } from "../../src/checkpoint/index.ts";
import { nowhere, type Table, testRefusals, x } from "../misuse/table.ts";

const weight: FileTensor = { dtype: "f32", shape: [2, 1], data: new Float32Array([1, -2.5]) };
const content = { tensors: { weight }, metadata: { epoch: "3" } };
const file = encode(content);

/** The same bytes at an odd place of other memory. */
function placed<B extends ArrayBufferLike>(buffer: B, at: number): Uint8Array<B> {
  const bytes = new Uint8Array(buffer, at, file.length);
  bytes.set(file);
  return bytes;
}

const foreign: Uint8Array<ArrayBuffer> = runInNewContext("new Uint8Array(length)", {
  length: file.length,
});
foreign.set(file);

describe("bytes may be", () => {
  const kinds: Record<string, () => ArrayBufferView | ArrayBufferLike> = {
    "a part of other memory": () => placed(new ArrayBuffer(file.length + 9), 7),
    "a Buffer": () => Buffer.from(file),
    "a DataView": () =>
      new DataView(placed(new ArrayBuffer(file.length + 9), 3).buffer, 3, file.length),
    "an array of other elements": () =>
      new Uint16Array(placed(new ArrayBuffer(file.length), 0).buffer),
    "an ArrayBuffer": () => file.buffer,
    "of another realm": () => foreign,
    "memory of another realm": () => foreign.buffer,
    "shared memory": () => placed(new SharedArrayBuffer(file.length), 0).buffer,
    "a part of shared memory": () => placed(new SharedArrayBuffer(file.length + 9), 5),
    "memory of WebAssembly": () => placed(new WebAssembly.Memory({ initial: 1 }).buffer, 1),
  };
  test.each(Object.entries(kinds))("%s", (_, bytes) => {
    const { tensors, metadata } = decode(bytes());
    expect(tensors).toEqual({ __proto__: null, weight });
    expect(metadata).toEqual({ __proto__: null, epoch: "3" });
    expect(Object.getPrototypeOf(tensors)).toBe(null);
    expect(Object.getPrototypeOf(metadata)).toBe(null);
  });
});

test("tensors are views of the bytes, where those are no shared memory", () => {
  const { buffer } = decode(file).tensors.weight!.data;
  expect(buffer).toBe(file.buffer);
  const shared = placed(new SharedArrayBuffer(file.length), 0);
  const { data } = decode(shared).tensors.weight!;
  shared.fill(0);
  expect([...data]).toEqual([1, -2.5]);
});

test("half precision is rounded to the nearest, and read as it is", () => {
  const data = new Float32Array([1 / 3, 65519, 65520, 5e-8, -0, NaN]);
  for (const [dtype, rounded] of [
    ["f16", [0.333251953125, 65504, Infinity, 2 ** -24, -0, NaN]],
    ["bf16", [0.333984375, 65536, 65536, 5.005858838558197e-8, -0, NaN]],
  ] as const) {
    const bytes = encode({ tensors: { half: { dtype, shape: [6], data } } });
    expect([...decode(bytes).tensors.half!.data]).toEqual(rounded);
    expect(encode(decode(bytes))).toEqual(bytes);
  }
});

const detached = file.slice();
structuredClone(detached.buffer, { transfer: [detached.buffer] });
const expected = "bytes: a Uint8Array, another view, or an ArrayBuffer";

const bytes: Table<void> = [
  [
    "nothing",
    () => decode(x(undefined)),
    new TypeError(`decode: bytes must be ${expected}, got undefined: nothing was kept there`),
  ],
  [
    "a path",
    () => decode(x("model.safetensors")),
    new TypeError(
      `decode: bytes must be ${expected}, got "model.safetensors": await loadFile(path) reads a file`,
    ),
  ],
  [
    "a promise",
    () => decode(x(Promise.resolve(file))),
    new TypeError(`decode: bytes must be ${expected}, got an object of class Promise: await it`),
  ],
  [
    "what KV gives where there is nothing",
    () => decode(x(null)),
    new TypeError(`decode: bytes must be ${expected}, got null: nothing was kept there`),
  ],
  [
    "a Response",
    () => decode(x(new Response("a"))),
    new TypeError(
      `decode: bytes must be ${expected}, got an object of class Response: await readBytes(…) of it`,
    ),
  ],
  [
    "a Blob",
    () => decode(x(new Blob(["a"]))),
    new TypeError(
      `decode: bytes must be ${expected}, got an object of class Blob: await readBytes(…) of it`,
    ),
  ],
  [
    "a model.json",
    () => decode(new TextEncoder().encode('{"modelTopology":{}}')),
    new TypeError(
      "decode: bytes must be safetensors, .pt, .npz or .npy, got JSON: fromLayersModel reads TensorFlow.js' model.json",
    ),
  ],
  [
    "numbers",
    () => decode(x([1, 2])),
    new TypeError(`decode: bytes must be ${expected}, got [1, 2]`),
  ],
  [
    "what only says that it is memory",
    () => decode(x({ [Symbol.toStringTag]: "SharedArrayBuffer" })),
    new TypeError(`decode: bytes must be ${expected}, got an object of class Object`),
  ],
  [
    "a detached view",
    () => decode(detached),
    new TypeError(
      "decode: bytes is detached: memory has grown (read parameter.data anew), or it was transferred",
    ),
  ],
  [
    "detached memory",
    () => decode(detached.buffer),
    new TypeError("decode: bytes is detached, as memory is that was transferred"),
  ],
  [
    "no bytes",
    () => decode(new Uint8Array(0)),
    new TypeError("decode: bytes must be safetensors, .pt, .npz or .npy, got no bytes"),
  ],
  [
    "text",
    () => decode(new TextEncoder().encode("epoch,loss\n")),
    new TypeError(
      'decode: bytes must be safetensors, .pt, .npz or .npy, got bytes that begin with "epoch,lo"',
    ),
  ],
  [
    "a page",
    () => decode(new TextEncoder().encode("<!doctype html>")),
    new TypeError(
      "decode: bytes must be safetensors, .pt, .npz or .npy, got a page, as a server gives where there is no file",
    ),
  ],
  [
    "Git LFS' pointer",
    () => decode(new TextEncoder().encode("version https://git-lfs.github.com/spec/v1")),
    new TypeError(
      "decode: bytes must be safetensors, .pt, .npz or .npy, got Git LFS' pointer to a file: git lfs pull gets it",
    ),
  ],
];
testRefusals("decode refuses for bytes", bytes, nowhere);

const one = (tensor: unknown) => x({ tensors: { a: tensor } });
const contents: Table<void> = [
  [
    "nothing",
    () => encode(x(undefined)),
    new TypeError("encode: options must be an object, got undefined"),
  ],
  [
    "no tensors",
    () => encode(x({})),
    new TypeError("encode: tensors must be an object of tensors by name, got undefined"),
  ],
  [
    "a list of tensors",
    () => encode({ tensors: x([weight]) }),
    new TypeError(
      "encode: tensors must be an object of tensors by name, got [an object of class Object]",
    ),
  ],
  [
    "parameters themselves",
    () => encode(one(new Float32Array(2))),
    new TypeError(
      'encode: tensor "a" must be { dtype, shape, data }, got an object of class Float32Array',
    ),
  ],
  [
    "an unknown dtype",
    () => encode(one({ ...weight, dtype: "float32" })),
    new TypeError(
      'encode: tensor "a": dtype must be one of "f64", "f32", "f16", "bf16", "i64", "i32", "i16", "i8", "u64", "u32", "u16", "u8", "bool", got "float32"',
    ),
  ],
  [
    "no shape",
    () => encode(one({ ...weight, shape: 2 })),
    new TypeError('encode: tensor "a": shape must be an array, got 2'),
  ],
  [
    "a shape that is none",
    () => encode(one({ ...weight, shape: [-2] })),
    new RangeError('encode: tensor "a": shape[0] must be an integer in [0, ∞), got -2'),
  ],
  [
    "another length",
    () => encode(one({ ...weight, shape: [3] })),
    new RangeError('encode: tensor "a": data must have 3 elements, as shape [3] has, got 2'),
  ],
  [
    "an array of another class",
    () => encode(one({ ...weight, dtype: "f64" })),
    new TypeError(
      'encode: tensor "a": data must be a Float64Array, as "f64" has, got an object of class Float32Array',
    ),
  ],
  [
    "a plain array",
    () => encode(one({ ...weight, data: [1, 2] })),
    new TypeError('encode: tensor "a": data must be a Float32Array, as "f32" has, got [1, 2]'),
  ],
  [
    "a bool that is neither",
    () => encode(one({ dtype: "bool", shape: [3], data: new Uint8Array([0, 1, 2]) })),
    new RangeError('encode: tensor "a": data[2] must be 0 or 1, as "bool" has, got 2'),
  ],
  [
    "a detached array",
    () => encode(one({ dtype: "u8", shape: [0], data: detached })),
    new TypeError(
      'encode: tensor "a": data is detached: memory has grown (read parameter.data anew), or it was transferred',
    ),
  ],
  [
    "half of a character in a name",
    () => encode({ tensors: { "\ud800": weight } }),
    new TypeError('encode: a tensor\'s name must be text, got "\\ud800" with half of a character'),
  ],
  [
    "the name of metadata",
    () => encode({ tensors: { __metadata__: weight } }),
    new TypeError(
      'encode: a tensor cannot be named "__metadata__", where safetensors keeps metadata',
    ),
  ],
  [
    "metadata that are no strings",
    () => encode({ tensors: {}, metadata: { epoch: 3 } }),
    new TypeError('encode: metadata["epoch"] must be a string, as safetensors has, got 3'),
  ],
  [
    "metadata that are no object",
    () => encode({ tensors: {}, metadata: x("3") }),
    new TypeError('encode: metadata must be an object, got "3"'),
  ],
  [
    "an unknown format",
    () => encode(content, { format: x("h5") }),
    new TypeError('encode: format must be one of "safetensors", "npz", "npy", "pt", got "h5"'),
  ],
  [
    "an unknown option",
    () => encode(content, x({ fromat: "npz" })),
    new TypeError('encode: unknown option "fromat"; options are format'),
  ],
  [
    "npz: bf16",
    () => encode(one({ ...weight, dtype: "bf16" }), { format: "npz" }),
    new TypeError(
      'encode: tensor "a" cannot be "bf16", which NumPy does not have: give it as "f32", which holds the same numbers',
    ),
  ],
  [
    "npz: metadata of a tensor's name",
    () => encode({ tensors: { a: weight }, metadata: { a: "" } }, { format: "npz" }),
    new TypeError('encode: metadata and a tensor are both named "a", where .npz has one array'),
  ],
  [
    "npz: metadata that are no strings",
    () => encode({ tensors: {}, metadata: { epoch: 3 } }, { format: "npz" }),
    new TypeError('encode: metadata["epoch"] must be a string, as .npz keeps it, got 3'),
  ],
  [
    "npz: a zero at the end of a text",
    () => encode({ tensors: {}, metadata: { a: "b\0" } }, { format: "npz" }),
    new TypeError('encode: metadata["a"] must not end with a zero, which NumPy drops'),
  ],
  [
    "npz: 65 dimensions",
    () =>
      encode(one({ dtype: "u8", shape: Array(65).fill(1), data: new Uint8Array(1) }), {
        format: "npz",
      }),
    new RangeError(
      'encode: tensor "a" must have at most 64 dimensions, as NumPy\'s arrays, got 65',
    ),
  ],
  [
    "npy: two tensors",
    () => encode({ tensors: { a: weight, b: weight } }, { format: "npy" }),
    new TypeError('encode: an .npy file holds one tensor and no metadata, got "a", "b": use "npz"'),
  ],
  [
    "npy: none",
    () => encode({ tensors: {} }, { format: "npy" }),
    new TypeError('encode: an .npy file holds one tensor and no metadata, got none: use "npz"'),
  ],
  [
    "npy: metadata",
    () => encode(content, { format: "npy" }),
    new TypeError(
      'encode: an .npy file holds one tensor and no metadata, got "weight", "epoch": use "npz"',
    ),
  ],
];
testRefusals("encode refuses", contents, nowhere);
