import { type AdapterExtras, checkExtras, type Matched } from "../base/extras.ts";
import type { Match } from "../base/match.ts";
import { checkKeys, checkNumber } from "../validate.ts";
import type { Variable } from "./peer.ts";

/**
 * Which variables are meant: those whose name contains the string (`"bias"`), or matches the pattern
 * (`/^dense_Dense1\//`), or for which the function returns true. A model that is loaded gives its
 * variables new endings (`dense_Dense1/kernel_1`): leave them room.
 */
export type VariableMatch = Match<Variable>;

/** Variables with hyperparameters of their own; those left out are the optimizer's. */
export type MatchedOptions<O> = Matched<O, Variable>;

/** What an optimizer in TensorFlow.js does besides its own options. */
export interface Extras<O> extends AdapterExtras<O, Variable> {
  /**
   * n: update a variable at every n-th gradient only, by the mean of n gradients, which `clipValue` and
   * `clipNorm` then limit, an integer in [1, ∞). As Keras and optax' `MultiSteps`. An update that is refused,
   * as one whose norm is not finite, drops what had been accumulated. Default 1.
   */
  readonly accumulate?: number;
  /**
   * d: keep an average of each variable, ema ← d·ema + (1−d)·θ after each update and ema = θ after
   * the first, in [0, 1). `averaged(f)` calls f with the variables holding it. Default: no average.
   */
  readonly average?: number;
}

/** Extras with what they are by default. */
export interface Settings<O> extends Extras<O> {
  readonly accumulate: number;
  readonly groups: readonly MatchedOptions<O>[];
}

/** @throws RangeError or TypeError for extras that cannot be. */
export function readExtras<O>(where: string, extras: Extras<O>): Settings<O> {
  checkKeys(where, extras, ["clipNorm", "clipValue", "accumulate", "average", "groups"]);
  const { average, accumulate = 1 } = extras;
  if (average !== undefined) checkNumber(`${where}: average`, average, { min: 0, below: 1 });
  checkNumber(`${where}: accumulate`, accumulate, { min: 1, integer: true });
  return { ...extras, accumulate, groups: checkExtras(where, extras) };
}
