import { OutOfMemoryError } from "../errors.ts";

/** Hands out ranges of a WebAssembly memory; bring your own to run inside another library's. */
export interface Allocator {
  /**
   * The address of `bytes` free bytes, a multiple of 8 (of 16 for speed); from 2³¹ on it may be
   * negative, as WebAssembly gives it. If it cannot, it throws or returns 0, changing nothing.
   * @param bytes how many, in [0, ∞)
   */
  allocate(bytes: number): number;
  /**
   * Gives back what `allocate` returned, as it was, also where that could not be used.
   * @param address what `allocate` gave
   */
  free(address: number): void;
}

const PAGE = 65536;
/** A cache line: no two allocations share one. Address 0 is never handed out. */
const ALIGNMENT = 64;

interface Gap {
  start: number;
  end: number;
}

/** First fit over a sorted list of gaps, which merge when freed; memory grows only when it must. */
export class GapAllocator implements Allocator {
  readonly #memory: WebAssembly.Memory;
  readonly #maximumBytes: number;
  readonly #sizes = new Map<number, number>();
  /** Empty ones too, until they merge. The last goes up to what memory may hold. */
  readonly #gaps: Gap[];

  constructor(memory: WebAssembly.Memory, maximumBytes: number) {
    this.#memory = memory;
    this.#maximumBytes = maximumBytes;
    this.#gaps = [{ start: ALIGNMENT, end: Math.floor(maximumBytes / PAGE) * PAGE }];
  }

  allocate(bytes: number): number {
    const size = Math.max(1, Math.ceil(bytes / ALIGNMENT)) * ALIGNMENT;
    const gap = this.#gaps.find(({ start, end }) => end - start >= size);
    if (!gap) throw this.#full(size);
    const address = gap.start;
    this.#reserve(address + size, size);
    gap.start += size;
    this.#sizes.set(address, size);
    return address;
  }

  free(address: number): void {
    const size = this.#sizes.get(address);
    if (size === undefined) throw new RangeError(`free: ${address} is not allocated`);
    this.#sizes.delete(address);
    const at = this.#gaps.findIndex((gap) => gap.start > address);
    this.#gaps.splice(at, 0, { start: address, end: address + size });
    this.#merge(at);
    this.#merge(at - 1);
  }

  #reserve(end: number, size: number): void {
    const pages = Math.ceil((end - this.#memory.buffer.byteLength) / PAGE);
    if (pages <= 0) return;
    try {
      this.#memory.grow(pages);
    } catch (cause) {
      throw this.#full(size, cause);
    }
  }

  #full(size: number, cause?: unknown): OutOfMemoryError {
    const [held, used] = [this.#memory.buffer.byteLength, this.#gaps.at(-1)!.start];
    return new OutOfMemoryError(
      `Nadir: cannot allocate ${size} bytes: memory holds ${held} bytes, ${used} in use, and may hold ${this.#maximumBytes}`,
      { cause },
    );
  }

  /** Joins the gap at `index` with the one behind it if they touch. */
  #merge(index: number): void {
    const gap = this.#gaps[index];
    const next = this.#gaps[index + 1];
    if (!gap || gap.end !== next?.start) return;
    gap.end = next.end;
    this.#gaps.splice(index + 1, 1);
  }
}
