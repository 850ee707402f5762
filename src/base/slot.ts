import type { DType } from "../dtype.ts";
import { mapped } from "../mapped.ts";
import type { Parameter } from "../parameter.ts";
import type { Range } from "../validate.ts";
import type { TakenParameter } from "./takenState.ts";

/** What an array of state is. Unless it says otherwise it has its parameter's shape and dtype. */
export interface Slot extends Pick<Range, "min"> {
  /** Its shape, if another than the parameter's: factored or matrix state, or several of the parameter's. */
  readonly shape?: (of: readonly number[], size: number) => readonly number[];
  /** Says which option `shape` is given as `size`: `sizedBy` of sizes.ts. */
  readonly sizedBy?: Sizing;
  /** The value of that option, for the slot of a group. @internal */
  readonly size?: number;
  /** Its precision, if another than the parameter's. */
  readonly dtype?: DType;
  /** What an array of it stands for, where its elements are no numbers: for one of a parameter, or as it is. */
  readonly values?: (
    words: Float32Array | Float64Array,
    parameter: Parameter,
  ) => Float32Array | undefined;
  /** Means nothing from one step to the next, so that no state dict has it. */
  readonly scratch?: true;
  /** That its numbers may be any, NaN too, as gradients may. */
  readonly orNaN?: true;
}

/** An option that state is of the size of. Only the constructor may set it. */
export interface Sizing {
  /** The slot in a group with these options. */
  sized(slot: Slot, options: object): Slot;
  /**
   * Refuses what is to be loaded into this slot, with these options in place of those here.
   * @throws RangeError or TypeError for state of another size than there is here.
   */
  check(
    where: string,
    name: string,
    slot: Slot,
    here: object,
    options: object,
    states: readonly Pick<TakenParameter, "name" | "shape" | "slots">[],
  ): void;
}

/** What each slot of an optimizer is, under PyTorch's names. */
export type Slots = Readonly<Record<string, Slot>>;

/** State that is one number: what it starts from, and what it lies in. */
export interface Scalar extends Range {
  /** What it starts from. */
  readonly start: number;
}

/** What each of the numbers starts from. */
export function startsOf(scalars: Readonly<Record<string, Scalar>> = {}): Record<string, number> {
  return mapped(scalars, ({ start }) => start);
}

/** Slots as a group with these options has them. */
export function sized(slots: Slots, options: object): Slots {
  return mapped(slots, (slot) => slot.sizedBy?.sized(slot, options) ?? slot);
}

/** The shape of a slot, which is {@link sized}, for a parameter's. */
export function shapeOf({ shape, size = 0 }: Slot, of: readonly number[]): readonly number[] {
  return shape?.(of, size) ?? of;
}

/** The names of those that a state dict has. */
export function lasting(slots: Slots): string[] {
  return Object.keys(slots).filter((name) => !slots[name]!.scratch);
}
