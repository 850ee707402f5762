import { seedRange } from "../random.ts";
import { checkChoice, checkKeys, checkNumber, isObject, isPlain, mismatch } from "../validate.ts";
import {
  checkDrawn,
  type Dimension,
  type Drawn,
  type OptionsOf,
  type Space,
} from "./dimensions.ts";
import type { PruneOptions } from "./median.ts";
import { points } from "./points.ts";
import type { Trial } from "./trial.ts";

/** What an objective is told, beside its options. */
export interface Trying {
  /** The trial's number, from 0: seed what is random by it, or all trials alike. */
  readonly trial: number;
  /**
   * Tells how it goes, as after every epoch, in what the objective returns.
   * @param value so far, in the objective's unit
   * @returns false where the trial is to end: it is hopeless by the median rule, the number is not finite, or the search
   *   was ended. What the objective returns or throws after that does not count.
   */
  report(value: number): boolean;
  /** Aborted where {@link Trying.report} returns false, and when the search's own is. */
  readonly signal: AbortSignal;
}

/** Options of `tune`. */
export interface TuneOptions<S extends Space> {
  /** What each option is drawn from, by its name. */
  readonly space: S;
  /** How many there are to be, those of `earlier` among them: a whole number in [1, ∞). */
  readonly trials: number;
  /**
   * What is to be as low as possible, or as high: trains with the options, and returns how well it went. A trial that
   * gives undefined has failed, unless it was pruned.
   */
  readonly objective: (
    options: OptionsOf<S>,
    trying: Trying,
  ) => number | undefined | Promise<number | undefined>;
  /** Options follow from the seed, the space and the trial's number: a whole number in [0, 2⁵³). Default 0. */
  readonly seed?: number;
  /** Default `"minimize"`. */
  readonly direction?: "minimize" | "maximize";
  /** The median rule for trials that report how they go, or false: all go to their ends. Default `{}`. */
  readonly prune?: PruneOptions | false;
  /** Trials of an earlier call with the same space and seed, as they were or out of JSON: the search goes on behind them. */
  readonly earlier?: readonly Trial<OptionsOf<S>>[];
  /** Called after each trial; a promise is awaited. `false` ends the search. */
  readonly onTrial?: (trial: Trial<OptionsOf<S>>) => unknown;
  /** Aborting it ends the search: the trial under way is waited for, and does not count. */
  readonly signal?: AbortSignal;
}

/** Checked and complete. */
export interface Plan<S extends Space> extends TuneOptions<S> {
  readonly prune: PruneOptions | false;
  /** What makes smaller better. */
  readonly sign: 1 | -1;
  /** The options of a trial. */
  draw(trial: number): OptionsOf<S>;
}

export function readOptions<S extends Space>(options: TuneOptions<S>): Plan<S> {
  checkKeys("tune", options, [
    ...["space", "trials", "objective", "seed", "direction", "prune", "earlier", "onTrial"],
    "signal",
  ]);
  const { space, trials, objective, seed = 0, direction = "minimize", prune = {} } = options;
  const { onTrial, signal } = options;
  checkNumber("tune: trials", trials, { min: 1, integer: true });
  if (typeof objective !== "function") throw mismatch("tune: objective", "a function", objective);
  checkNumber("tune: seed", seed, seedRange);
  checkChoice("tune: direction", direction, ["minimize", "maximize"]);
  if (onTrial !== undefined && typeof onTrial !== "function") {
    throw mismatch("tune: onTrial", "a function", onTrial);
  }
  if (signal !== undefined && (!isObject(signal) || !("aborted" in signal))) {
    throw mismatch("tune: signal", "an AbortSignal", signal);
  }
  checkPrune(prune);
  const draw = drawing(space, seed);
  return { ...options, prune, sign: direction === "minimize" ? 1 : -1, draw };
}

function checkPrune(prune: PruneOptions | false): void {
  if (prune === false) return;
  checkKeys("tune: prune", prune, ["startup", "warmup"]);
  const { startup = 5, warmup = 0 } = prune;
  checkNumber("tune: prune.startup", startup, { min: 1, integer: true });
  checkNumber("tune: prune.warmup", warmup, { min: 0, integer: true });
}

/** Lists and texts have an `at` as well, by which all trials would have the first of them. */
const isDimension = (value: unknown): value is Dimension<Drawn> =>
  isObject(value) &&
  !Array.isArray(value) &&
  !ArrayBuffer.isView(value) &&
  "at" in value &&
  typeof value.at === "function";

function drawing<S extends Space>(space: S, seed: number): (trial: number) => OptionsOf<S> {
  if (!isPlain(space)) throw mismatch("tune: space", "an object of dimensions", space);
  const entries = Object.entries(space);
  if (entries.length === 0) throw new RangeError("tune: space must have at least one option");
  const dimensions = entries.map(([name, dimension]) => {
    if (isDimension(dimension)) return [name, dimension] as const;
    const example = Array.isArray(dimension) ? "choice([…])" : "logUniform(1e-4, 1)";
    throw mismatch(`tune: space.${name}`, `a dimension, as of ${example}`, dimension);
  });
  const pointOf = points(seed, dimensions.length);
  return (trial) => {
    const point = pointOf(trial);
    const drawn = dimensions.map(([name, dimension], i) => {
      const value = dimension.at(point[i]!);
      checkDrawn(`tune: space.${name}.at(${point[i]})`, value);
      return [name, value];
    });
    return Object.fromEntries(drawn) as OptionsOf<S>;
  };
}
