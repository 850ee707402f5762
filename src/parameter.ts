import { plain } from "./arrays.ts";
import { ARRAY, type ArrayOf, BYTES, type DType } from "./dtype.ts";
import { DisposedError } from "./errors.ts";
import type { Constants, Kernel } from "./kernels.ts";
import { allocateIn } from "./memory/allocateIn.ts";
import { changes } from "./memory/changes.ts";
import type { Heap } from "./memory/heap.ts";
import { checkFlag, describe } from "./validate.ts";
import { checkValues, copyValues, type Values } from "./values.ts";
import { refuseSet } from "./writes.ts";

/** The memory that holds the values and gradients of parameters. */
export interface Storage {
  readonly heap: Heap;
  readonly dtype: DType;
  /** Address of the first value. */
  readonly data: number;
  /** Address of the first gradient. */
  readonly grad: number;
  /** In place of a gradient of all: that of some slices. */
  readonly slices?: SparseSlices;
  /** Counts a parameter that uses it. */
  retain(): void;
  /** Counts one less. */
  release(): void;
}

/** Slices of a parameter that have a gradient: all that a step then walks. */
export interface SparseSlices {
  /** How many may have one before more room is made: their gradients lie as if there were as many. */
  readonly room: number;
  /** Numbers of the gradient. */
  readonly length: number;
  /** Has room for so many more slices, so that `placesOf` can be asked for them. @throws OutOfMemoryError */
  reserve(more: number): void;
  /**
   * Where among the slices those of some indices are, u32 at an address; a slice that was not among them has a gradient
   * of 0. That of the index `without` is none: `none` stands in its place.
   * @returns where as many places lie, until others are asked for.
   */
  placesOf(indices: number, count: number, without: number, none: number): number;
  /** A kernel over the slices alone of arrays that begin at `addresses`. */
  sweep(
    kernel: Kernel,
    arrays: readonly string[],
    addresses: readonly number[],
    constants: Constants,
  ): void;
  /** The same slices of an array that begins at `address`, such as one of state. */
  partsOf(address: number): (Float32Array | Float64Array)[];
  /** No slice has a gradient. */
  clear(): void;
  /** @throws TypeError that what has a sparse gradient cannot be taken. */
  refuse(where: string, name: string): never;
}

/**
 * Memory of the parameters that were made together:
 *
 *     data  | parameter 0 | parameter 1 | …
 *     grad  | parameter 0 | parameter 1 | …
 *
 * without space between parameters, so that a kernel walks all of them in one call.
 */
export class Block implements Storage {
  readonly heap: Heap;
  readonly dtype: DType;
  readonly data: number;
  readonly grad: number;
  #parameters = 0;

  constructor(heap: Heap, dtype: DType, length: number) {
    this.heap = heap;
    this.dtype = dtype;
    const zeros = { heap, dtype, length, fill: 0 };
    [this.data, this.grad] = allocateIn([zeros, zeros]) as [number, number];
  }

  retain(): void {
    this.#parameters++;
  }

  /** The memory is freed with the last parameter. */
  release(): void {
    if (--this.#parameters > 0) return;
    this.heap.free(this.data);
    this.heap.free(this.grad);
  }
}

/** A tensor to train: its values and their gradient, in WebAssembly memory. Made by `nadir.parameters`. */
export class Parameter<D extends DType = DType> {
  /** What it is called in states, files and errors. */
  readonly name: string;
  /** Its sizes; their product is `length`. */
  readonly shape: readonly number[];
  /** `"f32"` or `"f64"`. */
  readonly dtype: D;
  /** Number of elements. */
  readonly length: number;
  /** @internal */
  readonly block: Storage;
  /** Bytes from the start of the block. @internal */
  readonly offset: number;
  #data: ArrayOf<D> | undefined;
  #grad: ArrayOf<D> | undefined;
  #frozen = false;
  #disposed = false;

  /** @internal */
  constructor(name: string, shape: readonly number[], block: Storage, dtype: D, offset: number) {
    this.name = name;
    this.shape = Object.freeze([...shape]);
    this.dtype = dtype;
    this.length = elements(shape);
    this.block = block;
    this.offset = offset;
    block.retain();
  }

  /**
   * The values: a live view into WebAssembly memory, read and written in place. Any allocation may grow
   * memory, which detaches views: a view that you kept then has length 0, reads undefined, and what is
   * written to its elements is lost without an error. Read `data` again each time, or use `set`.
   *
   * To send or keep values use `data.slice()`: `structuredClone` and `postMessage` of the view itself clone
   * the whole memory behind it.
   * @throws DisposedError after `dispose()`.
   */
  get data(): ArrayOf<D> {
    this.#data = this.#live(this.#data, this.dataAddress);
    return this.#data;
  }

  /** The gradient of the loss with respect to `data`: a live view of the same kind, with the same traps. */
  get grad(): ArrayOf<D> {
    this.#grad = this.#live(this.#grad, this.gradAddress);
    return this.#grad;
  }

  /**
   * Whether it stays as it is, which may be set between steps: no optimizer moves it, decays it, or goes on with
   * its state; clipping does not count its gradient; projections leave it. PyTorch's `requires_grad = False`,
   * Keras's `trainable = False`. No state dict has it. Default: false.
   * @throws TypeError for what is not true or false.
   */
  get frozen(): boolean {
    return this.#frozen;
  }

  set frozen(frozen: boolean) {
    checkFlag(`${titleOf(this.name)}: frozen`, frozen);
    this.#frozen = frozen;
    changes.freezes++;
  }

  /**
   * Writes values, checked, into `data` as it is now.
   * @param values numbers, in a plain array or a typed array of any kind except bigints; they may be another
   *   parameter's `data`.
   * @param offset index of the element that the first value goes to: a whole number in [0, length − values.length].
   *   Default 0.
   * @throws TypeError for values that are not an array of numbers, or are detached; RangeError for more
   *   values than fit, or a whole number that `f32` cannot hold; DisposedError. Then nothing is written.
   */
  set(values: Values, offset = 0): void {
    this.#checkUsable();
    const where = `${titleOf(this.name)}: set`;
    checkValues(`${where}: values`, values);
    if (!(Number.isInteger(offset) && offset >= 0 && offset + values.length <= this.length)) {
      const got = `${values.length} at offset ${describe(offset)}`;
      throw new RangeError(`${where}: values must fit in ${this.length} elements, got ${got}`);
    }
    // All of them are checked before any is written.
    const checked = new ARRAY[this.dtype](values.length);
    copyValues(`${where}: values`, values, checked);
    this.data.set(checked, offset);
  }

  /** For `JSON.stringify`: with the values in a plain array, which `set`, `load` and `nadir.parameters` take. */
  toJSON(): object {
    const { name, shape, dtype, data } = this;
    return { name, shape, dtype, data: plain(data) };
  }

  /** Address of the first element of `data`. @internal */
  get dataAddress(): number {
    return this.block.data + this.offset;
  }

  /** Address of the first element of `grad`. @internal */
  get gradAddress(): number {
    return this.block.grad + this.offset;
  }

  /** Numbers of the gradient, from `gradAddress` on. @internal */
  get gradLength(): number {
    return this.block.slices?.length ?? this.length;
  }

  /** Whether its memory has been given back. */
  get disposed(): boolean {
    return this.#disposed || this.block.heap.disposed;
  }

  /** Frees the memory once all parameters that were made together are disposed. May be called twice. */
  dispose(): void {
    if (!this.disposed) this.block.release();
    if (!this.#disposed) changes.disposals++;
    this.#disposed = true;
  }

  /** `dispose()`, by `using`. */
  [Symbol.dispose](): void {
    this.dispose();
  }

  #checkUsable(): void {
    if (this.disposed) throw new DisposedError(`${titleOf(this.name)} is disposed`);
  }

  /** A view, or another where it is none of what lies at `address` any more. */
  #live(view: ArrayOf<D> | undefined, address: number): ArrayOf<D> {
    this.#checkUsable();
    const { heap } = this.block;
    const isLive = view?.buffer === heap.memory.buffer && view.byteOffset === address;
    return isLive ? view : heap.view(this.dtype, address, this.length);
  }
}

/** How messages name a parameter. */
export const titleOf = (name: string): string => `parameter ${describe(name)}`;

// In sloppy code `parameter.grad = values` would do nothing, and say nothing.
for (const [name, instead] of [
  ["data", "set(values), or write its elements"],
  ["grad", "write its elements"],
] as const) {
  const own = Object.getOwnPropertyDescriptor(Parameter.prototype, name)!;
  refuseSet(Parameter.prototype, name, own, (parameter) => {
    return `${titleOf((parameter as Parameter).name)}: ${name} cannot be set: ${instead}`;
  });
}

/** The product of the sizes: 1 for a scalar's `[]`, and 0 beside any size, though the product be Infinity. */
export function elements(shape: readonly number[]): number {
  return shape.includes(0) ? 0 : shape.reduce((product, size) => product * size, 1);
}

/** Bytes of a parameter's data. */
export function bytesOf({ dtype, length }: Parameter): number {
  return length * BYTES[dtype];
}
