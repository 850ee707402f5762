/** The outer optimizer with what it moves, as one checkpoint: between rounds all that a run needs to go on. */
import type { Bytes } from "../../checkpoint/bytes.ts";
import type { Part, Stateful } from "../../checkpoint/parts/readParts.ts";
import { restore } from "../../checkpoint/restore.ts";
import { save } from "../../checkpoint/save.ts";
import type { Parameter } from "../../parameter.ts";
import { checkNumber, isObject } from "../../validate.ts";
import { DistributedError } from "../distributedError.ts";
import type { Trained } from "../trained.ts";

/** So many bytes are one piece of it. */
export const OUTER_PIECE: number = 2 ** 21;

export class OuterState {
  readonly #parts: Readonly<Record<string, Part | undefined>>;

  constructor(
    parameters: Readonly<Record<string, Parameter>>,
    buffers: Readonly<Record<string, Trained>>,
    outer: Stateful,
  ) {
    const hasBuffers = Object.keys(buffers).length > 0;
    this.#parts = {
      ...{ parameters, outer },
      ...(hasBuffers && { buffers: new BuffersState(buffers) }),
    };
  }

  /** @param round before which it is */
  save(run: string, round: number): Uint8Array<ArrayBuffer> {
    return save({ ...this.#parts, metadata: { run, round } });
  }

  /**
   * Takes up what `save` gave.
   * @param min of the round that it may be before, and `max`
   * @returns the round before which it is
   * @throws FileError, TypeError or RangeError for what is none, or of another model: nothing changes then.
   */
  restore(where: string, bytes: Bytes, min: number, max: number): number {
    const { metadata } = restore<{ round?: unknown }>(bytes, {});
    const range = { min, max, integer: true };
    const round = checkNumber(`${where}: rounds behind it`, metadata.round, range);
    restore(bytes, this.#parts);
    return round;
  }
}

/** Buffers as a part of a checkpoint. */
class BuffersState {
  readonly #buffers: Readonly<Record<string, Trained>>;

  constructor(buffers: Readonly<Record<string, Trained>>) {
    this.#buffers = buffers;
  }

  stateDict(): object {
    const entries = Object.entries(this.#buffers).map(([name, { data }]) => [name, data.slice()]);
    return Object.fromEntries(entries);
  }

  loadStateDict(dict: object): void {
    const found = new Map<string, unknown>(Object.entries(dict));
    const all = Object.entries(this.#buffers).map(([name, { data }]) => {
      const values = found.get(name);
      if (!isObject(values) || (values as ArrayLike<number>).length !== data.length) {
        throw new DistributedError(
          "damaged",
          `distributed: no buffer "${name}" of ${data.length} elements is there`,
        );
      }
      return () => data.set(values as ArrayLike<number>);
    });
    for (const take of all) take();
  }
}
