import { ARRAY, type ArrayOf, BYTES, type DType } from "../dtype.ts";
import { DisposedError } from "../errors.ts";
import type { Kernels, ReductionName, SweepName } from "../kernels.ts";
import type { Allocator } from "./allocator.ts";

/** One memory with the kernels linked to it: what parameters and optimizer states live in. */
export class Heap {
  readonly memory: WebAssembly.Memory;
  readonly #kernels: Kernels;
  readonly #allocator: Allocator;
  readonly #allocated = new Set<number>();
  #disposed = false;

  constructor(memory: WebAssembly.Memory, kernels: Kernels, allocator: Allocator) {
    this.memory = memory;
    this.#kernels = kernels;
    this.#allocator = allocator;
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  /** One array for each entry, filled with it: all of them, or, when memory is short, none. */
  allocate(dtype: DType, length: number, fills: readonly number[]): number[] {
    if (this.#disposed) throw new DisposedError("Nadir: used after dispose()");
    const addresses: number[] = [];
    try {
      for (const _ of fills) addresses.push(this.#allocator.allocate(length * BYTES[dtype]));
    } catch (error) {
      for (const address of addresses) this.#allocator.free(address);
      throw error;
    }
    for (const [i, address] of addresses.entries()) {
      this.#allocated.add(address);
      this.view(dtype, address, length).fill(fills[i]!);
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
    this.#kernels[`${name}_${dtype}`](...pointers, length, ...constants);
  }

  reduce(name: ReductionName, dtype: DType, pointer: number, length: number): number {
    return this.#kernels[`${name}_${dtype}`](pointer, length);
  }

  dispose(): void {
    for (const address of this.#allocated) this.free(address);
    this.#disposed = true;
  }
}
