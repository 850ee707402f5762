import { checkAttached, copyOf, kindOf } from "../../arrays.ts";
import { elements } from "../../parameter.ts";
import { describe, mismatch } from "../../validate.ts";
import { FileError } from "../fileError.ts";
import { fileTensor } from "./elements.ts";
import type { FileArray, FileDType, FileTensor } from "./fileTensor.ts";

/** The dtype of each kind of typed array. */
export const DTYPES: Readonly<Record<string, FileDType>> = {
  Float64Array: "f64",
  Float32Array: "f32",
  Float16Array: "f16",
  BigInt64Array: "i64",
  Int32Array: "i32",
  Int16Array: "i16",
  Int8Array: "i8",
  BigUint64Array: "u64",
  Uint32Array: "u32",
  Uint16Array: "u16",
  Uint8Array: "u8",
  Uint8ClampedArray: "u8",
};

/**
 * An array as a file has it: in the shape of what it belongs to, several of those, or in one dimension. Its `kind`, if
 * the file's dtype does not say it.
 */
export function tensorOf(
  where: string,
  array: ArrayBufferView,
  shape: readonly number[] | undefined,
): { readonly kind?: string; readonly tensor: FileTensor } {
  const kind = kindOf(array)!;
  const dtype = DTYPES[kind];
  if (dtype === undefined) throw mismatch(where, "an array of numbers", array);
  checkAttached(where, array);
  const { buffer, byteOffset, byteLength } = array;
  if (kind === "Uint8ClampedArray") {
    const data = new Uint8Array(buffer, byteOffset, byteLength);
    return { kind, tensor: fileTensor(dtype, shaped(data.length, shape), data) };
  }
  if (kind === "Float16Array") {
    const data = Float32Array.from(array as unknown as ArrayLike<number>);
    return { kind, tensor: fileTensor(dtype, shaped(data.length, shape), data) };
  }
  const data = array as FileArray;
  return { tensor: fileTensor(dtype, shaped(data.length, shape), data) };
}

function shaped(length: number, shape: readonly number[] = []): readonly number[] {
  const size = elements(shape);
  // What somebody else's data calls a shape may be anything.
  const isShape = shape.every((each) => Number.isSafeInteger(each) && each > 0);
  if (shape.length === 0 || !isShape || !Number.isSafeInteger(size) || length % size !== 0) {
    return shape.length === 0 && length === 1 ? [] : [length];
  }
  return length === size ? shape : [length / size, ...shape];
}

/** The array of a tensor, of the kind that it was. */
export function arrayOf(
  where: string,
  { data }: FileTensor,
  kind: unknown,
  copied: boolean,
): unknown {
  if (kind === "Uint8ClampedArray" && kindOf(data) === "Uint8Array") {
    return new Uint8ClampedArray(data as Uint8Array);
  }
  if (kind === "Float16Array" && kindOf(data) === "Float32Array") {
    // Where an engine has no such arrays, those of single precision hold the same.
    const { Float16Array: Half = Float32Array } = globalThis as unknown as {
      Float16Array?: Float32ArrayConstructor;
    };
    return Half.from(data as Float32Array);
  }
  if (kind !== undefined) {
    throw new FileError(`${where}: a ${kindOf(data)} of the file cannot be ${describe(kind)}`);
  }
  return copied ? copyOf(data) : data;
}
