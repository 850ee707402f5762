/**
 * What threads see of each other: a board in shared memory, on which the caller writes a job in pieces, and all
 * take pieces from it.
 *
 *     | head | claims, a cache line each | pieces, 32 numbers each | results |
 *
 * A piece is claimed by an atomic exchange of its claim, which says the job's number and whether it is free: who comes
 * late, to a job that is done, finds nothing to claim. A job's pieces are written before its number, which all
 * wait for, and results before they are counted as done, so that who sees the one sees the other.
 *
 * @module
 */
import type { Exports } from "../kernels.ts";
import { BLOCK } from "../memory/block.ts";
import { type Call, performParts, writeCalls } from "./parts.ts";

/** Words of the head. */
export const JOB = 0;
export const PIECES = 1;
export const DONE = 2;
/** Threads that sleep, and are to be woken. */
export const SLEEPERS = 3;
/** What threads are to do but work: {@link MAIL}, {@link CLOSE}. */
export const ORDERS = 4;
/** Letters that threads have read, all together. */
export const READ = 5;
/** Pieces that ended in an error. */
export const FAILED = 6;

/** To return to their event loop, where a letter waits. */
export const MAIL = 1;
/** To end. */
export const CLOSE = 2;

/** Pieces of a job, at most. */
export const MOST_PIECES = 80;
/** Results of a job, at most. */
export const MOST_RESULTS = 4096;

/** In place of how many arrays a piece has by blocks. */
const PARTS = -1;

const CLAIMS = 16;
const LINE = 16;
const PIECE = 32;
const PIECES_AT = 4 * (CLAIMS + LINE * MOST_PIECES);
const RESULTS_AT = PIECES_AT + 8 * PIECE * MOST_PIECES;

/** Numbers before a piece's arguments. */
const ARGUMENTS = 5;

export class Board {
  readonly buffer: SharedArrayBuffer;
  readonly words: Int32Array;
  readonly results: Float64Array;
  readonly #pieces: Float64Array;
  /** Lists of arguments by their length, so that a piece allocates none. */
  readonly #lists: number[][] = Array.from({ length: PIECE }, (_, n) => new Array(n).fill(0));

  constructor(buffer: SharedArrayBuffer = new SharedArrayBuffer(RESULTS_AT + 8 * MOST_RESULTS)) {
    this.buffer = buffer;
    this.words = new Int32Array(buffer);
    this.#pieces = new Float64Array(buffer, PIECES_AT, PIECE * MOST_PIECES);
    this.results = new Float64Array(buffer, RESULTS_AT, MOST_RESULTS);
  }

  /** Writes a piece: a kernel's number and its arguments. */
  write(piece: number, kernel: number, list: ArrayLike<number>, length: number): void {
    const pieces = this.#pieces;
    const at = piece * PIECE;
    pieces[at] = kernel;
    pieces[at + 1] = length;
    pieces[at + 2] = 0;
    for (let i = 0; i < length; i++) pieces[at + ARGUMENTS + i] = list[i]!;
  }

  /** Has a piece be done block by block: its first arguments are addresses of arrays, and then a count. */
  byBlocks(piece: number, arrays: number, bytes: number, results: number): void {
    const at = piece * PIECE;
    this.#pieces[at + 2] = arrays;
    this.#pieces[at + 3] = bytes;
    this.#pieces[at + 4] = results;
  }

  /** Writes what is done for each part: calls for part 0, for part 1, and for part 0 in the second piece. */
  writeParts(first: readonly Call[], next: readonly Call[], second: readonly Call[]): void {
    writeCalls(this.results, first, next, second);
  }

  /** Has a piece do parts: its arguments are the first, the one after the last, and the piece's number. */
  byParts(piece: number): void {
    this.#pieces[piece * PIECE + 2] = PARTS;
  }

  /** Puts up a job of pieces that are written. */
  publish(pieces: number): void {
    const { words } = this;
    const job = (words[JOB]! + 1) | 0;
    words[DONE] = 0;
    words[PIECES] = pieces;
    for (let i = 0; i < pieces; i++) Atomics.store(words, CLAIMS + LINE * i, 2 * job);
    Atomics.store(words, ORDERS, 0);
    Atomics.store(words, JOB, job);
    this.wake();
  }

  wake(): void {
    if (Atomics.load(this.words, SLEEPERS) > 0) Atomics.notify(this.words, JOB);
  }

  /** Does what pieces of a job are free, from `first` on. */
  takePart(job: number, first: number, kernels: readonly Exports[string][]): void {
    const { words } = this;
    const pieces = Atomics.load(words, PIECES);
    const free = (2 * job) | 0;
    for (let i = 0; i < pieces; i++) {
      const piece = (first + i) % pieces;
      const claim = CLAIMS + LINE * piece;
      if (Atomics.compareExchange(words, claim, free, free + 1) !== free) continue;
      try {
        this.#perform(piece, kernels);
      } catch {
        Atomics.add(words, FAILED, 1);
      }
      Atomics.add(words, DONE, 1);
    }
  }

  #perform(piece: number, kernels: readonly Exports[string][]): void {
    const pieces = this.#pieces;
    const at = piece * PIECE;
    const kernel = kernels[pieces[at]!]!;
    const length = pieces[at + 1]!;
    const arrays = pieces[at + 2]!;
    const list = this.#lists[length]!;
    for (let i = 0; i < length; i++) list[i] = pieces[at + ARGUMENTS + i]!;
    if (arrays === PARTS) {
      const [from, to, number] = list as [number, number, number];
      performParts(this.results, this.#lists, kernels, from, to, number);
      return;
    }
    if (arrays === 0) {
      kernel.apply(undefined, list);
      return;
    }
    const bytes = pieces[at + 3]!;
    let result = pieces[at + 4]!;
    for (let left = list[arrays]!; left > 0; left -= BLOCK) {
      list[arrays] = Math.min(BLOCK, left);
      this.results[result++] = kernel.apply(undefined, list);
      for (let i = 0; i < arrays; i++) list[i]! += BLOCK * bytes;
    }
  }
}
