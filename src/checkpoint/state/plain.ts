/**
 * State as a file holds it: plain data as JSON, and the typed arrays in it as tensors with names.
 *
 * What JSON cannot write stands in it as an object of one key: `{ "$tensor": name }`, with `$kind` where its dtype
 * does not say which array it was; `{ "$number": "NaN" }`, `"Infinity"`, `"-Infinity"`, `"-0"`; `{ "$bigint": "1" }`;
 * `{ "$undefined": true }`; and `{ "$object": [[key, value], …] }` for an object with a key that begins with `$`.
 *
 * @module
 */
import { kindOf } from "../../arrays.ts";
import { describe, isObject, isPlain, mismatch } from "../../validate.ts";
import { FileError } from "../fileError.ts";
import { arrayOf, tensorOf } from "../tensors/arrayKinds.ts";
import type { FileTensor } from "../tensors/fileTensor.ts";

/** Tensors of a file, by names that are there once. */
export class Shelf {
  readonly tensors: Record<string, FileTensor> = Object.create(null);
  readonly #counts = new Map<string, number>();

  /** Whether no tensor has this name, and one may have it. */
  isFree(name: string): boolean {
    return !(name in this.tensors) && name !== "__metadata__";
  }

  /** Takes a tensor under this name, or, if it is taken, this with a number. @returns its name. */
  add(wanted: string, tensor: FileTensor): string {
    let name = wanted;
    while (!this.isFree(name)) {
      const count = (this.#counts.get(wanted) ?? 1) + 1;
      this.#counts.set(wanted, count);
      name = `${wanted}#${count}`;
    }
    this.tensors[name] = tensor;
    return name;
  }
}

const PLAIN = "plain data (objects, arrays, strings, numbers, booleans, null";
const DEEPEST = 100;

/**
 * Plain data for JSON, whose typed arrays go to a shelf; without one there may be none.
 * @param name what names of tensors begin with
 * @throws TypeError for what is no plain data.
 */
export function pack(where: string, value: unknown, name: string, shelf?: Shelf): unknown {
  return new Packer(where, name, shelf).pack(value);
}

type Labelled = { readonly name?: unknown; readonly shape?: unknown };

class Packer {
  readonly #where: string;
  readonly #name: string;
  readonly #shelf: Shelf | undefined;
  /** The way to where it is: objects, and the key in each. */
  readonly #objects: object[] = [];
  readonly #keys: (string | number)[] = [];

  constructor(where: string, name: string, shelf: Shelf | undefined) {
    this.#where = where;
    this.#name = name;
    this.#shelf = shelf;
  }

  pack(value: unknown): unknown {
    if (value === null || typeof value === "string" || typeof value === "boolean") return value;
    if (typeof value === "number") return packNumber(value);
    if (typeof value === "bigint") return { $bigint: `${value}` };
    if (value === undefined) return { $undefined: true };
    if (kindOf(value) !== undefined && this.#shelf) return this.#packArray(value as never);
    if (Array.isArray(value)) return this.#within(value, () => this.#packList(value));
    if (isPlain(value)) return this.#within(value, () => this.#packObject(value));
    throw mismatch(this.#at(), `${PLAIN}${this.#shelf ? ", typed arrays" : ""})`, value);
  }

  #packList(list: readonly unknown[]): unknown {
    const packed: unknown[] = [];
    for (let i = 0; i < list.length; i++) {
      if (!(i in list)) {
        throw new TypeError(
          `${this.#at()}[${i}] is a hole, which JSON does not have: fill the array`,
        );
      }
      packed.push(this.#packMember(i, list[i]));
    }
    return packed;
  }

  #packObject(object: object): unknown {
    const all = Object.entries(object);
    const entries = all.map(([key, value]) => [key, this.#packMember(key, value)] as const);
    const isMark = entries.some(([key]) => key.startsWith("$"));
    return isMark ? { $object: entries } : Object.fromEntries(entries);
  }

  #packMember(key: string | number, value: unknown): unknown {
    this.#keys.push(key);
    const packed = this.pack(value);
    this.#keys.pop();
    return packed;
  }

  #within(object: object, pack: () => unknown): unknown {
    if (this.#objects.includes(object)) throw new TypeError(`${this.#at()} contains itself`);
    if (this.#objects.length === DEEPEST) {
      throw new TypeError(`${this.#at()} is deeper than ${DEEPEST} levels`);
    }
    this.#objects.push(object);
    const packed = pack();
    this.#objects.pop();
    return packed;
  }

  #packArray(array: ArrayBufferView): unknown {
    const { name, shape } = this.#place();
    const { kind, tensor } = tensorOf(this.#at(), array, shape);
    const $tensor = this.#shelf!.add(name, tensor);
    return kind === undefined ? { $tensor } : { $tensor, $kind: kind };
  }

  /** Where it is, in messages. */
  #at(): string {
    const way = this.#keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`));
    return this.#where + way.join("");
  }

  /** What a tensor is called, and the shape that what it belongs to has: of lists of named things by those. */
  #place(): { readonly name: string; readonly shape: readonly number[] | undefined } {
    const names = [this.#name];
    let shape: readonly number[] | undefined;
    let isNamed = false;
    for (const [i, key] of this.#keys.entries()) {
      const { name, shape: own } = (this.#objects[i + 1] ?? {}) as Labelled;
      if (typeof key === "number" && typeof name === "string") {
        if (names.length > 1) names.pop();
        names.push(name);
        shape = Array.isArray(own) ? own : undefined;
        isNamed = true;
        continue;
      }
      // The numbers of { data, shape }, as a network's tensors are.
      const { shape: around } = this.#objects[i] as Labelled;
      if (key === "data" && Array.isArray(around)) shape = around;
      if (!(isNamed && key === "slots")) names.push(`${key}`);
    }
    return { name: names.join("/"), shape };
  }
}

function packNumber(value: number): unknown {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value;
  return { $number: Object.is(value, -0) ? "-0" : `${value}` };
}

/**
 * What {@link pack} packed. Arrays are the tensors' own, unless they are to be `copied`.
 * @throws FileError for what it has not packed.
 */
export function unpack(
  where: string,
  packed: unknown,
  tensors: Readonly<Record<string, FileTensor>>,
  copied: boolean,
  depth = 0,
  taken: Set<string> = new Set(),
): unknown {
  if (!isObject(packed)) return packed;
  if (depth > DEEPEST) throw new FileError(`${where}: state is deeper than ${DEEPEST} levels`);
  const inner = (value: unknown) => unpack(where, value, tensors, copied, depth + 1, taken);
  if (Array.isArray(packed)) return packed.map(inner);
  const entries = Object.entries<unknown>(packed as Record<string, unknown>);
  const [[mark = "", value] = [], [, kind] = []] = entries;
  if (!mark.startsWith("$")) {
    return Object.fromEntries(entries.map(([key, each]) => [key, inner(each)]));
  }
  switch (mark) {
    case "$tensor": {
      const name = `${value}`;
      if (!Object.prototype.propertyIsEnumerable.call(tensors, name)) {
        throw new FileError(`${where}: the file has no tensor ${describe(value)}`);
      }
      const tensor = tensors[name]!;
      // Nothing is packed so, and each could be a copy: a small file would fill all memory.
      if (taken.has(name)) {
        throw new FileError(`${where}: the file's state has the tensor ${describe(value)} twice`);
      }
      taken.add(name);
      return arrayOf(where, tensor, kind, copied);
    }
    case "$number":
      if (/^(NaN|-?Infinity|-0)$/.test(`${value}`)) return Number(value);
      break;
    case "$bigint":
      if (typeof value === "string" && /^-?\d+$/.test(value)) return BigInt(value);
      break;
    case "$undefined":
      return undefined;
    case "$object":
      if (Array.isArray(value) && value.every((entry) => Array.isArray(entry))) {
        return Object.fromEntries(value.map(([key, each]) => [`${key}`, inner(each)]));
      }
  }
  throw new FileError(`${where}: ${mark} of the file's state cannot be ${describe(value)}`);
}
