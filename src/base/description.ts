import type { Range } from "../validate.ts";
import type { OptionSpecs } from "./options.ts";

/** What an optimizer says of itself: options are validated from it, and lists of optimizers made. */
export interface Description<O> {
  /** The class's name. */
  readonly name: string;
  /** Each option with its range and default. */
  readonly options: OptionSpecs<O>;
  /** All state slots that it may have, under PyTorch's names. */
  readonly slots: readonly string[];
  /** What a slot's elements, or a number of the state, lie in, if not in (-∞, ∞): squares are not below 0. */
  readonly ranges?: Readonly<Record<string, Range>>;
  /** Where the update comes from. */
  readonly paper: Paper;
  /** Its place in the one frame θ ← θ − lr · m / √v. */
  readonly lineage: Lineage;
}

export interface Paper {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly url: string;
}

/** The choice of moments: m = Φ(g₁…g_t) and v = Ψ(g₁…g_t). */
export interface Lineage {
  readonly first: string;
  readonly second: string;
}
