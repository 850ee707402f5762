/** What is written is read: odd names and texts come back, or are refused before there is a file. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, encode, restore, save } from "../../src/checkpoint/index.ts";
import { loadSmall } from "../memory/small.ts";

const u8 = (...values: number[]) =>
  ({ dtype: "u8", shape: [values.length], data: Uint8Array.from(values) }) as const;

const text = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.string({ unit: "binary", maxLength: 3 }),
  fc.constantFrom(
    "",
    "tensor",
    "metadata",
    "value",
    ".",
    "a.npy",
    "/",
    "a/../b",
    "\\",
    "__proto__",
  ),
  fc.constantFrom("\ud800", "\udc00a", "a\0b", "a\0", "\0", "0", "dtype", "data", "shape", "nadir"),
);
const named = <T>(value: fc.Arbitrary<T>) =>
  fc.array(fc.tuple(text, value), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));

describe("what encode writes, decode reads", () => {
  test.each(["safetensors", "npz", "pt"] as const)("%s", (format) => {
    let written = 0;
    const property = fc.property(
      named(fc.array(fc.nat(255), { maxLength: 2 }).map((values) => u8(...values))),
      named(text),
      (tensors, metadata) => {
        let bytes: Uint8Array;
        try {
          bytes = encode({ tensors, metadata }, { format });
        } catch (error) {
          expect((error as Error).message).toMatch(/^encode: /);
          return;
        }
        written++;
        const decoded = decode(bytes);
        expect({ ...decoded.tensors }).toEqual(tensors);
        expect({ ...decoded.metadata }).toEqual(metadata);
      },
    );
    fc.assert(property, { numRuns: 1000 });
    expect(written).toBeGreaterThan(300);
  });

  test("pt: one name for metadata and a tensor is refused", () => {
    const content = { tensors: { a: u8(1) }, metadata: { b: 1, a: 2 } };
    expect(() => encode(content, { format: "pt" })).toThrow(
      new TypeError(
        'encode: metadata and a tensor are both named "a", which decode could not tell apart',
      ),
    );
  });

  test("npz: a zero in a name, where NumPy ends it, is refused", () => {
    const message = 'encode: a name in .npz must have no zero, got "a\\u0000b"';
    for (const content of [
      { tensors: { "a\0b": u8(1) } },
      { tensors: { w: u8(1) }, metadata: { "a\0b": "c" } },
    ]) {
      expect(() => encode(content, { format: "npz" })).toThrow(new TypeError(message));
      expect(decode(encode(content)).tensors).toEqual({ __proto__: null, ...content.tensors });
    }
  });

  test("half of a character in metadata is refused", () => {
    for (const format of ["safetensors", "npz"] as const) {
      expect(() => encode({ tensors: {}, metadata: { a: "x\ud800" } }, { format })).toThrow(
        new TypeError(
          'encode: metadata["a"] must be text, got "x\\ud800" with half of a character',
        ),
      );
    }
  });
});

test("what save is given as metadata comes back, whatever text it is", () => {
  const parameters = loadSmall().parameters({ w: [1] });
  const metadata = { run: "x\ud800", list: ["\udc00"], nested: { "\ud800": "\ud800\0" } };
  expect(restore(save({ parameters, metadata }), { parameters }).metadata).toEqual(metadata);
  expect(() => save({ parameters, metadata: { "\ud800": 1 } })).toThrow(
    new TypeError('save: a name of metadata must be text, got "\\ud800" with half of a character'),
  );
});

test("what has holes is refused at once", () => {
  expect(() => save({ metadata: { o: new Array(3e7) } })).toThrow(
    new TypeError("save: metadata.o[0] is a hole, which JSON does not have: fill the array"),
  );
  const list = [1, 2, 3];
  delete list[1];
  const state = { stateDict: () => ({ a: [list] }), loadStateDict() {} };
  expect(() => save({ state })).toThrow("save: state.a[0][1] is a hole");
  expect(restore(save({ metadata: { a: [undefined] } }), {}).metadata).toEqual({ a: [undefined] });
});

describe("a number that single precision does not hold is refused", () => {
  const nadir = loadSmall();
  const tensor = (...values: number[]) =>
    ({ dtype: "f64", shape: [values.length], data: Float64Array.from(values) }) as const;
  const made = () => nadir.parameters({ v: [1], w: [2] });
  const refused = (bytes: Uint8Array, strict: boolean, name: string) => {
    const parameters = made();
    expect(() => restore(bytes, { parameters }, { strict })).toThrow(
      new RangeError(
        `restore: parameters: ${JSON.stringify(name)}[1] must be within single precision, got -1e+300`,
      ),
    );
    expect([...parameters.v.data, ...parameters.w.data]).toEqual([0, 0, 0]);
  };

  test.each([true, false])("in files of others, strict: %s", (strict) => {
    for (const format of ["safetensors", "npz", "pt"] as const) {
      refused(encode({ tensors: { v: tensor(1), w: tensor(1, -1e300) } }, { format }), strict, "w");
    }
  });

  test("in our own", () => {
    const parameters = nadir.parameters({ v: [1], w: [2] }, { dtype: "f64" });
    parameters.w.data.set([1, -1e300]);
    refused(save({ parameters }), false, "w");
  });

  test("but not what is infinite, or rounds to what is not", () => {
    const largest = 3.4028235677973362e38;
    const values = [Number.POSITIVE_INFINITY, largest];
    const parameters = made();
    restore(encode({ tensors: { v: tensor(Number.NaN), w: tensor(...values) } }), { parameters });
    expect([...parameters.v.data, ...parameters.w.data]).toEqual([
      ...[Number.NaN, Number.POSITIVE_INFINITY],
      2 ** 128 - 2 ** 104,
    ]);
  });
});
