import type { FileDType } from "../tensors/fileTensor.ts";

/** PyTorch's names of the types that we have. */
const DTYPES: Readonly<Record<string, FileDType>> = {
  float64: "f64",
  float32: "f32",
  float16: "f16",
  bfloat16: "bf16",
  int64: "i64",
  int32: "i32",
  int16: "i16",
  int8: "i8",
  uint64: "u64",
  uint32: "u32",
  uint16: "u16",
  uint8: "u8",
  bool: "bool",
};

/** Those that it has beside: some of them belong to tensors that are not numbers one by one. */
const OTHERS = /^(complex\d+|c?quint\w+|qint\w+|bits\w+|float[48]_\w+|u?int[1-7])$/;

/** The types of storages that say it: all but those of unsigned types, which came later. */
const STORAGES: Readonly<Record<string, FileDType>> = {
  DoubleStorage: "f64",
  FloatStorage: "f32",
  HalfStorage: "f16",
  BFloat16Storage: "bf16",
  LongStorage: "i64",
  IntStorage: "i32",
  ShortStorage: "i16",
  CharStorage: "i8",
  ByteStorage: "u8",
  BoolStorage: "bool",
};

/** What a record of ours has of this name: not what every object has. */
export const byName = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.entries(record).find(([own]) => own === name)?.[1];

export const dtypeNamed = (name: string): FileDType | undefined => byName(DTYPES, name);
export const isOtherDType = (name: string): boolean => OTHERS.test(name);
export const storageNamed = (name: string): FileDType | undefined => byName(STORAGES, name);

/** The type of a storage, and what `_rebuild_tensor_v3` says that an untyped one holds. */
export function storageOf(dtype: FileDType): string {
  const [name] = Object.entries(STORAGES).find(([, own]) => own === dtype) ?? ["UntypedStorage"];
  return name;
}

export function torchNameOf(dtype: FileDType): string {
  return Object.entries(DTYPES).find(([, own]) => own === dtype)![0];
}
