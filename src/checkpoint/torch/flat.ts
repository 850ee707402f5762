import { describe, isObject } from "../../validate.ts";
import { FileError } from "../fileError.ts";
import type { ZipEntry } from "../formats/zip.ts";
import type { FileTensor } from "../tensors/fileTensor.ts";
import { readArchive } from "./readTorch.ts";
import { isMap, isSet, isTensor, type TorchValue } from "./values.ts";

/** Tensors by their names, and what there is beside them. */
export interface Flat {
  readonly tensors: Record<string, FileTensor>;
  readonly metadata: Record<string, unknown>;
}

/** The name of a tensor that is all that a file has. */
const ALONE = "tensor";
/** All names together may be so much longer than the pickle. */
const LONGER = 16;
const SPARE = 2 ** 16;

/**
 * What a file of `torch.save` holds, by names: those of dicts and numbers of lists on the way to a tensor,
 * joined by dots (`model.0.weight`, `optimizer.state.0.exp_avg`). What holds no tensor is metadata,
 * under its own name, whole: `optimizer.param_groups`, `epoch`.
 * @throws FileError for what cannot be read, and for two of the same name.
 */
export function readFlat(where: string, entries: ReadonlyMap<string, ZipEntry>): Flat {
  const { value, attributes, length } = readArchive(where, entries);
  const flat: Flat = { tensors: Object.create(null), metadata: Object.create(null) };
  let left = LONGER * length + SPARE;

  function put<T>(all: Record<string, T>, name: string, value: T): void {
    left -= name.length;
    if (left < 0)
      throw new FileError(
        `${where}: the names of its tensors are longer than the file lets expect`,
      );
    if (name in flat.tensors || name in flat.metadata) {
      throw new FileError(
        `${where}: two values are called ${describe(name)}: readTorch tells them apart`,
      );
    }
    all[name] = value;
  }

  /** Without a name, all that the file has. */
  function visit(value: TorchValue, name?: string): void {
    if (isTensor(value)) put(flat.tensors, name ?? ALONE, value);
    else if (!holdsTensor(value)) put(flat.metadata, name ?? "value", plainJson(value));
    else {
      const prefix = name === undefined ? "" : `${name}.`;
      for (const [key, each] of members(value)) visit(each, `${prefix}${key}`);
    }
  }

  if (holdsTensor(value) || !isObject(value)) visit(value);
  // Nothing but metadata: by their own names too.
  else for (const [key, each] of members(value)) visit(each, `${key}`);
  const { metadata } = (isObject(attributes) ? attributes : {}) as {
    readonly metadata?: TorchValue;
  };
  if (isObject(metadata) && !isTensor(metadata)) {
    for (const [key, each] of members(metadata)) put(flat.metadata, `${key}`, plainJson(each));
  }
  return flat;
}

/** What a container holds, with the key or number of each. */
function members(value: TorchValue): Iterable<readonly [string | number, TorchValue]> {
  if (value instanceof Uint8Array || !isObject(value)) return [];
  if (isMap(value) || Array.isArray(value))
    return value.entries() as Iterable<[string | number, TorchValue]>;
  if (isSet(value)) return [...value].entries();
  return Object.entries(value);
}

/** What is known of containers, each of which is looked through once. */
const holding = new WeakMap<object, boolean>();

function holdsTensor(value: TorchValue): boolean {
  if (!isObject(value) || value instanceof Uint8Array) return false;
  if (isTensor(value)) return true;
  let holds = holding.get(value);
  if (holds === undefined) {
    holds = false;
    for (const [, each] of members(value as TorchValue)) if (holdsTensor(each)) holds = true;
    holding.set(value, holds);
  }
  return holds;
}

/** As JSON has it: maps are objects, sets are arrays, bytes are numbers, and a bigint is the string of its digits. */
function plainJson(value: TorchValue): unknown {
  if (typeof value === "bigint") return `${value}`;
  if (!isObject(value)) return value;
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value) || isSet(value))
    return Array.from(value as Iterable<TorchValue>, plainJson);
  const json: Record<string, unknown> = Object.create(null);
  for (const [key, each] of members(value as TorchValue)) json[`${key}`] = plainJson(each);
  return json;
}
