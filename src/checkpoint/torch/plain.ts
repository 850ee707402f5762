import { FileError } from "../fileError.ts";
import type { FileTensor } from "../tensors/fileTensor.ts";
import { Dict, Global, kindOfPickled, List, PySet, Tuple } from "./pickled.ts";
import { isTensor, type TorchValue } from "./values.ts";

/** How deep containers may lie in one another: a checkpoint has ten or so. */
const DEEPEST = 100;
/** What is there several times is the same object; written out, a pickle may be so much longer. */
const REPEATED = 4;
const SPARE = 10_000;

/** A value as plain data, how deep it is, and how many values it is written out. */
interface Made {
  readonly value: TorchValue;
  readonly depth: number;
  readonly size: number;
}

/**
 * What a pickle has made, as plain data; what it refers to several times is one object here too.
 * @param length the pickle's bytes
 * @throws FileError for what contains itself, lies too deep, or is far larger than its pickle if written out.
 */
export function plainOf(where: string, pickled: unknown, length: number): TorchValue {
  const known = new Map<object, Made | undefined>();
  const most = REPEATED * length + SPARE;

  function made(value: unknown, depth: number): Made {
    const leaf = leafOf(where, value);
    if (leaf !== undefined) return { value: leaf, depth: 0, size: 1 };
    const container = value as Dict | List | Tuple | PySet;
    let result = known.get(container);
    if (!result) {
      if (known.has(container))
        throw new FileError(`${where}: ${kindOfPickled(container)} contains itself`);
      if (depth >= DEEPEST) throw tooDeep(where);
      known.set(container, undefined);
      result = madeOf(container, (each) => made(each, depth + 1));
      known.set(container, result);
    }
    if (depth + result.depth > DEEPEST) throw tooDeep(where);
    if (result.size > most) {
      throw new FileError(
        `${where}: the pickle of ${length} bytes refers to its values so often that they are more than ${most}`,
      );
    }
    return result;
  }

  return made(pickled, 0).value;
}

const tooDeep = (where: string) =>
  new FileError(`${where}: values lie more than ${DEEPEST} deep in one another`);

function leafOf(
  where: string,
  value: unknown,
): null | boolean | number | bigint | string | Uint8Array | FileTensor | undefined {
  if (value instanceof Global) {
    if (value.constant !== undefined) return value.constant;
    throw new FileError(`${where}: ${value.name} is there as a value, and is none`);
  }
  if (
    value instanceof Dict ||
    value instanceof List ||
    value instanceof Tuple ||
    value instanceof PySet
  ) {
    return undefined;
  }
  const isLeaf =
    value === null || typeof value !== "object" || value instanceof Uint8Array || isTensor(value);
  if (isLeaf) return value as null | boolean | number | bigint | string | Uint8Array | FileTensor;
  throw new FileError(`${where}: a storage is there as a value: save tensors`);
}

function madeOf(container: Dict | List | Tuple | PySet, of: (value: unknown) => Made): Made {
  let [depth, size] = [0, 1];
  const take = (value: unknown): TorchValue => {
    const made = of(value);
    depth = Math.max(depth, made.depth);
    size += made.size;
    return made.value;
  };
  const value = filled(container, take);
  return { value, depth: depth + 1, size };
}

function filled(
  container: Dict | List | Tuple | PySet,
  take: (value: unknown) => TorchValue,
): TorchValue {
  if (container instanceof List) return container.items.map(take);
  if (container instanceof Tuple) return Object.freeze(container.items.map(take));
  if (container instanceof PySet) return new Set(container.items.map(take));
  const { entries, kind } = container;
  const isNamed = kind !== "Counter" && [...entries.keys()].every((key) => typeof key === "string");
  if (!isNamed) return new Map(Array.from(entries, ([key, value]) => [key, take(value)]));
  const dict: Record<string, TorchValue> = Object.create(null);
  for (const [key, value] of entries) dict[key] = take(value);
  return dict;
}
