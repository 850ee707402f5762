/** State as JSON and tensors: whatever plain data it is, it comes back. */
import { isDeepStrictEqual } from "node:util";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pack, Shelf, unpack } from "../../src/checkpoint/state/plain.ts";

const arrays = [
  ...[Float64Array, Float32Array, Int32Array, Int16Array, Int8Array],
  ...[Uint32Array, Uint16Array, Uint8Array, Uint8ClampedArray],
] as const;

const array = fc.oneof(
  fc
    .tuple(fc.constantFrom(...arrays), fc.array(fc.integer({ min: 0, max: 100 })))
    .map(([Class, values]) => new Class(values)),
  fc
    .array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }))
    .map((values) => BigInt64Array.from(values)),
  fc
    .array(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }))
    .map((values) => BigUint64Array.from(values)),
  fc.float32Array(),
  fc.float64Array(),
);

const key = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "$tensor",
    "$number",
    "$object",
    "$",
    "name",
    "shape",
    "slots",
    "0",
  ),
);

const { value: anything } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    ...[
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
      fc.bigInt(),
      array,
    ],
    fc.array(tie("value"), { maxLength: 4 }),
    fc
      .array(fc.tuple(key, tie("value")), { maxLength: 4 })
      .map((entries) => Object.fromEntries(entries)),
  ),
}));

test("any plain data comes back, through JSON and tensors of names that are there once", () => {
  const property = fc.property(anything, fc.boolean(), (value, copied) => {
    const shelf = new Shelf();
    const text = JSON.stringify(pack("state", value, "part", shelf)) ?? "null";
    const back = unpack("state", JSON.parse(text), shelf.tensors, copied);
    expect(isDeepStrictEqual(back, value)).toBe(true);
    for (const [name, { shape, data }] of Object.entries(shelf.tensors)) {
      expect(
        shape.reduce((a, b) => a * b, 1),
        name,
      ).toBe(data.length);
    }
  });
  fc.assert(property, { numRuns: 500 });
});

/** The names of the tensors of a state, with their shapes. */
function namesOf(value: unknown) {
  const shelf = new Shelf();
  pack("state", value, "part", shelf);
  return Object.fromEntries(
    Object.entries(shelf.tensors).map(([name, { shape }]) => [name, shape]),
  );
}

test("tensors are called by what they belong to, and have its shape", () => {
  const array = new Float32Array(6);
  const named = (name: string) => ({
    name,
    shape: [2, 3],
    slots: { m: array, rows: new Float32Array(12), other: new Float32Array(4) },
  });
  expect(namesOf({ state: [named("a"), named("b/c")] })).toEqual({
    ...{ "part/a/m": [2, 3], "part/a/rows": [2, 2, 3], "part/a/other": [4] },
    ...{ "part/b/c/m": [2, 3], "part/b/c/rows": [2, 2, 3], "part/b/c/other": [4] },
  });
  expect(namesOf({ best: { w: array }, list: [array, { x: array }] })).toEqual({
    ...{ "part/best/w": [6], "part/list/0": [6], "part/list/1/x": [6] },
  });
  expect(namesOf([named("a"), named("a")])).toMatchObject({
    "part/a/m": [2, 3],
    "part/a/m#2": [2, 3],
  });
  const tensor = { data: array, shape: [2, 3] };
  expect(namesOf({ kept: { weights: { w: tensor, v: { ...tensor, shape: [5] } } } })).toEqual({
    ...{ "part/kept/weights/w/data": [2, 3], "part/kept/weights/v/data": [6] },
  });
  expect(namesOf({ data: array, shape: { data: array } })).toEqual({
    ...{ "part/data": [6], "part/shape/data": [6] },
  });
  expect(namesOf(array)).toEqual({ part: [6] });
  expect(
    namesOf([{ name: "s", shape: [], x: new Float32Array(1), y: new Float32Array(3) }]),
  ).toEqual({ "part/s/x": [], "part/s/y": [3] });
  expect(
    namesOf([
      { name: "s", shape: [0], x: new Float32Array(0) },
      { name: 5, shape: "no", x: array },
    ]),
  ).toEqual({ "part/s/x": [0], "part/1/x": [6] });
});

test("the same name many times takes no time that grows with its square", () => {
  const many = Array.from({ length: 20000 }, () => ({ name: "w", x: new Uint8Array(1) }));
  const names = Object.keys(namesOf({ state: many }));
  expect(new Set(names).size).toBe(20000);
  expect(names.at(-1)).toBe("part/w/x#20000");
});

test("data of another realm is data", () => {
  const value = runInNewContext(
    "({ list: [1, { a: new Float32Array([1, 2]) }], none: Object.create(null) })",
  );
  const shelf = new Shelf();
  const packed = JSON.parse(JSON.stringify(pack("state", value, "part", shelf)));
  expect(unpack("state", packed, shelf.tensors, true)).toEqual({
    list: [1, { a: Float32Array.of(1, 2) }],
    none: {},
  });
});

test("half precision comes back where an engine has it, and else in single", () => {
  const { Float16Array: Half } = globalThis as { Float16Array?: Float32ArrayConstructor };
  const tensors = { h: { dtype: "f16", shape: [2], data: Float32Array.of(0.5, 2) } } as const;
  const back = unpack("state", { $tensor: "h", $kind: "Float16Array" }, tensors, false);
  expect(back).toEqual((Half ?? Float32Array).of(0.5, 2));
  if (!Half) return;
  const shelf = new Shelf();
  expect(pack("state", Half.of(0.5, 2), "h", shelf)).toEqual({
    $tensor: "h",
    $kind: "Float16Array",
  });
  expect(shelf.tensors.h).toEqual(tensors.h);
});

describe("what is copied is its own", () => {
  const tensors = { a: { dtype: "f32", shape: [2], data: Float32Array.of(1, 2) } } as const;
  test.each([true, false])("%s", (copied) => {
    const array = unpack("state", { $tensor: "a" }, tensors, copied);
    expect(array === tensors.a.data).toBe(!copied);
    expect(array).toEqual(tensors.a.data);
  });
});
