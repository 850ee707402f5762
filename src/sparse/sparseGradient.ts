import { BYTES, type DType } from "../dtype.ts";
import type { Constants, Exports, Kernel, Routine } from "../kernels.ts";
import type { Heap } from "../memory/heap.ts";
import { elements, type SparseSlices, titleOf } from "../parameter.ts";
import { Places } from "./places.ts";

/** How many slices there is room for at first. */
const ROOM = 64;

/** The addresses of one call, so that a step allocates none. */
const at: number[] = [];

/**
 * The gradient of few slices of a tensor along one of its axes; that of all others is 0.
 *
 * The tensor is seen as `outer × size × inner`, the slices' gradients lie in memory as `outer × room × inner`:
 *
 *     size  |···a·····b··c|···a·····b··c|     indices a, c, b in the order in which they came
 *     room  |acb     |acb     |               and zeros, up to the room that there is
 */
export class SparseGradient implements SparseSlices {
  readonly heap: Heap;
  readonly dtype: DType;
  readonly outer: number;
  readonly size: number;
  readonly inner: number;
  /** Where the gradients of the slices begin. */
  address: number;
  readonly #places = new Places(ROOM);
  /** Where `placesOf` writes, and what there is room for. */
  #placesAddress = 0;
  #placesRoom = 0;
  /** All of memory, until it grows. */
  #view: Uint32Array = new Uint32Array();

  /** @throws OutOfMemoryError */
  constructor(heap: Heap, dtype: DType, shape: readonly number[], axis: number) {
    this.heap = heap;
    this.dtype = dtype;
    this.outer = elements(shape.slice(0, axis));
    this.size = shape[axis]!;
    this.inner = elements(shape.slice(axis + 1));
    this.address = this.#allocate(ROOM);
  }

  /** How many slices have a gradient. */
  get count(): number {
    return this.#places.count;
  }

  /** How many may have one before more room is made. */
  get room(): number {
    return this.#places.room;
  }

  /** Numbers in memory, up to the last that may be other than 0. */
  get length(): number {
    return this.outer === 1 ? this.count * this.inner : this.outer * this.room * this.inner;
  }

  /** The index of each slice. */
  get indices(): Uint32Array {
    return this.#places.indices.slice(0, this.count);
  }

  /** Has room for so many more slices, so that `place` can be asked for them. @throws OutOfMemoryError */
  reserve(more: number): void {
    this.#reserveSlices(more);
    if (more <= this.#placesRoom) return;
    const room = Math.max(more, 2 * this.#placesRoom);
    // Four bytes are four bytes.
    const address = this.heap.allocate({ dtype: "f32", length: room, fill: 0 });
    this.heap.free(this.#placesAddress);
    this.#placesAddress = address;
    this.#placesRoom = room;
  }

  placesOf(indices: number, count: number, without: number, none: number): number {
    const address = this.#placesAddress;
    const { memory } = this.heap;
    if (this.#view.buffer !== memory.buffer) this.#view = new Uint32Array(memory.buffer);
    const [view, from, to] = [this.#view, indices / 4, address / 4];
    for (let k = 0; k < count; k++) {
      const index = view[from + k]!;
      view[to + k] = index === without ? none : this.place(index);
    }
    return address;
  }

  #reserveSlices(more: number): void {
    const wanted = Math.min(this.count + more, this.size);
    if (wanted <= this.room) return;
    const [before, room] = [this.room, Math.min(Math.max(wanted, 2 * this.room), this.size)];
    const address = this.#allocate(room);
    const bytes = this.count * this.inner * BYTES[this.dtype];
    for (let o = 0; o < this.outer; o++) {
      const [from, to] = [o * before, o * room].map((slices) => this.#bytes(slices));
      this.heap.copy(this.address + from!, address + to!, bytes);
    }
    this.heap.free(this.address);
    this.address = address;
    this.#places.grow(room);
  }

  /** Where among the slices that of an index is, whose gradient is 0 if it was not among them. */
  place(index: number): number {
    return this.#places.of(index);
  }

  /** No slice has a gradient. */
  clear(): void {
    if (this.count === 0) return;
    const values = this.heap.view(this.dtype, this.address, this.outer * this.room * this.inner);
    const [used, stride] = [this.count * this.inner, this.room * this.inner];
    for (let o = 0; o < this.outer; o++) values.fill(0, o * stride, o * stride + used);
    this.#places.clear();
  }

  /** A kernel over the slices alone of arrays that begin at `addresses`, of which that of the gradient is ours. */
  sweep(
    kernel: Kernel,
    arrays: readonly string[],
    addresses: readonly number[],
    constants: Constants,
  ): void {
    const run = this.heap.kernels[this.dtype].routine(kernel as Routine<Exports[string]>);
    const { count, inner, room, size, outer } = this;
    const { indices } = this.#places;
    for (let o = 0; o < outer; o++) {
      for (let place = 0; place < count; place++) {
        const there = this.#bytes(o * size + indices[place]!);
        const here = this.#bytes(o * room + place);
        for (let i = 0; i < arrays.length; i++) {
          at[i] = addresses[i]! + (arrays[i] === "grad" ? here : there);
        }
        kernel.call(run, at, inner, constants);
      }
    }
  }

  /** The same slices of an array that begins at an address. */
  partsOf(address: number): (Float32Array | Float64Array)[] {
    const { count, size, outer, inner } = this;
    const { indices } = this.#places;
    return Array.from({ length: outer * count }, (_, k) => {
      const slice = Math.floor(k / count) * size + indices[k % count]!;
      return this.heap.view(this.dtype, address + this.#bytes(slice), inner);
    });
  }

  refuse(where: string, name: string): never {
    throw new TypeError(`${where}: ${titleOf(name)} has a sparse gradient, which it cannot take`);
  }

  dispose(): void {
    this.heap.free(this.address);
    this.heap.free(this.#placesAddress);
  }

  #bytes(slices: number): number {
    return slices * this.inner * BYTES[this.dtype];
  }

  #allocate(room: number): number {
    const length = this.outer * room * this.inner;
    return this.heap.allocate({ dtype: this.dtype, length, fill: 0 });
  }
}
