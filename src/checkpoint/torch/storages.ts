import { elements } from "../../parameter.ts";
import { describe } from "../../validate.ts";
import { FileError } from "../fileError.ts";
import { bytesPerElement, fileTensor, readElements, reverseEach } from "../tensors/elements.ts";
import type { FileArray, FileDType, FileTensor } from "../tensors/fileTensor.ts";
import { gathered, isContiguous, lastOf } from "../tensors/strides.ts";
import type { Budget } from "./budget.ts";
import { Global, kindOfPickled, type Tuple } from "./pickled.ts";

/** What storages are read from. */
export interface Records {
  /** The bytes of a storage, little-endian or not. @throws FileError for none. */
  read(key: string): Uint8Array<ArrayBuffer>;
  readonly isBigEndian: boolean;
}

/** Memory that tensors are views of. */
export class Storage {
  readonly where: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Undefined if it is of bytes, and tensors say what they are. */
  readonly dtype: FileDType | undefined;
  readonly #swaps: boolean;
  readonly #budget: Budget;
  readonly #read = new Map<string, FileArray>();

  constructor(
    where: string,
    bytes: Uint8Array<ArrayBuffer>,
    dtype: FileDType | undefined,
    swaps: boolean,
    budget: Budget,
  ) {
    this.where = where;
    this.bytes = bytes;
    this.dtype = dtype;
    this.#swaps = swaps;
    this.#budget = budget;
  }

  /**
   * A tensor of its elements: a view where they lie as they are wanted, else a copy; the same of what is the same.
   * @throws FileError for what lies outside, or takes more memory than the file lets expect.
   */
  tensor(
    dtype: FileDType,
    offset: number,
    shape: readonly number[],
    strides: readonly number[],
  ): FileTensor {
    const key = [dtype, offset, shape, strides].join(" ");
    let data = this.#read.get(key);
    if (!data) {
      data = this.#elements(dtype, offset, shape, strides);
      this.#read.set(key, data);
    }
    return fileTensor(dtype, [...shape], data);
  }

  #elements(
    dtype: FileDType,
    offset: number,
    shape: readonly number[],
    strides: readonly number[],
  ): FileArray {
    // Wherever nothing lies.
    if (shape.includes(0)) return readElements(dtype, this.bytes, 0, 0);
    const size = bytesPerElement(dtype);
    const available = Math.floor(this.bytes.length / size);
    const end = lastOf(offset, shape, strides) + 1;
    if (end > available) {
      throw new FileError(
        `${this.where} has ${available} elements, and a tensor of shape [${shape.join(", ")}] and strides [${strides.join(", ")}], from ${offset} on, goes up to ${end}`,
      );
    }
    const count = elements(shape);
    const isView = isContiguous(shape, strides);
    // Half precision is made single, and what is copied before that is counted too.
    const copies = (isView && !this.#swaps ? 0 : count * size) + count * copied(dtype);
    this.#budget.take(copies, `${this.where}: a tensor of shape [${shape.join(", ")}]`);
    let bytes = this.bytes;
    let start = offset * size;
    if (!isView) [bytes, start] = [gathered(bytes, size, offset, shape, strides, count), 0];
    if (this.#swaps) {
      bytes = bytes.slice(start, start + count * size);
      start = 0;
      reverseEach(bytes, size);
    }
    return readElements(dtype, bytes, start, count);
  }
}

/** Bytes an element of what is copied in any case: what is other numbers here than in the file. */
const copied = (dtype: FileDType) =>
  dtype === "f16" || dtype === "bf16" ? 4 : dtype === "bool" ? 1 : 0;

/** The storages of a file, each of which is read once. */
export class Storages {
  readonly #where: string;
  readonly #records: Records;
  readonly #budget: Budget;
  readonly #known = new Map<string, Storage>();

  constructor(where: string, records: Records, budget: Budget) {
    this.#where = where;
    this.#records = records;
    this.#budget = budget;
  }

  /** The storage that `("storage", type, key, location, count)` names. */
  named(id: Tuple): Storage {
    const [kind, type, key, location, count] = id.items;
    const isOne =
      id.items.length === 5 &&
      kind === "storage" &&
      type instanceof Global &&
      typeof key === "string";
    if (!isOne || typeof location !== "string" || !isCount(count)) {
      const parts = id.items.map(kindOfPickled).join(", ");
      throw new FileError(
        `${this.#where}: a storage must be ("storage", its type, its key, its place, its length), got (${parts})`,
      );
    }
    const where = `${this.#where}: storage ${describe(key)}`;
    if (!type.storage)
      throw new FileError(`${where} must be of a type of storage, got ${type.name}`);
    const dtype = type.storage.dtype;
    const known = this.#known.get(key);
    if (known) {
      if (known.dtype === dtype) return known;
      throw new FileError(`${where} is of two types`);
    }
    const bytes = this.#records.read(key);
    const expected = count * (dtype ? bytesPerElement(dtype) : 1);
    if (bytes.length !== expected) {
      throw new FileError(
        `${where} must have ${expected} bytes for ${count} elements, got ${bytes.length}`,
      );
    }
    this.#budget.add(bytes.length);
    const storage = new Storage(where, bytes, dtype, this.#records.isBigEndian, this.#budget);
    this.#known.set(key, storage);
    return storage;
  }
}

export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
