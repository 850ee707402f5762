import type { OptionSpecs } from "./options.ts";
import type { Scalar, Slots } from "./slot.ts";

/** What an optimizer says of itself: options are validated from it, and lists of optimizers made. */
export interface Description<O> {
  /** The class's name. */
  readonly name: string;
  /** Each option with its range and default. */
  readonly options: OptionSpecs<O>;
  /** All state slots that it may have, under PyTorch's names, and what they lie in: squares are not below 0. */
  readonly slots: Slots;
  /** That it takes parameters whose gradient is sparse, and steps the slices that have one. */
  readonly sparse?: true;
  /** State that is one number. */
  readonly scalars?: Readonly<Record<string, Scalar>>;
}
