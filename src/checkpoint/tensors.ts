/** The element types that files have, by safetensors' names in small letters. */
export type FileDType =
  | "f64"
  | "f32"
  | "f16"
  | "bf16"
  | "i64"
  | "i32"
  | "i16"
  | "i8"
  | "u64"
  | "u32"
  | "u16"
  | "u8"
  | "bool";

/** The array that holds elements of a type: half precision is converted, to single and back. */
export type FileArray =
  | Float64Array
  | Float32Array
  | BigInt64Array
  | Int32Array
  | Int16Array
  | Int8Array
  | BigUint64Array
  | Uint32Array
  | Uint16Array
  | Uint8Array;

/** A tensor of a file: `data` row by row, `Float32Array` for `f16` and `bf16`, `Uint8Array` for `bool`. */
export interface FileTensor {
  readonly dtype: FileDType;
  readonly shape: readonly number[];
  readonly data: FileArray;
}

/** Tensors of a file to be, which are checked already. */
export type NamedTensors = readonly (readonly [name: string, tensor: FileTensor])[];
