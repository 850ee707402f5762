/**
 * What the machine of a pickle has in hand, before it is given as plain data: containers that it still fills.
 *
 * @module
 */
import type { FileDType } from "../tensors/fileTensor.ts";

export class List {
  readonly items: unknown[] = [];
}

export class Tuple {
  readonly items: readonly unknown[];

  constructor(items: readonly unknown[]) {
    this.items = items;
  }
}

export class Dict {
  readonly entries: Map<string | number, unknown> = new Map();
  /** An `OrderedDict` may have attributes: `_metadata` of a module's state dict. */
  attributes: Dict | undefined;
  readonly kind: "dict" | "OrderedDict" | "Counter";

  constructor(kind: Dict["kind"]) {
    this.kind = kind;
  }
}

export class PySet {
  readonly items: unknown[];

  constructor(items: unknown[]) {
    this.items = items;
  }
}

/** A name of Python that files are allowed, and what it means here. */
export class Global {
  readonly name: string;
  /** What is made of it, if it is called. */
  readonly call: ((args: readonly unknown[]) => unknown) | undefined;
  /** If it is the type of a storage: what that holds, or undefined if tensors say it. */
  readonly storage: { readonly dtype: FileDType | undefined } | undefined;
  /** If it is a constant: what it is as plain data. */
  readonly constant: string | undefined;

  constructor(name: string, meaning: Partial<Pick<Global, "call" | "storage" | "constant">>) {
    this.name = name;
    this.call = meaning.call;
    this.storage = meaning.storage;
    this.constant = meaning.constant;
  }
}

/** What a value is, for a message. */
export function kindOfPickled(value: unknown): string {
  if (value === null) return "None";
  if (value instanceof List) return "a list";
  if (value instanceof Tuple) return `a tuple of ${value.items.length}`;
  if (value instanceof Dict)
    return value.kind === "OrderedDict" ? "an OrderedDict" : `a ${value.kind}`;
  if (value instanceof PySet) return "a set";
  if (value instanceof Global) return value.name;
  if (value instanceof Uint8Array) return "bytes";
  if (typeof value === "string") return "a string";
  if (typeof value === "object") return "a tensor";
  return `${value}`;
}
