import { DEFAULT_EPOCHS, DEFAULT_SEED } from "../../demos/digits/digest.ts";
import { type Entrant, entrants } from "../../demos/digits/entrants.ts";
import { normalized } from "../../demos/text.ts";
import { choose, folder, parse, wholeNumber } from "../arguments.ts";

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
export function readArguments(args: readonly string[]): Arguments {
  const { optimizers, epochs, seed, out } = parse(args, ["optimizers", "epochs", "seed", "out"]);
  return {
    entrants: optimizers === undefined ? entrants : chosen(optimizers),
    epochs: wholeNumber("--epochs", epochs, { min: 1, max: MAX_EPOCHS }) ?? DEFAULT_EPOCHS,
    seed: wholeNumber("--seed", seed, { min: 0, max: Number.MAX_SAFE_INTEGER }) ?? DEFAULT_SEED,
    out: folder("--out", out ?? DEFAULT_OUT),
  };
}

/**
 * The entrants of a list of names, in the catalog's order: `sgd-momentum` is one, `sgd` all of SGD's
 * forms. Letter case does not matter.
 * @throws UsageError for a name that is nobody's.
 */
export function chosen(list: string): readonly Entrant[] {
  const ofClass = ({ optimizer }: Entrant, name: string) => normalized(optimizer) === name;
  return choose("--optimizers", list, entrants, ofClass);
}
