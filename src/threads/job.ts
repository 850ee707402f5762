import { BYTES, type DType } from "../dtype.ts";
import { OutOfMemoryError } from "../errors.ts";
import type { Room } from "../memory/room.ts";
import type { Pool } from "./pool.ts";

/** Pieces that are alike, at most: the board has room for a few others beside them. */
const MOST_ALIKE = 64;

/** A kernel's work in the making: how many pieces, and what each of them is. */
export class Job {
  /** Bytes of an element. */
  readonly bytes: number;
  readonly #room: Room;
  readonly #dtype: DType;
  readonly #pool: Pool;
  #pieces = 0;
  #added = 0;
  #total = 0;
  #unit = 1;
  #offset = 0;
  /** Room for pieces' scratch, and what each has of it. */
  #scratch = 0;
  #scratchBytes = 0;
  /** What of it could not be had. */
  #refused = Number.POSITIVE_INFINITY;
  #words: Uint32Array = new Uint32Array();
  /** What its pieces leave to be added. */
  #sums = 0;
  #count = 0;

  constructor(room: Room, dtype: DType, pool: Pool) {
    this.#room = room;
    this.#dtype = dtype;
    this.#pool = pool;
    this.bytes = BYTES[dtype];
  }

  /**
   * In how many pieces of whole units `total` goes, of which `worth` would be worth the trouble: 0 if it is better
   * done by the caller alone. Units are counted from `offset` before the first.
   */
  split(total: number, unit: number, worth: number, offset: number = 0): number {
    const { count, zeal } = this.#pool;
    const pieces = Math.min(
      worth >= 4 * count ? 2 * count : count,
      worth * zeal,
      total / unit,
      MOST_ALIKE,
    );
    // Of nothing it may be no number.
    if (!(pieces >= 2) || !this.#pool.isReady) return 0;
    this.#pieces = Math.floor(pieces);
    this.#added = 0;
    this.#count = 0;
    this.#total = total;
    this.#unit = unit;
    this.#offset = offset;
    return this.#pieces;
  }

  /** Where a piece begins. */
  from(piece: number): number {
    if (piece === this.#pieces) return this.#total;
    const at = Math.floor((piece * this.#total) / this.#pieces);
    return Math.max(0, at - ((at + this.#offset) % this.#unit));
  }

  length(piece: number): number {
    return this.from(piece + 1) - this.from(piece);
  }

  /** Puts the next piece on the board: a kernel, by name, and its arguments. */
  add(kernel: string, ...args: number[]): void {
    this.#pool.board.write(this.#added++, this.numberOf(kernel), args, args.length);
  }

  /** Puts the next piece on the board: those of the parts that are written there which are the piece's. */
  addParts(piece: number): void {
    const { board } = this.#pool;
    board.write(this.#added, 0, [this.from(piece), this.from(piece + 1), piece], 3);
    board.byParts(this.#added++);
  }

  /** What puts the next piece on the board, given a kernel's arguments. */
  adding(kernel: string): (...args: number[]) => void {
    const number = this.numberOf(kernel);
    return (...args) => this.#pool.board.write(this.#added++, number, args, args.length);
  }

  /** What a kernel is called on the board. */
  numberOf(kernel: string): number {
    return this.#pool.numberOf(`${kernel}_${this.#dtype}`);
  }

  /** An address of `bytes` bytes for each piece, behind one another; 0 where memory is short: the caller has its own. */
  scratch(bytes: number): number {
    const wanted = bytes * this.#pieces;
    if (wanted <= this.#scratchBytes) return this.#scratch;
    if (wanted >= this.#refused) return 0;
    try {
      const length = Math.ceil(wanted / 8);
      const address = this.#room.allocate({ dtype: "f64", length, fill: 0 });
      if (this.#scratchBytes > 0) this.#room.free(this.#scratch);
      this.#scratch = address;
      this.#scratchBytes = wanted;
    } catch (error) {
      if (!(error instanceof OutOfMemoryError)) throw error;
      this.#refused = wanted;
      return 0;
    }
    return this.#scratch;
  }

  /** What a kernel's tables say at an address. */
  word(address: number): number {
    const { buffer } = this.#room.memory;
    if (this.#words.buffer !== buffer) this.#words = new Uint32Array(buffer);
    return this.#words[address / 4]!;
  }

  /** Has `run` add so many f64 from an address on, in their order, as one kernel alone does. */
  adds(address: number, count: number): void {
    this.#sums = address;
    this.#count = count;
    // Some pieces leave nothing of a row that does not count.
    new Float64Array(this.#room.memory.buffer, address, count).fill(0);
  }

  /** Has it done; returns the sum of what its pieces leave to be added. */
  run(): number {
    this.#pool.run(this.#added);
    if (this.#count === 0) return 0;
    const each = new Float64Array(this.#room.memory.buffer, this.#sums, this.#count);
    let sum = 0;
    for (let i = 0; i < each.length; i++) sum += each[i]!;
    return sum;
  }
}
