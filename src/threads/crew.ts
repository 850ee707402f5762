import { BYTES, type DType } from "../dtype.ts";
import { Linked } from "../kernels/linked.ts";
import type { Constants, Exports, Kernel, Routine } from "../kernels.ts";
import type { Room } from "../memory/room.ts";
import type { Cut } from "./cuts/cut.ts";
import { cuts } from "./cuts.ts";
import { Job } from "./job.ts";
import { type Call, PART, recorded } from "./parts.ts";
import type { Pool } from "./pool.ts";
import { guarded, SmallCalls } from "./small.ts";

/** Elements of an array that are worth a piece of their own: Adam takes 10 µs for them, as long as waking a thread. */
const SWEPT = 16384;
/** Bytes of a cache line, on which no two threads write. */
const LINE = 64;

/** The kernels of one precision, cut for a team where that is worth it. */
export class Crew extends Linked {
  readonly #job: Job;
  readonly #pool: Pool;
  readonly #exports: Exports;
  readonly #memory: WebAssembly.Memory;
  readonly #bytes: number;
  readonly #routines = new Map<object, Exports[string]>();
  /** Calls that are written down in place of being done. */
  #calls: Call[] | undefined;

  constructor(room: Room, exports: Record<string, Exports[string]>, dtype: DType, pool: Pool) {
    super(room.memory, exports, dtype);
    this.#memory = room.memory;
    this.#exports = exports;
    this.#pool = pool;
    this.#bytes = BYTES[dtype];
    this.#job = new Job(room, dtype, pool);
  }

  override sweep<C extends string>(
    kernel: Kernel<string, C>,
    pointers: readonly number[],
    count: number,
    constants: Constants<C>,
  ): void {
    if (this.#calls) {
      kernel.call(this.#recording(kernel.name), pointers, count, constants);
      return;
    }
    // Before all else: what is small is no slower for the threads.
    if (count * this.#pool.zeal < 2 * SWEPT) {
      super.sweep(kernel, pointers, count, constants as never);
      return;
    }
    const job = this.#job;
    const pieces = job.split(count, LINE / this.#bytes, count / SWEPT, pointers[0]! / this.#bytes);
    if (pieces === 0) {
      super.sweep(kernel, pointers, count, constants as never);
      return;
    }
    this.routine(kernel as Routine);
    for (let i = 0; i < pieces; i++) {
      const at = pointers.map((pointer) => pointer + job.from(i) * this.#bytes);
      kernel.call(job.adding(kernel.name), at, job.length(i), constants);
    }
    job.run();
  }

  override routine<F extends (...args: never[]) => unknown>(kernel: Routine<F>): F {
    const known = this.#routines.get(kernel);
    if (known) return known as unknown as F;
    const alone = super.routine(kernel) as unknown as Exports[string];
    const module = kernel.slice?.compileSync(true);
    if (module) this.#pool.teach(this.#memory, [module], this.#exports);
    const cut = cuts[kernel.name];
    let found = cut ? this.#together(alone, cut) : alone;
    if (recorded.has(kernel.name)) found = this.#orRecorded(alone, kernel.name);
    this.#routines.set(kernel, found);
    return found as unknown as F;
  }

  /** As team.ts says it. */
  inParts(count: number, bytes: number, part: (number: number, scratch: number) => void): boolean {
    const job = this.#job;
    const pieces = job.split(count, 1, count / PART);
    if (pieces === 0) return false;
    const scratch = job.scratch(bytes);
    if (scratch === 0) return false;
    const calls = (number: number, scratch: number) => {
      const made: Call[] = [];
      this.#calls = made;
      try {
        part(number, scratch);
      } finally {
        this.#calls = undefined;
      }
      return made;
    };
    this.#pool.board.writeParts(calls(0, scratch), calls(1, scratch), calls(0, scratch + bytes));
    for (let i = 0; i < pieces; i++) job.addParts(i);
    job.run();
    return true;
  }

  #recording(name: string): (...args: number[]) => void {
    const kernel = this.#job.numberOf(name);
    return (...args) => this.#calls!.push({ kernel, args });
  }

  #orRecorded(alone: Exports[string], name: string): Exports[string] {
    // By each argument, since a list of them would be one more thing to allocate at every call.
    return (a, b, c, d, e) => {
      if (!this.#calls) return alone(a!, b!, c!, d!, e!);
      this.#recording(name)(...[a!, b!, c!, d!, e!].slice(0, alone.length));
      return 0;
    };
  }

  #together(alone: Exports[string], cut: Cut): Exports[string] {
    const job = this.#job;
    const pool = this.#pool;
    const small = new SmallCalls();
    const together: Exports[string] = (...args) => {
      const { isReady } = pool;
      if (cut(job, ...args)) return job.run();
      if (isReady) small.add(args);
      return alone(...args);
    };
    return guarded(small, alone, together);
  }
}
