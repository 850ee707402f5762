import { type Contestant, contestants } from "../../demos/ring/contestants.ts";
import { CHECKS } from "../../demos/ring/train.ts";
import { choose, folder, parse, wholeNumber } from "../arguments.ts";

/** What was asked for. */
export interface Arguments {
  readonly contestants: readonly Contestant[];
  readonly seeds: readonly number[];
  readonly steps: number;
  /** The folder to write to. */
  readonly out: string;
}

export const DEFAULT_SEEDS = 5;
export const DEFAULT_SEED = 1;
export const DEFAULT_STEPS = 20_000;
export const DEFAULT_OUT = "build";
export const MAX_SEEDS = 100;
/** Each check is at a step of its own. */
export const MIN_STEPS: number = CHECKS;
export const MAX_STEPS = 1_000_000;

/** So that the last seed, too, is one that {@link Random} takes. */
const MAX_SEED = Number.MAX_SAFE_INTEGER - MAX_SEEDS;

/** @throws UsageError for what cannot be meant. Touches nothing. */
export function readArguments(args: readonly string[]): Arguments {
  const names = ["optimizers", "seeds", "seed", "steps", "out"] as const;
  const { optimizers, seeds, seed, steps, out } = parse(args, names);
  const first = wholeNumber("--seed", seed, { min: 0, max: MAX_SEED }) ?? DEFAULT_SEED;
  const count = wholeNumber("--seeds", seeds, { min: 1, max: MAX_SEEDS }) ?? DEFAULT_SEEDS;
  return {
    contestants:
      optimizers === undefined ? contestants : choose("--optimizers", optimizers, contestants),
    seeds: Array.from({ length: count }, (_, i) => first + i),
    steps: wholeNumber("--steps", steps, { min: MIN_STEPS, max: MAX_STEPS }) ?? DEFAULT_STEPS,
    out: folder("--out", out ?? DEFAULT_OUT),
  };
}
