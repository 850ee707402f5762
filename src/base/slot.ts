import type { DType } from "../dtype.ts";
import type { Range } from "../validate.ts";

/** What an array of state is. Unless it says otherwise it has its parameter's shape and dtype. */
export interface Slot extends Range {
  /** Its shape, if another than the parameter's: factored or matrix state. */
  readonly shape?: (of: readonly number[]) => readonly number[];
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

/** The names of those that a state dict has. */
export function lasting(slots: Slots): string[] {
  return Object.keys(slots).filter((name) => !slots[name]!.scratch);
}
