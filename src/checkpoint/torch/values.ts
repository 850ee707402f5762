import { kindOf } from "../../arrays.ts";
import { elements } from "../../parameter.ts";
import { isObject } from "../../validate.ts";
import { arrayKindOf, FILE_DTYPES } from "../tensors/elements.ts";
import type { FileDType, FileTensor } from "../tensors/fileTensor.ts";

/**
 * What a file of PyTorch holds, as plain data:
 *
 * | Python | here | is written as |
 * |---|---|---|
 * | `dict` with strings for keys, `OrderedDict` | object without a prototype | `dict`; `OrderedDict` where all values are tensors |
 * | `dict` with whole numbers among its keys, `Counter` | `Map` | `dict` |
 * | `list` | array | `list` |
 * | `tuple`, `torch.Size` | frozen array | `tuple` |
 * | `set`, `frozenset` | `Set` | `set` |
 * | `int` | number, or bigint where none is exact | `int` |
 * | `float` | number | `int` where it is whole and no bigint is needed, else `float` |
 * | `bytes`, `bytearray` | `Uint8Array` | `bytes` |
 * | `torch.dtype`, `torch.device` | string: `"torch.float32"`, `"cpu"` | `str` |
 * | `torch.Tensor`, `Parameter` | `FileTensor` | `torch.Tensor` |
 */
export type TorchValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | FileTensor
  | TorchList
  | TorchSet
  | TorchMap
  | TorchDict;

/** A list or a tuple. */
export type TorchList = readonly TorchValue[];
/** A set. */
export type TorchSet = ReadonlySet<TorchValue>;
/** A dict with numbers among its keys. */
export type TorchMap = ReadonlyMap<string | number, TorchValue>;
/** A dict whose keys are text. */
export interface TorchDict {
  readonly [name: string]: TorchValue;
}

/** The state dict of an optimizer: state by the numbers of parameters. */
export type TorchOptimizerDict = {
  /** State by the parameters' numbers. */
  readonly state: TorchMap;
  /** Hyperparameters of each group, with the numbers of its parameters. */
  readonly param_groups: readonly TorchDict[];
};

/** The state dict of a module: tensors by their names. */
export type TorchModuleDict = Readonly<Record<string, FileTensor>>;

/** Whether it is a tensor, and no dict that has its names among its keys: of as many elements as its shape has. */
export function isTensor(value: unknown): value is FileTensor {
  if (!isObject(value)) return false;
  const { dtype, shape, data } = value as Partial<FileTensor>;
  if (!FILE_DTYPES.includes(dtype as FileDType) || !Array.isArray(shape)) return false;
  return kindOf(data) === arrayKindOf(dtype!) && data!.length === elements(shape);
}

/** Maps and sets of any realm, by what they are. */
export const isMap = (value: unknown): value is TorchMap => tagOf(value) === "[object Map]";
export const isSet = (value: unknown): value is TorchSet => tagOf(value) === "[object Set]";

const tagOf = (value: unknown) => Object.prototype.toString.call(value);
