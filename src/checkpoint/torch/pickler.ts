import { checkAttached, kindOf } from "../../arrays.ts";
import { elements } from "../../parameter.ts";
import { checkChoice, isObject, isPlain, mismatch, readShape } from "../../validate.ts";
import { LONE_SURROGATE } from "../formats/jsonText.ts";
import { bytesOfElements, checkElements, FILE_DTYPES } from "../tensors/elements.ts";
import type { FileArray, FileTensor } from "../tensors/fileTensor.ts";
import { storageOf, torchNameOf } from "./dtypes.ts";
import { CODES, PickleWriter } from "./pickleWriter.ts";
import { isMap, isSet, isTensor, type TorchDict, type TorchValue } from "./values.ts";

const DEEPEST = 100;
/** Integers of more bits than a pickle of protocol 2 can say in one byte how long they are. */
const LONGEST = 2n ** 2000n;

/** Pickles plain data; storages are kept apart, each once, in the order of their keys. */
export class Pickler {
  readonly storages: Uint8Array[] = [];
  readonly #writer = new PickleWriter();
  readonly #keys = new Map<FileArray, Map<FileTensor["dtype"], string>>();
  readonly #open = new Set<object>();

  /** @throws TypeError or RangeError for what PyTorch cannot have, which is named. */
  pickle(where: string, value: TorchValue, attributes?: TorchDict): Uint8Array<ArrayBuffer> {
    this.#value(where, value, attributes);
    return this.#writer.finish();
  }

  #value(where: string, value: TorchValue, attributes?: TorchDict): void {
    const writer = this.#writer;
    if (value === null) writer.code(CODES.NONE);
    else if (typeof value === "boolean") writer.code(value ? CODES.TRUE : CODES.FALSE);
    else if (typeof value === "number") this.#number(value);
    else if (typeof value === "bigint") this.#bigint(where, value);
    else if (typeof value === "string") this.#string(where, value);
    else if (isObject(value))
      this.#inside(where, value, () => this.#object(where, value, attributes));
    else throw mismatch(where, EXPECTED, value);
  }

  /** Writes what lies in a container, unless it is in that itself. */
  #inside(where: string, container: object, write: () => void): void {
    if (this.#open.has(container)) throw new TypeError(`${where} contains itself`);
    if (this.#open.size >= DEEPEST) {
      throw new RangeError(`${where} lies more than ${DEEPEST} deep`);
    }
    this.#open.add(container);
    write();
    this.#open.delete(container);
  }

  #object(where: string, value: Extract<TorchValue, object>, attributes?: TorchDict): void {
    if (isMeantAsTensor(value)) this.#tensor(where, value);
    else if (kindOf(value) === "Uint8Array") this.#bytes(value as Uint8Array);
    else if (Array.isArray(value)) this.#array(where, value);
    else if (isSet(value)) this.#set(where, [...value]);
    else if (isMap(value)) this.#dict(where, [...value]);
    else if (isPlain(value)) {
      const entries = Object.entries(value as TorchDict);
      const isOrdered =
        entries.some(([name]) => name.includes(".")) && entries.every(([, each]) => isTensor(each));
      this.#dict(where, entries, isOrdered || attributes !== undefined);
      if (Object.keys(attributes ?? {}).length === 0) return;
      this.#value(where, attributes!);
      this.#writer.code(CODES.BUILD);
    } else throw mismatch(where, EXPECTED, value);
  }

  #number(value: number): void {
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) this.#writer.integer(value);
    else this.#writer.float(value);
  }

  #bigint(where: string, value: bigint): void {
    if (value < LONGEST && value > -LONGEST) {
      this.#writer.integer(value);
      return;
    }
    throw new RangeError(
      `${where} must be below 2^2000, got a bigint of ${value.toString(16).length} digits to base 16`,
    );
  }

  #string(where: string, text: string): void {
    if (LONE_SURROGATE.test(text)) throw mismatch(where, "a string without lone surrogates", text);
    this.#writer.string(text);
  }

  #array(where: string, items: readonly TorchValue[]): void {
    const writer = this.#writer;
    const isTuple = Object.isFrozen(items);
    if (!isTuple) writer.code(CODES.EMPTY_LIST);
    else if (items.length === 0) writer.code(CODES.EMPTY_TUPLE);
    if (items.length === 0) return;
    writer.code(CODES.MARK);
    // By index, so that a hole is told of.
    for (let i = 0; i < items.length; i++) this.#value(`${where}[${i}]`, items[i]!);
    writer.code(isTuple ? CODES.TUPLE : CODES.APPENDS);
  }

  #set(where: string, items: readonly TorchValue[]): void {
    this.#writer.global("__builtin__", "set");
    this.#array(`${where} as a list`, items.slice());
    this.#writer.code(CODES.TUPLE1, CODES.REDUCE);
  }

  #bytes(bytes: Uint8Array): void {
    this.#writer.global("_codecs", "encode");
    this.#writer.string(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    this.#writer.common("latin1");
    this.#writer.code(CODES.TUPLE2, CODES.REDUCE);
  }

  #dict(
    where: string,
    entries: readonly (readonly [string | number, TorchValue])[],
    isOrdered = false,
  ): void {
    const writer = this.#writer;
    if (isOrdered) {
      writer.global("collections", "OrderedDict");
      writer.code(CODES.EMPTY_TUPLE, CODES.REDUCE);
    } else writer.code(CODES.EMPTY_DICT);
    if (entries.length === 0) return;
    writer.code(CODES.MARK);
    for (const [key, value] of entries) {
      if (typeof key === "string") this.#string(`${where}: key`, key);
      else if (Number.isSafeInteger(key)) writer.integer(key);
      else throw mismatch(`${where}: key`, "a string or a whole number", key);
      this.#value(`${where}.${key}`, value);
    }
    writer.code(CODES.SETITEMS);
  }

  #tensor(where: string, { dtype, shape, data }: FileTensor): void {
    checkChoice(`${where}: dtype`, dtype, FILE_DTYPES);
    const sizes = readShape(where, shape);
    checkElements(`${where}: data`, dtype, data);
    checkAttached(`${where}: data`, data);
    if (data.length !== elements(sizes)) {
      throw new RangeError(
        `${where}: data must have ${elements(sizes)} elements for shape [${sizes.join(", ")}], got ${data.length}`,
      );
    }
    const [writer, storage] = [this.#writer, storageOf(dtype)];
    const isTyped = storage !== UNTYPED;
    writer.global("torch._utils", isTyped ? "_rebuild_tensor_v2" : "_rebuild_tensor_v3");
    writer.code(CODES.MARK, CODES.MARK);
    writer.common("storage");
    writer.global(isTyped ? "torch" : "torch.storage", storage);
    writer.string(this.#keyOf(dtype, data));
    writer.common("cpu");
    writer.integer(isTyped ? data.length : data.byteLength);
    writer.code(CODES.TUPLE, CODES.PERSISTENT);
    writer.integer(0);
    this.#counts(sizes);
    this.#counts(
      sizes.map((_, i) => elements(sizes.slice(i + 1).map((size) => Math.max(size, 1)))),
    );
    writer.code(CODES.FALSE);
    writer.global("collections", "OrderedDict");
    writer.code(CODES.EMPTY_TUPLE, CODES.REDUCE);
    if (!isTyped) writer.global("torch", torchNameOf(dtype));
    writer.code(CODES.TUPLE, CODES.REDUCE);
  }

  /** The key of an array's storage: the same array of the same type is one storage. */
  #keyOf(dtype: FileTensor["dtype"], data: FileArray): string {
    const keys = this.#keys.get(data) ?? new Map<FileTensor["dtype"], string>();
    this.#keys.set(data, keys);
    let key = keys.get(dtype);
    if (key === undefined) {
      key = `${this.storages.length}`;
      keys.set(dtype, key);
      this.storages.push(bytesOfElements(dtype, data));
    }
    return key;
  }

  #counts(counts: readonly number[]): void {
    this.#writer.code(CODES.MARK);
    for (const count of counts) this.#writer.integer(count);
    this.#writer.code(CODES.TUPLE);
  }
}

const UNTYPED = "UntypedStorage";
const EXPECTED = `null, a boolean, a number, a string, bytes, an array, a Map, a Set, a plain object or a tensor { dtype, shape, data } (dtypes are ${FILE_DTYPES.join(", ")})`;

/** Whether it has an array of numbers beside a type or a shape: what is wrong with it is then said of a tensor. */
function isMeantAsTensor(value: object): value is FileTensor {
  const isBeside = "dtype" in value || "shape" in value;
  return isBeside && kindOf((value as Partial<FileTensor>).data) !== undefined;
}
