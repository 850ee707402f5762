import { flush } from "#kernels/state.js";
import type { History } from "../base/history.ts";
import type { Pass } from "../base/pass.ts";
import type { Run } from "../base/run.ts";
import type { Slots } from "../base/slot.ts";
import type { Work } from "../base/work.ts";
import { type Codec, type Space, spaceIn, TILE, TILES_BYTES } from "./codec.ts";
import { isSigned, wordsOf } from "./values.ts";

/** What `Run.flush` sets to 0, and how often: here of state that is small, which is f32. */
const FLUSH_EVERY = 256;
const NEXT_TO_NOTHING = { bound: 8192 * 1.401298464324817e-45 };

/** The addresses of one call, so that a step allocates none: of a parameter's arrays, and of parts of them. */
const bases: number[] = [];
const parts: number[] = [];

const NOTHING: readonly string[] = [];

/** How a pass goes over state that is kept by a codec. */
export class CodedStep {
  readonly #codec: Codec;
  readonly #slots: Slots;

  constructor(codec: Codec, slots: Slots) {
    this.#codec = codec;
    this.#slots = slots;
  }

  /** Has at hand all that `perform` wants. @throws what linking throws, OutOfMemoryError */
  link(work: Work<never>): void {
    for (const { parameters } of work.runs) {
      const { heap } = parameters[0]!.block;
      spaceIn(heap, this.#codec);
      heap.kernels.f32.routine(flush as never);
    }
  }

  /** A step's pass. */
  perform(work: Work<never>, pass: Pass): void {
    const history = work.progress as History;
    const isDue = (history.taken + 1) % FLUSH_EVERY === 0;
    for (const run of work.runs) this.#sweep(run, pass, isDue);
    for (const name of pass.arrays) history.fresh.delete(name);
    work.remember(NOTHING, pass.scalars);
  }

  #sweep(run: Run, pass: Pass, isDue: boolean): void {
    const { arrays, kernel, constants } = pass;
    const space = spaceIn(run.parameters[0]!.block.heap, this.#codec);
    for (let i = 0; i < arrays.length; i++) bases[i] = run.address(arrays[i]!);
    for (const { length } of run.parameters) {
      if (length < this.#codec.minimum) {
        space.heap.sweep(kernel, "f32", bases, length, constants);
        if (isDue) this.#flush(space, arrays, length);
      } else {
        const whole = Math.floor(length / TILE);
        const isDone = space.heap.team?.inParts("f32", whole, TILES_BYTES, (part, tiles) => {
          this.#tile(space, pass, part * TILE, TILE, tiles);
        });
        for (let start = isDone ? whole * TILE : 0; start < length; start += TILE) {
          this.#tile(space, pass, start, Math.min(TILE, length - start), space.tiles);
        }
      }
      const words = wordsOf(this.#codec, length);
      for (let i = 0; i < arrays.length; i++) {
        bases[i]! += 4 * (this.#slots[arrays[i]!] ? words : length);
      }
    }
  }

  /** Part of a parameter: its state is f32 only here, so that the step is by what it was before it was rounded. */
  #tile(
    { heap, decode, encode }: Space,
    pass: Pass,
    start: number,
    count: number,
    tiles: number,
  ): void {
    const { arrays, kernel, constants } = pass;
    const codes = 4 * this.#codec.words(start);
    let used = 0;
    for (let i = 0; i < arrays.length; i++) {
      const slot = this.#slots[arrays[i]!];
      parts[i] = slot ? tiles + 4 * TILE * used++ : bases[i]! + 4 * start;
      if (slot) decode(bases[i]! + codes, parts[i]!, count, isSigned(slot));
    }
    heap.sweep(kernel, "f32", parts, count, constants);
    for (let i = 0; i < arrays.length; i++) {
      const slot = this.#slots[arrays[i]!];
      if (slot) encode(parts[i]!, bases[i]! + codes, count, isSigned(slot));
    }
  }

  #flush({ heap }: Space, arrays: readonly string[], length: number): void {
    for (let i = 0; i < arrays.length; i++) {
      if (!this.#slots[arrays[i]!]) continue;
      parts[0] = bases[i]!;
      heap.sweep(flush, "f32", parts, length, NEXT_TO_NOTHING);
    }
  }
}
