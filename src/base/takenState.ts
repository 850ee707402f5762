import type { FloatArray } from "../arrays.ts";
import type { DType } from "../dtype.ts";

/** A state dict's values, of which none is the caller's any more, checked but for what they are of. */
export interface TakenState {
  readonly steps: number;
  readonly groups: readonly TakenGroup[];
}

export interface TakenGroup {
  /** What messages call it. */
  readonly where: string;
  /** Hyperparameters as they were given, which are yet to be checked. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Names, which are yet to be checked too. */
  readonly schedules: ReadonlySet<unknown> | undefined;
  /** Slots that no step has written: of all its parameters, as 0.2.0 noted it. */
  readonly unused: ReadonlySet<unknown>;
  readonly parameters: readonly TakenParameter[];
}

export interface TakenParameter {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: DType;
  readonly step: number;
  readonly scalars: Readonly<Record<string, number>>;
  readonly slots: Readonly<Record<string, FloatArray>>;
  /** Slots that no step has written. */
  readonly unused: ReadonlySet<unknown>;
}
