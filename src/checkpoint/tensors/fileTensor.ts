/** The array that holds elements of each type: half precision is converted, to single and back. */
export interface FileArrays {
  readonly f64: Float64Array;
  readonly f32: Float32Array;
  readonly f16: Float32Array;
  readonly bf16: Float32Array;
  readonly i64: BigInt64Array;
  readonly i32: Int32Array;
  readonly i16: Int16Array;
  readonly i8: Int8Array;
  readonly u64: BigUint64Array;
  readonly u32: Uint32Array;
  readonly u16: Uint16Array;
  readonly u8: Uint8Array;
  readonly bool: Uint8Array;
}

/** The element types that files have, by safetensors' names in small letters. */
export type FileDType = keyof FileArrays;

export type FileArray = FileArrays[FileDType];

interface TensorOf<D extends FileDType> {
  readonly dtype: D;
  readonly shape: readonly number[];
  readonly data: FileArrays[D];
}

/**
 * A tensor of a file: `data` row by row, `Float32Array` for `f16` and `bf16`, `Uint8Array` for `bool`. In TypeScript
 * `tensor.dtype === "f32"` says that `tensor.data` is a `Float32Array`.
 */
export type FileTensor = { [D in FileDType]: TensorOf<D> }[FileDType];

/** Tensors of a file to be, which are checked already. */
export type NamedTensors = readonly (readonly [name: string, tensor: FileTensor])[];
