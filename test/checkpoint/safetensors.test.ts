import { describe, expect, test } from "vitest";
import { decode, FileError, type FileTensor } from "../../src/checkpoint/index.ts";
import { bytesFrom, recorded } from "./golden.ts";

interface HostileFile {
  readonly file: string;
  /** By the name of a tensor, what Python reads. */
  readonly accepted?: Readonly<
    Record<string, readonly [dtype: string, shape: unknown, hex: string]>
  >;
  readonly refused?: string;
}

const golden = recorded<{ readonly files: Readonly<Record<string, HostileFile>> }>("hostile");

/** What Python's safetensors takes and the description of the format forbids, or has no meaning here. */
const stricter: Readonly<Record<string, string>> = {
  "leading space": String.raw`bytes must be safetensors, .pt, .npz or .npy, got bytes that begin with "7\u0000\u0000\u0000\u0000\u0000\u0000\u0000"`,
  "dup tensor": 'the header has "a" twice, again at character 54',
  "dup tensor first bad": 'the header has "a" twice, again at character 54',
  "dup key in metadata": 'the header has "a" twice, again at character 25',
  "dup unknown": 'the header has "m" twice, again at character 59',
  "seq info": `the header must have an object, of tensor "a" at character 5, got "[\\"F32\\",[1],[0,4]]}"`,
  "dtype map": `the header must have the dtype of tensor "a" at character 14, got "{\\"F32\\":null},\\"shape\\""`,
  "bits overflow": `the header must have whole numbers in the shape of tensor "a" at character 31, got "18446744073709551615"`,
  "dtype F8": `tensor "a" is of dtype "F8_E4M3"; dtypes that are read are F64, F32, F16, BF16, I64, I32, I16, I8, U64, U32, U16, U8, BOOL`,
  "dtype F4": `tensor "a" is of dtype "F4"; dtypes that are read are F64, F32, F16, BF16, I64, I32, I16, I8, U64, U32, U16, U8, BOOL`,
  C64: `tensor "a" is of dtype "C64"; dtypes that are read are F64, F32, F16, BF16, I64, I32, I16, I8, U64, U32, U16, U8, BOOL`,
};

const { accepted, refused } = {
  accepted: Object.keys(golden.files).filter((name) => golden.files[name]!.accepted),
  refused: Object.keys(golden.files).filter((name) => golden.files[name]!.refused),
};

const hexOf = ({ data }: FileTensor) =>
  Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("hex");

describe("what Python's safetensors reads is read, as the same", () => {
  const read = accepted.filter((name) => !(name in stricter));
  test.each(read)("%s", (name) => {
    const { tensors } = decode(bytesFrom(golden.files[name]!.file));
    const content = Object.entries(tensors).map(([key, tensor]) => {
      return [key, [tensor.dtype.toUpperCase(), tensor.shape, hexOf(tensor)]] as const;
    });
    const expected = Object.entries(golden.files[name]!.accepted!).map(
      ([key, [dtype, shape, hex]]) => {
        // What is not 0 is true, and true is 1.
        const bytes =
          dtype === "BOOL"
            ? hex.replace(/(?!00)../g, (byte) => (byte === "00" ? byte : "01"))
            : hex;
        return [key, [dtype, shape, bytes]] as const;
      },
    );
    expect(new Map(content)).toEqual(new Map(expected));
  });
});

test.each(Object.entries(stricter))("but not what the format forbids: %s", (name, message) => {
  expect(golden.files[name]!.accepted).toBeDefined();
  const bytes = bytesFrom(golden.files[name]!.file);
  expect(() => decode(bytes)).toThrow(new FileError(`decode: ${message}`));
});

test.each(refused)("what it refuses is refused: %s", (name) => {
  expect(() => decode(bytesFrom(golden.files[name]!.file))).toThrow(FileError);
});
