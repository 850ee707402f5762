import type { Encodable, FileArray, FileTensor } from "../../src/checkpoint/index.ts";
import { bytesFrom } from "./golden.ts";

/** A tensor as a script records it: elements as ours are, in base64. */
export interface RecordedTensor extends Omit<FileTensor, "data"> {
  readonly data: string;
}

export interface RecordedFile {
  readonly file: string;
  readonly tensors: Readonly<Record<string, RecordedTensor>>;
  readonly metadata: Readonly<Record<string, string>>;
}

const CLASSES = {
  ...{ f64: Float64Array, f32: Float32Array, f16: Float32Array, bf16: Float32Array },
  ...{ i64: BigInt64Array, i32: Int32Array, i16: Int16Array, i8: Int8Array },
  ...{ u64: BigUint64Array, u32: Uint32Array, u16: Uint16Array, u8: Uint8Array, bool: Uint8Array },
};

/** The array that a type has here, of the elements in these bytes. */
export function arrayOf(dtype: FileTensor["dtype"], bytes: Uint8Array<ArrayBuffer>): FileArray {
  return new CLASSES[dtype](bytes.buffer);
}

/** What a recorded file holds. */
export function contentOf({ tensors, metadata }: RecordedFile): Encodable {
  const named = Object.entries(tensors).map(([name, { dtype, shape, data }]) => {
    return [name, { dtype, shape, data: arrayOf(dtype, bytesFrom(data)) }];
  });
  return { tensors: Object.fromEntries(named), metadata };
}

/** Content to be compared by `toEqual`, bit for bit: names in order, arrays by their class and bytes. */
export function plainOf({ tensors, metadata }: Encodable): unknown {
  const named = Object.entries(tensors).map(([name, { dtype, shape, data }]) => {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return [name, dtype, shape, data.constructor.name, Buffer.from(bytes).toString("hex")];
  });
  return [named.sort(byName), Object.entries(metadata ?? {}).sort(byName)];
}

const byName = ([a]: readonly unknown[], [b]: readonly unknown[]) => (`${a}` < `${b}` ? -1 : 1);
