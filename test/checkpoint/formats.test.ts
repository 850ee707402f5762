import { describe, expect, test } from "vitest";
import { decode, encode, FileError } from "../../src/checkpoint/index.ts";
import { bytesFrom, recorded } from "./golden.ts";
import { contentOf, plainOf, type RecordedFile } from "./tensors.ts";

type Files = Readonly<Record<string, RecordedFile>>;
const golden = recorded<{
  readonly safetensors: Files;
  readonly npy: Files;
  readonly npz: Files;
  readonly refused: Readonly<Record<string, string>>;
}>("formats");

const formats = ["safetensors", "npy", "npz"] as const;
const files = formats.flatMap((format) =>
  Object.entries(golden[format]).map(([name, file]) => ({ format, name, file })),
);

describe.each(files)("$format of the real library, $name", ({ format, file }) => {
  const expected = contentOf(file);

  test("is read", () => {
    const decoded = decode(bytesFrom(file.file));
    expect(decoded.format).toBe(format);
    expect(plainOf(decoded)).toEqual(plainOf(expected));
  });

  test("is read at every place of other bytes", () => {
    const bytes = bytesFrom(file.file);
    for (let start = 0; start < 9; start++) {
      const buffer = new Uint8Array(bytes.length + 16);
      buffer.set(bytes, start);
      const part = buffer.subarray(start, start + bytes.length);
      expect(plainOf(decode(part))).toEqual(plainOf(expected));
    }
  });

  test("is refused wherever it is cut off", () => {
    const bytes = bytesFrom(file.file);
    const step = Math.ceil(bytes.length / 500);
    for (let length = 0; length < bytes.length; length += step) {
      expect(() => decode(bytes.subarray(0, length)), `${length} bytes`).toThrow(FileError);
    }
  });

  test("comes back from what we write of it", () => {
    // The one that cannot be written: an .npy file of text alone.
    if (format === "npy" && "array" in expected.metadata!) {
      expect(() => encode(expected, { format })).toThrow("an .npy file holds one tensor");
    } else expect(plainOf(decode(encode(expected, { format })))).toEqual(plainOf(expected));
  });
});

describe("we write byte for byte what the real library writes", () => {
  test.each(Object.keys(golden.safetensors))("safetensors: %s", (name) => {
    const file = golden.safetensors[name]!;
    expect(encode(contentOf(file))).toEqual(bytesFrom(file.file));
  });

  // What NumPy writes by itself is little-endian, of version 1, row by row.
  const plain = Object.keys(golden.npy).filter((name) => !/endian|columns|version|text/.test(name));
  test.each(plain)("npy: %s", (name) => {
    const file = golden.npy[name]!;
    expect(encode(contentOf(file), { format: "npy" })).toEqual(bytesFrom(file.file));
  });
});

test.each([
  [
    "objects",
    `array: the header has elements of type "|O"; types that are read are f8, f4, f2, i8, i4, i2, i1, u8, u4, u2, u1, b1, and text (U)`,
  ],
  [
    "records",
    `array: the header must be a dict of descr (text: arrays of records are not read), fortran_order and shape, got "{'descr': [('a', '<f4'), ('b', '<i4')], 'fortran_order': False, 'shape': (2,), }"`,
  ],
  [
    "complex numbers",
    `array: the header has elements of type "<c8"; types that are read are f8, f4, f2, i8, i4, i2, i1, u8, u4, u2, u1, b1, and text (U)`,
  ],
  [
    "dates",
    `array: the header has elements of type "<M8[D]"; types that are read are f8, f4, f2, i8, i4, i2, i1, u8, u4, u2, u1, b1, and text (U)`,
  ],
  ["texts", "array is an array of text; only a single one is read, of shape []"],
  [
    "bytes",
    `array: the header has elements of type "|S3"; types that are read are f8, f4, f2, i8, i4, i2, i1, u8, u4, u2, u1, b1, and text (U)`,
  ],
  [
    "long doubles",
    `array: the header has elements of type "<f16"; types that are read are f8, f4, f2, i8, i4, i2, i1, u8, u4, u2, u1, b1, and text (U)`,
  ],
  ["a ZIP file of something else", 'array "readme.txt" is no .npy file'],
  [
    "HDF5",
    "bytes must be safetensors, .pt, .npz or .npy, got HDF5, as Keras' .h5: save as .npz there",
  ],
])("what has no meaning here is refused: %s", (name, message) => {
  const file = bytesFrom(golden.refused[name]!);
  expect(() => decode(file)).toThrow(new FileError(`decode: ${message}`));
});
