import { copyOf, isShared, kindOf } from "../arrays.ts";
import { ARRAY, type ArrayOf, BYTES, type DType } from "../dtype.ts";
import { DisposedError, OutOfMemoryError } from "../errors.ts";
import { Linked } from "../kernels/linked.ts";
import type { ConstantsOf, Exports, Kernel } from "../kernels.ts";
import { describe } from "../validate.ts";
import { unsigned } from "./address.ts";
import type { Allocator } from "./allocator.ts";
import { changes } from "./changes.ts";
import type { Room, Wanted } from "./room.ts";
import type { Threads } from "./threads.ts";

/** A memory with the kernels linked to it, in which parameters and optimizer states live. */
export class Heap implements Room {
  readonly memory: WebAssembly.Memory;
  /** Threads that share it, if there is more than one. */
  readonly team: Threads | undefined;
  /** The kernels of each precision. */
  readonly kernels: Readonly<Record<DType, Linked>>;
  readonly #allocator: Allocator;
  /** What the allocator gave for each address: it may count from −2³¹. */
  readonly #allocated = new Map<number, number>();
  /** All of memory, as long as it does not grow. */
  #bytes: Uint8Array;
  #disposed = false;

  constructor(
    memory: WebAssembly.Memory,
    exports: Record<string, Exports[string]>,
    allocator: Allocator,
    team?: Threads,
  ) {
    this.memory = memory;
    this.team = team;
    this.#bytes = new Uint8Array(memory.buffer);
    this.kernels = (team?.kernels(this, exports) as Record<DType, Linked> | undefined) ?? {
      f32: new Linked(memory, exports, "f32"),
      f64: new Linked(memory, exports, "f64"),
    };
    this.#allocator = allocator;
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  /** @throws DisposedError after `dispose()`. */
  checkUsable(): void {
    if (this.#disposed) throw new DisposedError("Nadir: used after dispose()");
  }

  /** An array's address. @throws OutOfMemoryError */
  allocate({ dtype, length, fill }: Wanted): number {
    this.checkUsable();
    const address = this.#allocateBytes(length * BYTES[dtype]);
    this.view(dtype, address, length).fill(fill);
    return address;
  }

  free(address: number): void {
    const given = this.#allocated.get(address);
    if (given === undefined) return;
    this.#allocated.delete(address);
    this.#allocator.free(given);
  }

  /** A view of `length` elements, valid until memory grows. */
  view<D extends DType>(dtype: D, address: number, length: number): ArrayOf<D> {
    return new ARRAY[dtype](this.memory.buffer as ArrayBuffer, address, length) as ArrayOf<D>;
  }

  /** An array as it is now: copied if it lies in this memory, which may be written to, or grow and detach it. */
  outliving<A>(array: A): A {
    const isTyped = ArrayBuffer.isView(array) && kindOf(array) !== undefined;
    return isTyped && this.#holds(array) ? copyOf(array) : array;
  }

  /** Shared memory that grows has a new buffer, of which arrays of the old one are views too. */
  #holds({ buffer }: ArrayBufferView): boolean {
    const { buffer: own } = this.memory;
    return buffer === own || (isShared(own) && isShared(buffer));
  }

  copy(from: number, to: number, bytes: number): void {
    const { buffer } = this.memory;
    if (this.#bytes.buffer !== buffer) this.#bytes = new Uint8Array(buffer);
    this.#bytes.copyWithin(to, from, from + bytes);
  }

  /** Runs a kernel over `count` elements of arrays, whose addresses stand in the kernel's order. */
  sweep<C extends string>(
    kernel: Kernel<string, C>,
    dtype: DType,
    pointers: readonly number[],
    count: number,
    constants: ConstantsOf<C>,
  ): void {
    this.kernels[dtype].sweep(kernel, pointers, count, constants);
  }

  /** Takes no address that a view cannot have: an allocator that is not ours may give 0 when it is full. */
  #allocateBytes(bytes: number): number {
    // Not 0 bytes, for which some allocators have no place.
    const size = Math.max(bytes, 1);
    const given = this.#allocator.allocate(size);
    const address = typeof given === "number" ? unsigned(given) : Number.NaN;
    const held = this.memory.buffer.byteLength;
    const refused = (why: string) =>
      new OutOfMemoryError(
        `Nadir: cannot allocate ${size} bytes: the allocator gave ${describe(given)}, ${why}`,
      );
    if (this.#allocated.has(address)) throw refused("which is in use");
    if (address > 0 && address % 8 === 0 && address + size <= held) {
      this.#allocated.set(address, given);
      return address;
    }
    if (address > 0) this.#allocator.free(given);
    throw refused(address % 8 > 0 ? "which is no multiple of 8" : `in a memory of ${held} bytes`);
  }

  dispose(): void {
    this.team?.close();
    for (const address of this.#allocated.keys()) this.free(address);
    this.#disposed = true;
    changes.disposals++;
  }
}
