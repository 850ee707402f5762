import { DEFAULT_EPOCHS, DEFAULT_SEED } from "../../demos/digits/digest.ts";
import {
  answersTo,
  areStandard,
  type Entrant,
  entrants,
  standard,
} from "../../demos/digits/entrants.ts";
import { normalized } from "../../demos/text.ts";
import { Reader } from "../link/fields.ts";
import type { Codec } from "../link/link.ts";
import { PACES, type Pace } from "./pace.ts";

/** Which race it is: what its numbers follow from. */
export interface Race {
  /** In the order of the catalog. */
  readonly entrants: readonly Entrant[];
  readonly epochs: number;
  readonly seed: number;
}

/** A race, and how one watches it. */
export interface DigitsState extends Race {
  readonly pace: Pace;
}

export const MAX_EPOCHS = 100;
export const MAX_SEED: number = Number.MAX_SAFE_INTEGER;

const usual: DigitsState = {
  entrants: standard,
  epochs: DEFAULT_EPOCHS,
  seed: DEFAULT_SEED,
  pace: "4",
};

/** `#digits?optimizers=nag,adamw&epochs=50&seed=7&pace=fastest`. */
export const codec: Codec<DigitsState> = {
  read(fields) {
    const reader = new Reader(fields);
    const state = {
      entrants: readEntrants(reader) ?? usual.entrants,
      epochs: reader.number("epochs", { min: 1, max: MAX_EPOCHS, integer: true }) ?? usual.epochs,
      seed: reader.number("seed", { min: 0, max: MAX_SEED, integer: true }) ?? usual.seed,
      pace: reader.choice("pace", PACES) ?? usual.pace,
    };
    return { state, ignored: reader.ignored };
  },
  write({ entrants, epochs, seed, pace }) {
    return {
      ...(!areStandard(entrants) && { optimizers: idsOf(entrants) }),
      ...(epochs !== usual.epochs && { epochs: String(epochs) }),
      ...(seed !== usual.seed && { seed: String(seed) }),
      ...(pace !== usual.pace && { pace }),
    };
  },
};

/** As the command line takes them. */
export function idsOf(entrants: readonly Entrant[]): string {
  return entrants.map(({ id }) => id).join(",");
}

/** Whether it is the race of `npm start`. */
export function isUsual({ entrants, epochs, seed }: Race): boolean {
  return areStandard(entrants) && epochs === usual.epochs && seed === usual.seed;
}

/** By names, as on the command line; nobody by an empty text. */
function readEntrants(reader: Reader): readonly Entrant[] | undefined {
  const text = reader.text("optimizers");
  if (text === undefined) return undefined;
  const names = text === "" ? [] : text.split(",").map(normalized);
  const unknown = names.filter((name) => !entrants.some((entrant) => answersTo(entrant, name)));
  for (const name of unknown) {
    reader.ignore(`optimizers: ${JSON.stringify(name)}, since nobody here is called that`);
  }
  const chosen = entrants.filter((entrant) => names.some((name) => answersTo(entrant, name)));
  return chosen.length === 0 && unknown.length > 0 ? undefined : chosen;
}
