import { DEFAULT_EPOCHS, DEFAULT_SEED } from "../../demos/digits/digest.ts";
import { answersTo, type Entrant, entrants, standard } from "../../demos/digits/entrants.ts";
import { choose, folder, wholeNumber } from "../arguments.ts";
import type { Given } from "./options.ts";

/** What was asked for. */
export interface Arguments {
  readonly entrants: readonly Entrant[];
  readonly epochs: number;
  readonly seed: number;
  /** The folder to write to. */
  readonly out: string;
}

export const DEFAULT_OUT = "build";
export const MAX_EPOCHS = 1000;

/** @throws UsageError for what cannot be meant. Touches nothing. */
export function readArguments({ optimizers, epochs, seed, out }: Given): Arguments {
  return {
    entrants: optimizers === undefined ? standard : chosen(optimizers),
    epochs: wholeNumber("--epochs", epochs, { min: 1, max: MAX_EPOCHS }) ?? DEFAULT_EPOCHS,
    seed: readSeed(seed) ?? DEFAULT_SEED,
    out: folder("--out", out ?? DEFAULT_OUT),
  };
}

/** @throws UsageError for what is no seed. */
export function readSeed(text: string | undefined): number | undefined {
  return wholeNumber("--seed", text, { min: 0, max: Number.MAX_SAFE_INTEGER });
}

/**
 * The entrants of a list of names, in the catalog's order: `sgd-momentum` is one, `sgd` all of SGD's
 * forms, `all` everybody. Letter case does not matter.
 * @throws UsageError for a name that is nobody's.
 */
export function chosen(list: string): readonly Entrant[] {
  return choose("--optimizers", list, entrants, answersTo);
}
