import { checkMatch, type Match } from "../base/match.ts";
import { checkKeys, checkNumber, describe } from "../validate.ts";
import type { Variable } from "./peer.ts";

/**
 * Which variables are meant: those whose name contains the string (`"bias"`), or matches the pattern
 * (`/^dense_Dense1\//`), or for which the function returns true. A model that is loaded gives its
 * variables new endings (`dense_Dense1/kernel_1`): leave them room.
 */
export type VariableMatch = Match<Variable>;

/** Variables with hyperparameters of their own; for the others those of the optimizer hold. */
export type MatchedOptions<O> = O & { readonly match: VariableMatch };

/** What TensorFlow.js leaves to its optimizers, beside the optimizer's own options. */
export interface Extras<O> {
  /**
   * Scales the gradients of each update so that their common norm is at most this:
   * g ← g · min(1, clipNorm / (‖g‖ + 1e-6)), in [0, ∞). The gradients are those that the step sees: the mean
   * with `accumulate`, times `gradScale`, then within `clipValue`. A step whose norm is infinite or
   * NaN throws a RangeError and changes no variable and no state; what had been accumulated is dropped.
   * Default: no limit.
   */
  readonly clipNorm?: number;
  /**
   * Limits every element of the gradients, g ← min(max(g, −clipValue), clipValue), in [0, ∞), after
   * `accumulate` and `gradScale`, before `clipNorm`. Default: no limit.
   */
  readonly clipValue?: number;
  /**
   * n: update a variable at every n-th gradient only, by the mean of n gradients, an integer in
   * [1, ∞). As Keras and optax' `MultiSteps`. Default 1.
   */
  readonly accumulate?: number;
  /**
   * d: keep an average of each variable, ema ← d·ema + (1−d)·θ after each update and ema = θ after
   * the first, in [0, 1). `averaged(f)` lends it to the variables. Default: none is kept.
   */
  readonly average?: number;
  /**
   * Variables with other hyperparameters; of several groups that match a variable, it is in the first. A
   * group that none is in of those that there are at the first step makes that throw a TypeError.
   */
  readonly groups?: readonly MatchedOptions<O>[];
}

/** Extras with what they are by default. */
export interface Settings<O> extends Extras<O> {
  readonly accumulate: number;
  readonly groups: readonly MatchedOptions<O>[];
}

/** @throws RangeError or TypeError for extras that cannot be. */
export function readExtras<O>(where: string, extras: Extras<O>): Settings<O> {
  checkKeys(where, extras, ["clipNorm", "clipValue", "accumulate", "average", "groups"]);
  const { clipNorm, clipValue, average, accumulate = 1, groups = [] } = extras;
  if (clipNorm !== undefined) checkNumber(`${where}: clipNorm`, clipNorm, { min: 0 });
  if (clipValue !== undefined) checkNumber(`${where}: clipValue`, clipValue, { min: 0 });
  if (average !== undefined) checkNumber(`${where}: average`, average, { min: 0, below: 1 });
  checkNumber(`${where}: accumulate`, accumulate, { min: 1, integer: true });
  if (!Array.isArray(groups)) {
    throw new TypeError(`${where}: groups must be an array, got ${describe(groups)}`);
  }
  for (const [i, group] of groups.entries())
    checkMatch(`${where}: groups[${i}].match`, group?.match);
  return { ...extras, accumulate, groups };
}
