import { kindOf } from "../../arrays.ts";
import { mismatch } from "../../validate.ts";
import type { FileArray, FileDType, FileTensor } from "./fileTensor.ts";
import { fromBfloat16, fromFloat16, toBfloat16, toFloat16 } from "./halves.ts";

/** How the elements of a type lie in a file, little-endian, and the array that they are here. */
interface Elements {
  readonly bytes: number;
  /** What views the bytes where they are. */
  readonly raw: FileArrayClass;
  /** The class of `FileTensor.data`, by name, since arrays may be of another realm. */
  readonly kind: string;
  /** For what is other numbers here than its bytes are there. */
  read?(raw: FileArray): FileArray;
  write?(data: FileArray): FileArray;
}

type FileArrayClass = {
  readonly name: string;
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, offset: number, length: number): FileArray;
};

const plain = (raw: FileArrayClass): Elements => ({
  bytes: raw.BYTES_PER_ELEMENT,
  raw,
  kind: raw.name,
});

const ELEMENTS: Readonly<Record<FileDType, Elements>> = {
  f64: plain(Float64Array),
  f32: plain(Float32Array),
  f16: {
    ...plain(Uint16Array),
    kind: "Float32Array",
    read: (raw) => fromFloat16(raw as Uint16Array),
    write: (data) => toFloat16(data as Float32Array),
  },
  bf16: {
    ...plain(Uint16Array),
    kind: "Float32Array",
    read: (raw) => fromBfloat16(raw as Uint16Array),
    write: (data) => toBfloat16(data as Float32Array),
  },
  i64: plain(BigInt64Array),
  i32: plain(Int32Array),
  i16: plain(Int16Array),
  i8: plain(Int8Array),
  u64: plain(BigUint64Array),
  u32: plain(Uint32Array),
  u16: plain(Uint16Array),
  u8: plain(Uint8Array),
  // What is not 0 is true, as in NumPy and PyTorch.
  bool: {
    ...plain(Uint8Array),
    read: (raw) =>
      (raw as Uint8Array).some((byte) => byte > 1)
        ? (raw as Uint8Array).map((byte) => (byte ? 1 : 0))
        : raw,
  },
};

export const FILE_DTYPES: readonly FileDType[] = Object.keys(ELEMENTS) as FileDType[];

/** Bytes that an element takes in a file. */
export function bytesPerElement(dtype: FileDType): number {
  return ELEMENTS[dtype].bytes;
}

/** The class of the array that holds elements of a type, by name. */
export function arrayKindOf(dtype: FileDType): string {
  return ELEMENTS[dtype].kind;
}

/**
 * Elements of a file, from its `offset`-th byte on, which are there: a view of the bytes where they lie so that
 * there can be one and the elements are numbers of ours, else a copy.
 */
export function readElements(
  dtype: FileDType,
  file: Uint8Array<ArrayBuffer>,
  offset: number,
  count: number,
): FileArray {
  const { bytes, raw: Raw, read } = ELEMENTS[dtype];
  const start = file.byteOffset + offset;
  const raw =
    start % bytes === 0
      ? new Raw(file.buffer, start, count)
      : new Raw(file.slice(offset, offset + count * bytes).buffer, 0, count);
  return read ? read(raw) : raw;
}

/** The other order of bytes, of elements of so many each, in place. */
export function reverseEach(bytes: Uint8Array, size: number): void {
  for (let at = 0; at < bytes.length; at += size) bytes.subarray(at, at + size).reverse();
}

/** The bytes of elements as they lie in a file: views of the data where these are such already. */
export function bytesOfElements(dtype: FileDType, data: FileArray): Uint8Array {
  const written = ELEMENTS[dtype].write?.(data) ?? data;
  return new Uint8Array(written.buffer, written.byteOffset, written.byteLength);
}

/** A tensor of elements that are of its type. */
export function fileTensor(
  dtype: FileDType,
  shape: readonly number[],
  data: ArrayBufferView,
): FileTensor {
  return { dtype, shape, data } as FileTensor;
}

/** @throws TypeError for an array of another class than a type's, RangeError for a `bool` that is neither 0 nor 1. */
export function checkElements(
  where: string,
  dtype: FileDType,
  data: unknown,
): asserts data is FileArray {
  const { kind } = ELEMENTS[dtype];
  if (kindOf(data) !== kind) throw mismatch(where, `a ${kind}, as "${dtype}" has`, data);
  if (dtype !== "bool") return;
  const odd = (data as Uint8Array).findIndex((value) => value > 1);
  if (odd < 0) return;
  throw new RangeError(
    `${where}[${odd}] must be 0 or 1, as "bool" has, got ${(data as Uint8Array)[odd]}`,
  );
}
