/** The array that holds elements of each type: half precision is converted, to single and back. */
export interface FileArrays {
  /** Double precision. */
  readonly f64: Float64Array;
  /** Single precision. */
  readonly f32: Float32Array;
  /** Half precision, widened. */
  readonly f16: Float32Array;
  /** bfloat16, widened. */
  readonly bf16: Float32Array;
  /** 64 bits, signed. */
  readonly i64: BigInt64Array;
  /** 32 bits, signed. */
  readonly i32: Int32Array;
  /** 16 bits, signed. */
  readonly i16: Int16Array;
  /** 8 bits, signed. */
  readonly i8: Int8Array;
  /** 64 bits, unsigned. */
  readonly u64: BigUint64Array;
  /** 32 bits, unsigned. */
  readonly u32: Uint32Array;
  /** 16 bits, unsigned. */
  readonly u16: Uint16Array;
  /** 8 bits, unsigned. */
  readonly u8: Uint8Array;
  /** 0 or 1 a byte. */
  readonly bool: Uint8Array;
}

/** The element types that files have, by safetensors' names in small letters. */
export type FileDType = keyof FileArrays;

/** Elements of any kind. */
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
