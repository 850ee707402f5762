import { folder, parse, wholeNumber } from "../arguments.ts";
import { chosen, type Entrant, entrants } from "./entrants.ts";

/** What was asked for. */
export interface Arguments {
  readonly entrants: readonly Entrant[];
  readonly epochs: number;
  readonly seed: number;
  /** The folder to write to. */
  readonly out: string;
}

export const DEFAULT_EPOCHS = 20;
export const DEFAULT_SEED = 1;
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
