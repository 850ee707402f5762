import { OutOfMemoryError } from "../errors.ts";

/** Hands out ranges of a WebAssembly memory; bring your own to run inside another library's. */
export interface Allocator {
  /**
   * The address of `bytes` free bytes, a multiple of 8 (of 16 for speed); from 2³¹ on it may be
   * negative, as WebAssembly gives it. If it cannot, it throws or returns 0, changing nothing.
   */
  allocate(bytes: number): number;
  /** Gives back what `allocate` returned, as it was, also where that could not be used. */
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
  #gaps: Gap[] = [];
  /** Everything from here on has never been used, or has been freed. */
  #top = ALIGNMENT;

  constructor(memory: WebAssembly.Memory, maximumBytes: number) {
    this.#memory = memory;
    this.#maximumBytes = maximumBytes;
  }

  allocate(bytes: number): number {
    const size = Math.max(1, Math.ceil(bytes / ALIGNMENT)) * ALIGNMENT;
    const address = this.#fromGap(size) ?? this.#fromTop(size);
    this.#sizes.set(address, size);
    return address;
  }

  free(address: number): void {
    const size = this.#sizes.get(address);
    if (size === undefined) throw new RangeError(`free: ${address} is not allocated`);
    this.#sizes.delete(address);
    const next = this.#gaps.findIndex((gap) => gap.start > address);
    const at = next < 0 ? this.#gaps.length : next;
    this.#gaps.splice(at, 0, { start: address, end: address + size });
    this.#merge(at);
    this.#merge(at - 1);
    if (this.#gaps.at(-1)?.end === this.#top) this.#top = this.#gaps.pop()!.start;
  }

  #fromGap(size: number): number | undefined {
    const index = this.#gaps.findIndex(({ start, end }) => end - start >= size);
    const gap = this.#gaps[index];
    if (!gap) return undefined;
    const address = gap.start;
    gap.start += size;
    if (gap.start === gap.end) this.#gaps.splice(index, 1);
    return address;
  }

  #fromTop(size: number): number {
    const address = this.#top;
    this.#reserve(address + size, size);
    this.#top = address + size;
    return address;
  }

  #reserve(end: number, size: number): void {
    const held = this.#memory.buffer.byteLength;
    const pages = Math.ceil((end - held) / PAGE);
    if (pages <= 0) return;
    const refuse = (cause?: unknown): never => {
      throw new OutOfMemoryError(
        `Nadir: cannot allocate ${size} bytes: memory holds ${held} bytes, ${this.#top} in use, and may hold ${this.#maximumBytes}`,
        { cause },
      );
    };
    if (held + pages * PAGE > this.#maximumBytes) refuse();
    try {
      this.#memory.grow(pages);
    } catch (error) {
      refuse(error);
    }
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
