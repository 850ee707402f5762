import { describe, expect, expectTypeOf, test } from "vitest";
import type { DType } from "../src/dtype.ts";
import { DisposedError, loadSync, type Parameter, SGD, type Source } from "../src/index.ts";
import { bitsOf } from "./memory/bits.ts";

const nadir = loadSync();

describe("a parameter", () => {
  test("of a shape is zeros of it", () => {
    const { weight, bias, scale } = nadir.parameters({ weight: [2, 3], bias: [3], scale: [] });
    expect([...weight.data]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([weight.shape, weight.length, weight.dtype, weight.name]).toEqual([
      ...[[2, 3], 6, "f32", "weight"],
    ]);
    expect([bias.shape, bias.length]).toEqual([[3], 3]);
    expect([scale.shape, scale.length, scale.data.length]).toEqual([[], 1, 1]);
  });

  test("of values has a copy of them, and a gradient of zeros", () => {
    const values = Float32Array.of(1, Number.NaN, -0, Infinity);
    const parameter = nadir.parameter(values);
    expect(bitsOf(parameter.data)).toBe(bitsOf(values));
    expect([...parameter.grad]).toEqual([0, 0, 0, 0]);
    values.fill(7);
    expect(parameter.data[0]).toBe(1);
  });

  test("of values with a shape has both", () => {
    const { a, b } = nadir.parameters({
      a: { data: Float64Array.of(1, 2, 3, 4), shape: [2, 2] },
      b: { data: [5, 6], shape: [1, 2] },
    });
    expect([a.dtype, b.dtype]).toEqual(["f64", "f64"]);
    expect([[...a.data], [...b.data]]).toEqual([
      [1, 2, 3, 4],
      [5, 6],
    ]);
    expect([a.shape, b.shape]).toEqual([
      [2, 2],
      [1, 2],
    ]);
  });

  test("may be converted to the other precision", () => {
    const single = nadir.parameter(Float64Array.of(0.1), { dtype: "f32" });
    const double = nadir.parameters(
      { a: Float32Array.of(0.1), b: Float64Array.of(0.1) },
      { dtype: "f64" },
    );
    expect([single.dtype, single.data[0]]).toEqual(["f32", Math.fround(0.1)]);
    expect([double.a.data[0], double.b.data[0]]).toEqual([Math.fround(0.1), 0.1]);
  });

  test.each(["data", "parameter"])(
    "may be made from the %s of another, in a memory that grows",
    (what) => {
      const big = nadir.parameter(new Float32Array(30_000).fill(3));
      const copy = nadir.parameters({ copy: what === "data" ? big.data : big }).copy;
      expect(copy.data.every((value) => value === 3)).toBe(true);
      big.data[0] = 4;
      expect(copy.data[0]).toBe(3);
      expect(copy.name).toBe("copy");
    },
  );

  test("may have no elements, in any shape", () => {
    const shapes = { a: [0], b: [3, 0, 2], c: [0, 1e200, 1e200], d: [1e200, 1e200, 0], e: [2] };
    const model = nadir.parameters(shapes);
    expect(Object.values(model).map(({ length }) => length)).toEqual([0, 0, 0, 0, 2]);
    for (const parameter of Object.values(model)) parameter.dispose();
    expect(nadir.parameter(new Float64Array(0)).data).toEqual(new Float64Array(0));
  });

  test("has a shape of its own that does not change", () => {
    const shape = [2, 3];
    const parameter = nadir.parameter(shape);
    shape[0] = 9;
    expect(parameter.shape).toEqual([2, 3]);
    expect(() => (parameter.shape as number[]).push(1)).toThrow(TypeError);
  });

  test("is called `parameter` if it has no name, and may be called anything", () => {
    expect(nadir.parameter([1]).name).toBe("parameter");
    for (const name of ["", "__proto__", "constructor", "0", "a b"]) {
      const parameter = nadir.parameter([1], { name });
      expect([parameter.name, parameter.length]).toEqual([name, 1]);
    }
  });

  test("lies beside those it was made with, where `byteOffset` says", () => {
    const { a, b, c } = nadir.parameters({ a: [3], b: [2, 2], c: [5] });
    expect(b.data.byteOffset).toBe(a.data.byteOffset + 12);
    expect(c.data.byteOffset).toBe(b.data.byteOffset + 16);
    expect(c.grad.byteOffset).toBe(a.grad.byteOffset + 28);
    b.data[0] = 7;
    expect(new Float32Array(nadir.memory.buffer, b.data.byteOffset, 1)[0]).toBe(7);
  });

  test("has the names that a record may have, and ignores what it inherits", () => {
    const sources = Object.assign(Object.create({ inherited: [2] }), { own: [3] });
    expect(Object.keys(nadir.parameters(sources as { own: [3] }))).toEqual(["own"]);
  });
});

describe("dispose", () => {
  test("of a parameter makes it unusable, twice as once, and leaves its neighbours", () => {
    const { a, b } = nadir.parameters({ a: [1], b: Float32Array.of(5) });
    a.dispose();
    a.dispose();
    expect(a.disposed).toBe(true);
    expect(() => a.data).toThrow(new DisposedError('parameter "a" is disposed'));
    expect(() => a.grad).toThrow(DisposedError);
    nadir.parameter(Float32Array.of(1, 2, 3));
    expect([b.disposed, b.data[0]]).toEqual([false, 5]);
  });

  test("of the last of those made together gives their memory back", () => {
    const { a, b } = nadir.parameters({ a: [40], b: [50] });
    const { byteOffset } = a.data;
    b.dispose();
    a.dispose();
    expect(nadir.parameter([90]).data.byteOffset).toBe(byteOffset);
  });

  test("of an optimizer gives its state's memory back, and leaves parameters", () => {
    const model = nadir.parameters({ a: [40], b: [50] });
    const optimizer = new SGD(model, { momentum: 0.9 });
    const { byteOffset } = nadir.parameter([90]).data;
    optimizer.dispose();
    optimizer.dispose();
    expect(nadir.parameter([90]).data.byteOffset).toBeLessThan(byteOffset);
    expect([...model.a.data]).toEqual(Array(40).fill(0));
    expect(() => optimizer.step()).toThrow(new DisposedError("SGD: used after dispose()"));
    expect(() => optimizer.paramGroups).toThrow(new DisposedError("SGD: used after dispose()"));
  });

  test("happens at the end of `using`", () => {
    const kept: { nadir?: typeof nadir; parameter?: Parameter; optimizer?: SGD } = {};
    {
      using own = loadSync({ initialBytes: 65536 });
      {
        using parameter = own.parameter([1]);
        using optimizer = new SGD([parameter]);
        optimizer.step();
        Object.assign(kept, { parameter, optimizer });
      }
      expect(() => kept.parameter!.data).toThrow(DisposedError);
      expect(() => kept.optimizer!.step()).toThrow(DisposedError);
      kept.nadir = own;
    }
    expect(() => kept.nadir!.parameter([1])).toThrow(
      new DisposedError("Nadir: used after dispose()"),
    );
  });

  test("of a Nadir ends its parameters and optimizers", () => {
    const own = loadSync({ initialBytes: 65536 });
    const parameter = own.parameter([1], { name: "w" });
    const optimizer = new SGD([parameter]);
    own.dispose();
    own.dispose();
    const error = new DisposedError('SGD: parameter "w" is disposed');
    expect(() => optimizer.step()).toThrow(error);
    expect(() => optimizer.stateDict()).toThrow(error);
    expect(() => parameter.data).toThrow(DisposedError);
    expect(parameter.disposed).toBe(true);
  });
});

describe("set", () => {
  const made = <D extends DType>(dtype: D) =>
    nadir.parameter({ data: [1, 2, 3, 4], shape: [2, 2] }, { name: "w", dtype });

  test("writes all, or from an offset on, of any array of numbers", () => {
    const parameter = made("f32");
    parameter.set([5, 6, 7, 8]);
    expect([...parameter.data]).toEqual([5, 6, 7, 8]);
    parameter.set(Int16Array.of(-1, -2), 2);
    expect([...parameter.data]).toEqual([5, 6, -1, -2]);
    parameter.set(Float64Array.of(0.1), 3);
    expect(parameter.data[3]).toBe(Math.fround(0.1));
    parameter.set([], 4);
    parameter.set(parameter.data.subarray(0, 3), 1);
    expect([...parameter.data]).toEqual([5, 5, 6, -1]);
  });

  test("writes where memory is now", () => {
    using own = loadSync({ initialBytes: 65536 });
    const parameter = own.parameter([2]);
    const held = parameter.data;
    own.parameter([100_000]);
    held[0] = 7;
    expect(parameter.data[0]).toBe(0);
    parameter.set([7]);
    expect(parameter.data[0]).toBe(7);
  });

  test.each<[string, unknown, unknown, Error]>([
    [
      "text",
      "12",
      0,
      new TypeError('values must be an array of numbers, typed or plain, got "12"'),
    ],
    ["text in it", [1, "2"], 0, new TypeError('values[1] must be a number, got "2"')],
    [
      "bigints",
      BigInt64Array.of(1n),
      0,
      new TypeError(
        "values must be an array of numbers, typed or plain, got an object of class BigInt64Array",
      ),
    ],
    [
      "whole numbers that f32 does not hold",
      Int32Array.of(1, 2 ** 24 + 1),
      0,
      new RangeError(
        'values[1] must be a number that f32 holds, got 16777217: round it, or use "f64"',
      ),
    ],
    [
      "too many",
      [1, 2, 3, 4, 5],
      0,
      new RangeError("values must fit in 4 elements, got 5 at offset 0"),
    ],
    [
      "an offset too far",
      [1, 2],
      3,
      new RangeError("values must fit in 4 elements, got 2 at offset 3"),
    ],
    [
      "half an offset",
      [1],
      0.5,
      new RangeError("values must fit in 4 elements, got 1 at offset 0.5"),
    ],
    [
      "text for an offset",
      [1],
      "1",
      new RangeError('values must fit in 4 elements, got 1 at offset "1"'),
    ],
  ])("refuses %s, and writes nothing", (_, values, offset, { name, message }) => {
    const parameter = made("f32");
    const call = () => parameter.set(values as number[], offset as number);
    const Class = name === "TypeError" ? TypeError : RangeError;
    expect(call).toThrow(new Class(`parameter "w": set: ${message}`));
    expect([...parameter.data]).toEqual([1, 2, 3, 4]);
  });

  test("is refused after dispose()", () => {
    const parameter = made("f64");
    parameter.dispose();
    expect(() => parameter.set([1])).toThrow(new DisposedError('parameter "w" is disposed'));
  });
});

test("JSON gets what a thing is, with its values: no addresses", () => {
  const parameter = nadir.parameter({ data: [-0, 0.5], shape: [2, 1] }, { name: "w" });
  expect(JSON.parse(JSON.stringify({ parameter, nadir }))).toEqual({
    parameter: {
      ...{ name: "w", shape: [2, 1], dtype: "f32" },
      data: ["-0", 0.5],
    },
    nadir: {},
  });
  const sgd = new SGD([parameter]);
  expect(JSON.stringify(sgd)).toBe(JSON.stringify(sgd.stateDict()));
});

test("types tell the precision", () => {
  const model = nadir.parameters({ weight: [2, 3], bias: new Float32Array(3) });
  expectTypeOf(model.weight).toEqualTypeOf<Parameter<"f32">>();
  expectTypeOf(model.weight.data).toEqualTypeOf<Float32Array<ArrayBuffer>>();
  expectTypeOf(model).toHaveProperty("bias");
  expectTypeOf(model).not.toHaveProperty("other");

  const double = nadir.parameters({ weight: [2, 3], bias: new Float64Array(3) });
  expectTypeOf(double.weight.data).toEqualTypeOf<Float64Array<ArrayBuffer>>();
  const shaped = nadir.parameter({ data: new Float64Array(6), shape: [2, 3] });
  expectTypeOf(shaped).toEqualTypeOf<Parameter<"f64">>();
  expectTypeOf(nadir.parameter({ data: [1, 2], shape: [2] })).toEqualTypeOf<Parameter<"f32">>();
  expectTypeOf(nadir.parameter([2], { dtype: "f64" })).toEqualTypeOf<Parameter<"f64">>();
  expectTypeOf(nadir.parameters({ a: [2] }, { dtype: "f64" }).a.grad).toEqualTypeOf<
    Float64Array<ArrayBuffer>
  >();
  // What can be either is not said to be one.
  const either = [1] as Source;
  expectTypeOf(nadir.parameter(either)).toEqualTypeOf<Parameter<DType>>();
  expectTypeOf(nadir.parameter([1])).toExtend<Parameter>();
});

test("a precision that is not given is not taken from what is expected", () => {
  const { memory } = nadir;
  const guest = loadSync({ memory, allocator: { allocate: () => 0, free: () => {} } });
  const place = { shape: [1], data: 64, grad: 128 };
  const wish: { readonly dtype?: DType } = {};
  // @ts-expect-error: it is f32.
  const one: Parameter<"f64"> = nadir.parameter([1]);
  // @ts-expect-error: a name does not change that.
  const named: Parameter<"f64"> = nadir.parameter([1], { name: "w" });
  // @ts-expect-error: nor does another precision.
  const other: Parameter<"f64"> = nadir.parameter([1], { dtype: "f32" });
  // @ts-expect-error: it is f32.
  const several: { a: Parameter<"f64"> } = nadir.parameters({ a: [1] });
  // @ts-expect-error: it may be f32.
  const wished: Parameter<"f64"> = nadir.parameter([1], wish);
  // @ts-expect-error: the array has doubles.
  const single: Parameter<"f32"> = nadir.parameter(Float64Array.of(1));
  // @ts-expect-error: it is f32.
  const borrowed: Parameter<"f64"> = guest.borrow(place);
  const made = [one, named, other, several.a, wished, borrowed] as Parameter[];
  expect(made.map(({ dtype }) => dtype)).toEqual(Array(6).fill("f32"));
  expect(single.dtype).toBe("f64");

  expectTypeOf(nadir.parameter([1], wish)).toEqualTypeOf<Parameter<DType>>();
  expectTypeOf(nadir.parameter(Float64Array.of(1), {})).toEqualTypeOf<Parameter<"f64">>();
  expectTypeOf(guest.borrow(place)).toExtend<Parameter<"f32">>();
  expectTypeOf(guest.borrow({ ...place, dtype: "f64" })).toExtend<Parameter<"f64">>();
  const both: Parameter<"f64"> = nadir.parameter([1], { dtype: "f64" });
  const generic = <D extends DType>(dtype: D): Parameter<D> => nadir.parameter([1], { dtype });
  expectTypeOf(generic("f64")).toEqualTypeOf<Parameter<"f64">>();
  expect(both.dtype).toBe("f64");
});
