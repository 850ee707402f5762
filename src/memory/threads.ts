import type { DType } from "../dtype.ts";
import type { Linked } from "../kernels/linked.ts";
import type { Exports, Routine } from "../kernels.ts";
import type { Room } from "./room.ts";

/** Threads that share a memory, as who has none of them knows them: `src/threads`. */
export interface Threads {
  /** How many, the caller among them. */
  readonly count: number;
  /** The memory's kernels, which cut what is worth it: instances of `Linked`, of this copy of the library. */
  kernels(
    room: Room,
    exports: Record<string, Exports[string]>,
  ): Readonly<Record<DType, Pick<Linked, keyof Linked>>>;
  /** Starts the threads: until all are ready the caller works alone. After `kernels`. */
  start(modules: readonly WebAssembly.Module[]): void;
  /** Done when all are ready. @throws UnsupportedError where the engine starts none, having ended those that it did */
  readonly started: Promise<void>;
  /**
   * What a kernel makes of each block of arrays, as memory/sum.ts adds them up; undefined if the caller does better
   * alone.
   */
  blocks(
    dtype: DType,
    kernel: Routine,
    count: number,
    factor: number | undefined,
    ...arrays: number[]
  ): Float64Array | undefined;
  /**
   * Has so many parts of something done, each a few kernels' calls, with scratch of so many bytes at an address; false if
   * the caller does better alone. Arguments must go on by as much from any part, and from any scratch, to the next:
   * `part` is asked for the first ones, and what it has called then is written down in place of being done.
   */
  inParts(
    dtype: DType,
    count: number,
    bytes: number,
    part: (number: number, scratch: number) => void,
  ): boolean;
  /** @throws ThreadError, once, if a thread has died. */
  check(): void;
  /** Ends all threads: the caller goes on alone. */
  close(): void;
}
