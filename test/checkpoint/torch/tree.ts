import type { TorchDict, TorchValue } from "../../../src/checkpoint/torch/values.ts";

/** An object without a prototype, as reading gives dicts, all the way down. */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(bare);
    return Object.isFrozen(value) ? Object.freeze(items) : items;
  }
  if (value instanceof Map) return new Map(Array.from(value, ([key, each]) => [key, bare(each)]));
  if (
    typeof value !== "object" ||
    value === null ||
    Object.getPrototypeOf(value) !== Object.prototype
  ) {
    return value;
  }
  if ("dtype" in value) return value;
  return Object.assign(
    Object.create(null),
    Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bare(each)])),
  );
}

const tuple = (...items: TorchValue[]) => Object.freeze(items);
const shared = Float32Array.of(1, 2, 3);

/** The bigints of {@link everything}, of which those that a number holds are read as numbers. */
export const large = [2n ** 63n, -(2n ** 63n), 2n ** 64n, -(2n ** 100n), 127, 128, -128, -129];

/** One of everything that can be written, which test/golden/checkpoint/torchRuns.py has read too. */
export const everything: TorchDict = {
  integers: [0, 255, 256, 65535, 65536, -1, -(2 ** 31), 2 ** 31, 2 ** 40, 2 ** 53 - 1, 1 - 2 ** 53],
  floats: [0.5, -0, 1e300, 5e-324, 2 ** 53, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  large: large.map(BigInt),
  text: ["", "a.b", "ä€😀", "x".repeat(300), "__proto__"],
  nothing: null,
  flags: [true, false],
  tuples: [tuple(), tuple(1), tuple(1, 2, 3, 4), tuple(tuple(), [tuple()])],
  lists: [[], [[1], [2, [3]]]],
  bytes: [new Uint8Array(), Uint8Array.from({ length: 256 }, (_, i) => i)],
  sets: [new Set<TorchValue>(), new Set<TorchValue>([4, "a"])],
  "by number": new Map<string | number, TorchValue>([
    [0, "a"],
    [-7, { constructor: 2 }],
    ["x", null],
  ]),
  empty: {},
  tensors: {
    f64: { dtype: "f64", shape: [2, 2], data: Float64Array.of(1, -0, 5e-324, Number.NaN) },
    f32: { dtype: "f32", shape: [3], data: shared },
    same: { dtype: "f32", shape: [3, 1], data: shared },
    f16: { dtype: "f16", shape: [4], data: Float32Array.of(1, 65504, 2 ** -24, -0) },
    bf16: { dtype: "bf16", shape: [], data: Float32Array.of(3.140625) },
    i64: { dtype: "i64", shape: [2], data: BigInt64Array.of(-(2n ** 63n), 5n) },
    i32: { dtype: "i32", shape: [1, 1], data: Int32Array.of(-(2 ** 31)) },
    i16: { dtype: "i16", shape: [1], data: Int16Array.of(-1) },
    i8: { dtype: "i8", shape: [1], data: Int8Array.of(-128) },
    u64: { dtype: "u64", shape: [1], data: BigUint64Array.of(2n ** 64n - 1n) },
    u32: { dtype: "u32", shape: [1], data: Uint32Array.of(2 ** 32 - 1) },
    u16: { dtype: "u16", shape: [2], data: Uint16Array.of(1, 65535) },
    u8: { dtype: "u8", shape: [1], data: Uint8Array.of(255) },
    bool: { dtype: "bool", shape: [2], data: Uint8Array.of(0, 1) },
    none: { dtype: "f32", shape: [0, 3], data: new Float32Array() },
  },
  module: {
    "0.weight": { dtype: "f32", shape: [1, 2], data: Float32Array.of(1, 2) },
    "0.bias": { dtype: "f32", shape: [1], data: Float32Array.of(3) },
  },
};
