import { ARRAY, type ArrayOf, BYTES, type DType } from "../dtype.ts";
import { DisposedError, OutOfMemoryError } from "../errors.ts";
import {
  type Kernels,
  type KernelsOf,
  kernelsOf,
  type ReductionName,
  type SweepName,
} from "../kernels.ts";
import type { Allocator } from "./allocator.ts";

/** An array that is wanted: `length` elements, all of them `fill`. */
export interface Wanted {
  readonly dtype: DType;
  readonly length: number;
  readonly fill: number;
}

/** One memory with the kernels linked to it: what parameters and optimizer states live in. */
export class Heap {
  readonly memory: WebAssembly.Memory;
  /** How many parameters were disposed: who found his usable need not look again while it stays. */
  disposals = 0;
  /** The kernels of each precision. */
  readonly kernels: Readonly<Record<DType, KernelsOf>>;
  readonly #allocator: Allocator;
  readonly #allocated = new Set<number>();
  #disposed = false;

  constructor(memory: WebAssembly.Memory, kernels: Kernels, allocator: Allocator) {
    this.memory = memory;
    this.kernels = { f32: kernelsOf(kernels, "f32"), f64: kernelsOf(kernels, "f64") };
    this.#allocator = allocator;
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  /** @throws DisposedError after `dispose()`. */
  checkUsable(): void {
    if (this.#disposed) throw new DisposedError("Nadir: used after dispose()");
  }

  /** The arrays' addresses: all of them are had, or, when memory is short, none. */
  allocate(wanted: readonly Wanted[]): number[] {
    this.checkUsable();
    const addresses: number[] = [];
    try {
      for (const { dtype, length } of wanted) {
        addresses.push(this.#allocateBytes(length * BYTES[dtype]));
      }
    } catch (error) {
      for (const address of addresses) this.#allocator.free(address);
      throw error;
    }
    for (const [i, { dtype, length, fill }] of wanted.entries()) {
      this.#allocated.add(addresses[i]!);
      this.view(dtype, addresses[i]!, length).fill(fill);
    }
    return addresses;
  }

  free(address: number): void {
    if (this.#allocated.delete(address)) this.#allocator.free(address);
  }

  /** A view of `length` elements, valid until memory grows. */
  view<D extends DType>(dtype: D, address: number, length: number): ArrayOf<D> {
    return new ARRAY[dtype](this.memory.buffer as ArrayBuffer, address, length) as ArrayOf<D>;
  }

  /** An array, copied if it lies in this memory, whose growth would detach it. */
  outliving<A>(array: A): A {
    const inside = ArrayBuffer.isView(array) && array.buffer === this.memory.buffer;
    return inside ? (array as unknown as { slice(): A }).slice() : array;
  }

  copy(from: number, to: number, bytes: number): void {
    new Uint8Array(this.memory.buffer).copyWithin(to, from, from + bytes);
  }

  sweep(
    name: SweepName,
    dtype: DType,
    pointers: readonly number[],
    length: number,
    constants: readonly number[],
  ): void {
    this.kernels[dtype][name](...pointers, length, ...constants);
  }

  reduce(name: ReductionName, dtype: DType, pointer: number, length: number): number {
    return this.kernels[dtype][name](pointer, length);
  }

  /** Takes no address that a view cannot have: an allocator that is not ours may give 0 when it is full. */
  #allocateBytes(bytes: number): number {
    const address = this.#allocator.allocate(bytes);
    const held = this.memory.buffer.byteLength;
    if (address > 0 && address % 8 === 0 && address + bytes <= held) return address;
    throw new OutOfMemoryError(
      `Nadir: cannot allocate ${bytes} bytes: the allocator gave ${address}, in a memory of ${held} bytes`,
    );
  }

  dispose(): void {
    for (const address of this.#allocated) this.free(address);
    this.#disposed = true;
  }
}
