import type { DType } from "../dtype.ts";
import type { Heap } from "../memory/heap.ts";

type ViewOf<K> = K extends "f32"
  ? Float32Array<ArrayBuffer>
  : K extends "f64"
    ? Float64Array<ArrayBuffer>
    : Uint32Array<ArrayBuffer>;

const VIEW = { f32: Float32Array, f64: Float64Array, u32: Uint32Array };

/** An array to allocate: the type and the number of its elements. */
export type WantedArea = readonly [kind: DType | "u32", length: number];

/** An array in WebAssembly memory that a network works in. */
export class Area<K extends DType | "u32" = DType | "u32"> {
  readonly address: number;
  /** Elements there is room for. */
  readonly length: number;
  readonly #heap: Heap;
  readonly #kind: K;
  #isFreed = false;
  #view: ViewOf<K>;

  private constructor(heap: Heap, kind: K, address: number, length: number) {
    this.address = address;
    this.length = length;
    this.#heap = heap;
    this.#kind = kind;
    this.#view = this.#viewOf(length);
  }

  /** All of them, or none. @throws OutOfMemoryError, having allocated nothing. */
  static allocate<const W extends readonly WantedArea[]>(
    heap: Heap,
    wanted: W,
  ): { readonly [I in keyof W]: Area<W[I][0]> } {
    // Four bytes are four bytes.
    const dtype = (kind: DType | "u32"): DType => (kind === "f64" ? "f64" : "f32");
    const arrays = wanted.map(([kind, length]) => ({ dtype: dtype(kind), length, fill: 0 }));
    const addresses = heap.allocate(arrays);
    const areas = wanted.map(([kind, length], i) => new Area(heap, kind, addresses[i]!, length));
    return areas as unknown as { readonly [I in keyof W]: Area<W[I][0]> };
  }

  /** The first elements: a live view, made anew only if another length is asked for or memory has grown. */
  view(length: number): ViewOf<K> {
    const { buffer } = this.#heap.memory;
    if (this.#view.length !== length || this.#view.buffer !== buffer) {
      this.#view = this.#viewOf(length);
    }
    return this.#view;
  }

  /** Whether what is there may be another's. */
  get disposed(): boolean {
    return this.#isFreed || this.#heap.disposed;
  }

  dispose(): void {
    this.#isFreed = true;
    this.#heap.free(this.address);
  }

  #viewOf(length: number): ViewOf<K> {
    const { buffer } = this.#heap.memory;
    return new VIEW[this.#kind](buffer as ArrayBuffer, this.address, length) as ViewOf<K>;
  }
}
