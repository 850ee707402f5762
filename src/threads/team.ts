import { BYTES, type DType } from "../dtype.ts";
import type { Linked } from "../kernels/linked.ts";
import type { Exports, Routine } from "../kernels.ts";
import { BLOCK } from "../memory/block.ts";
import type { Room } from "../memory/room.ts";
import type { Threads } from "../memory/threads.ts";
import { MOST_PIECES, MOST_RESULTS } from "./board.ts";
import { Crew } from "./crew.ts";
import { Pool } from "./pool.ts";

/** Blocks of a reduction that are worth a piece: some 10 µs. */
const BLOCKS = 16;

/** A memory that nobody has any more needs no threads. */
const dropped = new FinalizationRegistry<Pool>((pool) => pool.close());

/** The threads of a memory: kernels and sums that are cut for them. */
export class Team implements Threads {
  readonly pool: Pool;
  started: Promise<void> = Promise.resolve();
  #memory!: WebAssembly.Memory;
  #exports!: Exports;
  #crews!: Readonly<Record<DType, Crew>>;

  /** @param isModest whether one thread will do where no others start */
  constructor(count: number, isModest: boolean) {
    this.pool = new Pool(count, isModest);
  }

  get count(): number {
    return this.pool.count;
  }

  kernels(room: Room, exports: Record<string, Exports[string]>): Readonly<Record<DType, Linked>> {
    this.#memory = room.memory;
    dropped.register(room, this.pool);
    this.#exports = exports;
    const crew = (dtype: DType) => new Crew(room, exports, dtype, this.pool);
    this.#crews = { f32: crew("f32"), f64: crew("f64") };
    return this.#crews;
  }

  start(modules: readonly WebAssembly.Module[]): void {
    this.started = this.pool.start(this.#memory, modules, this.#exports);
    // Who does not wait is told by the first step that wants threads.
    this.started.catch(() => {});
  }

  /**
   * What a kernel makes of each block of arrays, as memory/sum.ts adds them up; undefined if the caller does better
   * alone.
   */
  blocks(
    dtype: DType,
    { name }: Routine,
    count: number,
    factor: number | undefined,
    ...arrays: number[]
  ): Float64Array | undefined {
    const blocks = Math.ceil(count / BLOCK);
    const pieces = Math.min(
      this.pool.count,
      Math.floor(Math.min(blocks, (blocks * this.pool.zeal) / BLOCKS)),
      MOST_PIECES,
    );
    if (pieces < 2 || !this.pool.isReady) return undefined;
    const { board } = this.pool;
    const kernel = this.pool.numberOf(`${name}_${dtype}`);
    const results = new Float64Array(blocks);
    for (let done = 0; done < blocks; done += MOST_RESULTS) {
      const some = Math.min(MOST_RESULTS, blocks - done);
      for (let i = 0; i < pieces; i++) {
        const from = Math.floor((i * some) / pieces);
        const to = Math.floor(((i + 1) * some) / pieces);
        const start = (done + from) * BLOCK;
        const length = Math.min(count, (done + to) * BLOCK) - start;
        const at = arrays.map((address) => address + start * BYTES[dtype]);
        const list = factor === undefined ? [...at, length] : [...at, length, factor];
        board.write(i, kernel, list, list.length);
        board.byBlocks(i, at.length, BYTES[dtype], from);
      }
      this.pool.run(pieces);
      results.set(board.results.subarray(0, some), done);
    }
    return results;
  }

  inParts(
    dtype: DType,
    count: number,
    bytes: number,
    part: (number: number, scratch: number) => void,
  ): boolean {
    return this.#crews[dtype].inParts(count, bytes, part);
  }

  check(): void {
    this.pool.check();
  }

  close(): void {
    this.pool.close();
  }
}
