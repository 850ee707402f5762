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

/** Bytes of a cache line. */
const LINE = 64;

/** Bytes that arrays take: whole cache lines, so that no two share one. */
export const bytesOf = (wanted: readonly WantedArea[]): number =>
  wanted.reduce(
    (sum, [kind, length]) => sum + Math.ceil((length * (kind === "f64" ? 8 : 4)) / LINE) * LINE,
    0,
  );

/** An array in WebAssembly memory that a network works in. */
export class Area<K extends DType | "u32" = DType | "u32"> {
  readonly address: number;
  /** Elements there is room for. */
  readonly length: number;
  readonly #heap: Heap;
  readonly #kind: K;
  #isFreed = false;
  #view: ViewOf<K> | undefined;

  private constructor(heap: Heap, [kind, length]: readonly [K, number], address: number) {
    this.address = address;
    this.length = length;
    this.#heap = heap;
    this.#kind = kind;
  }

  /**
   * All of them in one allocation, so that one that is refused has not made memory larger for some of them. They are
   * disposed of together.
   * @throws OutOfMemoryError, having allocated nothing.
   */
  static allocate<const W extends readonly WantedArea[]>(
    heap: Heap,
    wanted: W,
  ): { readonly [I in keyof W]: Area<W[I][0]> } {
    let address = heap.allocate({ dtype: "f64", length: bytesOf(wanted) / 8, fill: 0 });
    const areas = wanted.map((each) => {
      const area = new Area(heap, each, address);
      address += bytesOf([each]);
      return area;
    });
    return areas as unknown as { readonly [I in keyof W]: Area<W[I][0]> };
  }

  /** The first elements: a live view, made anew only if another length is asked for or memory has grown. */
  view(length: number): ViewOf<K> {
    // Where memory has grown, a view has no length any more, or lies where it lay: to ask for the buffer takes longer.
    if (length === 0 || this.#view?.length !== length) {
      const buffer = this.#heap.memory.buffer as ArrayBuffer;
      this.#view = new VIEW[this.#kind](buffer, this.address, length) as ViewOf<K>;
    }
    return this.#view;
  }

  /** Whether what is there may be another's. */
  get disposed(): boolean {
    return this.#isFreed || this.#heap.disposed;
  }

  dispose(): void {
    this.#isFreed = true;
    // All are where the first is: of the others' addresses the heap knows nothing.
    this.#heap.free(this.address);
  }
}
