import { allowed } from "./globals.ts";
import { Dict, Global, kindOfPickled, List, PySet, Tuple } from "./pickled.ts";
import { PickleReader } from "./pickleReader.ts";

/** Lists, dicts, tuples, sets and bytes that a pickle may make beside one for each two of its bytes. */
const SPARE_CONTAINERS = 1000;
/** As many beside one for each two of the bytes that it takes in the file, where it is deflated. */
const SPARE_DEFLATED = 2 ** 16;
const HIGHEST_PROTOCOL = 5;
const EMPTY = new Tuple([]);

/** Makes the value of a storage's name, as a pickle of PyTorch has it. */
export type Persistent = (id: Tuple) => unknown;

/**
 * The stack machine that a pickle is a program for, as far as data need it: it makes dicts, lists, tuples, sets,
 * numbers, strings and bytes, and calls what `globals.ts` names, and nothing else. Nothing of Python is
 * imported, found or run, whatever the pickle says.
 */
export class Machine {
  readonly reader: PickleReader;
  readonly #stack: unknown[] = [];
  readonly #marks: number[] = [];
  readonly #memo = new Map<number, unknown>();
  readonly #persistent: Persistent;
  readonly #most: number;
  #made = 0;
  #stopped = false;

  /** @param packed bytes that the pickle takes in the file */
  constructor(where: string, pickle: Uint8Array, packed: number, persistent: Persistent) {
    this.reader = new PickleReader(where, pickle);
    this.#most = Math.min(SPARE_CONTAINERS + pickle.length / 2, SPARE_DEFLATED + packed / 2);
    this.#persistent = persistent;
  }

  /** Whether it has come to its end. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** What has been made. */
  get result(): unknown {
    const [result, ...others] = this.#stack;
    if (others.length === 0 && this.reader.at === this.reader.length) return result;
    throw this.reader.refuse("goes on behind its end");
  }

  stop(): void {
    if (this.#stack.length === 0 || this.#marks.length > 0)
      throw this.reader.refuse("ends within a value");
    this.#stopped = true;
  }

  checkProtocol(protocol: number): void {
    if (protocol >= 2 && protocol <= HIGHEST_PROTOCOL) return;
    throw this.reader.refuse(
      `is of protocol ${protocol}; protocols that are read are 2 to ${HIGHEST_PROTOCOL}`,
    );
  }

  push(value: unknown): void {
    this.#stack.push(value);
  }

  /** The last values, which it takes off the stack: not those before a mark. */
  popMany(count: number): unknown[] {
    this.#need(count);
    return this.#stack.splice(this.#stack.length - count, count);
  }

  mark(): void {
    this.#marks.push(this.#stack.length);
  }

  sinceMark(): unknown[] {
    const start = this.#marks.pop();
    if (start === undefined) throw this.reader.refuse("has no mark where it needs one");
    return this.#stack.splice(start);
  }

  pushBytes(bytes: Uint8Array): void {
    this.push(this.#count(bytes));
  }

  pushTuple(items: readonly unknown[]): void {
    this.push(items.length === 0 ? EMPTY : this.#count(new Tuple(items)));
  }

  pushList(): void {
    this.push(this.#count(new List()));
  }

  pushDict(): void {
    this.push(this.#count(new Dict("dict")));
  }

  pushSet(items: readonly unknown[]): void {
    this.push(this.#count(new PySet([...items])));
  }

  append(items: readonly unknown[]): void {
    const list = this.#top();
    if (!(list instanceof List)) throw this.reader.refuse(`appends to ${kindOfPickled(list)}`);
    for (const item of items) list.items.push(item);
  }

  addItems(items: readonly unknown[]): void {
    const set = this.#top();
    if (!(set instanceof PySet)) throw this.reader.refuse(`adds to ${kindOfPickled(set)}`);
    for (const item of items) set.items.push(item);
  }

  setItems(items: readonly unknown[]): void {
    const dict = this.#top();
    if (!(dict instanceof Dict)) throw this.reader.refuse(`sets items of ${kindOfPickled(dict)}`);
    if (items.length % 2 !== 0) throw this.reader.refuse("has a key without a value");
    for (let i = 0; i < items.length; i += 2) {
      const key = items[i];
      if (typeof key !== "string" && !Number.isSafeInteger(key)) {
        throw this.reader.refuse(
          `has ${kindOfPickled(key)} for a key; keys are strings and whole numbers`,
        );
      }
      dict.entries.set(key as string | number, items[i + 1]);
    }
  }

  put(index: number): void {
    this.#memo.set(index, this.#top());
  }

  memoize(): void {
    this.put(this.#memo.size);
  }

  get(index: number): void {
    if (!this.#memo.has(index))
      throw this.reader.refuse(`gets value ${index}, which it has not put`);
    this.push(this.#memo.get(index));
  }

  stackGlobal(): void {
    const [module, name] = this.popMany(2);
    if (typeof module === "string" && typeof name === "string") this.pushGlobal(module, name);
    else throw this.reader.refuse("names what it wants by what is no string");
  }

  pushGlobal(module: string, name: string): void {
    this.push(allowed(module, name, (text) => this.reader.refuse(text)));
  }

  reduce(): void {
    const [callee, args] = this.popMany(2);
    if (!(callee instanceof Global && callee.call)) {
      throw this.reader.refuse(`calls ${kindOfPickled(callee)}, which is no function`);
    }
    if (!(args instanceof Tuple)) {
      throw this.reader.refuse(`calls ${callee.name} with ${kindOfPickled(args)}`);
    }
    this.push(this.#count(callee.call(args.items)));
  }

  /** Sets the attributes of an `OrderedDict`. */
  build(): void {
    const [state] = this.popMany(1);
    const built = this.#top();
    if (!(built instanceof Dict && built.kind === "OrderedDict" && state instanceof Dict)) {
      throw this.reader.refuse(`builds ${kindOfPickled(built)} of ${kindOfPickled(state)}`);
    }
    built.attributes = state;
  }

  persistent(): void {
    const [id] = this.popMany(1);
    if (!(id instanceof Tuple)) throw this.reader.refuse(`has ${kindOfPickled(id)} for a storage`);
    this.push(this.#persistent(id));
  }

  #top(): unknown {
    this.#need(1);
    return this.#stack[this.#stack.length - 1];
  }

  #need(count: number): void {
    const start = this.#marks[this.#marks.length - 1] ?? 0;
    if (this.#stack.length - start < count)
      throw this.reader.refuse("has too few values on its stack");
  }

  #count<T>(made: T): T {
    this.#made++;
    if (this.#made > this.#most) {
      throw this.reader.refuse(
        `makes more than ${this.#made - 1} containers of ${this.reader.length} bytes`,
      );
    }
    return made;
  }
}
