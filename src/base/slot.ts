import type { DType } from "../dtype.ts";
import type { Range } from "../validate.ts";

/** What an array of state is. Unless it says otherwise it has its parameter's shape and dtype. */
export interface Slot extends Range {
  /** Its shape, if another than the parameter's: factored or matrix state, or several of the parameter's. */
  readonly shape?: (of: readonly number[], size: number) => readonly number[];
  /** The option that `shape` is given as `size`. Only the constructor may set it: state is of its size. */
  readonly sizedBy?: string;
  /** The value of that option, for the slot of a group. @internal */
  readonly size?: number;
  readonly dtype?: DType;
  /** Means nothing from one step to the next, so that no state dict has it. */
  readonly scratch?: true;
}

/** What each slot of an optimizer is, under PyTorch's names. */
export type Slots = Readonly<Record<string, Slot>>;

/** State that is one number: what it starts from, and what it lies in. */
export interface Scalar extends Range {
  readonly start: number;
}

/** What each of the numbers starts from. */
export function startsOf(scalars: Readonly<Record<string, Scalar>> = {}): Record<string, number> {
  return Object.fromEntries(Object.entries(scalars).map(([name, { start }]) => [name, start]));
}

/** Slots as a group with these options has them. */
export function sized(slots: Slots, options: object): Slots {
  const entries = Object.entries(slots);
  if (!entries.some(([, { sizedBy }]) => sizedBy)) return slots;
  const values = options as Readonly<Record<string, number>>;
  return Object.fromEntries(
    entries.map(([name, slot]) => [name, { ...slot, size: values[slot.sizedBy ?? ""] ?? 0 }]),
  );
}

/** The shape of a slot, which is {@link sized}, for a parameter's. */
export function shapeOf({ shape, size = 0 }: Slot, of: readonly number[]): readonly number[] {
  return shape?.(of, size) ?? of;
}

/** The names of those that a state dict has. */
export function lasting(slots: Slots): string[] {
  return Object.keys(slots).filter((name) => !slots[name]!.scratch);
}
