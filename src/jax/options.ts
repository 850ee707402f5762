import { withDefaults } from "../base/checkOptions.ts";
import { checkMatch } from "../base/match.ts";
import { checkClass, type OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions } from "../base/options.ts";
import { Nadir } from "../nadir.ts";
import { checkKeys, checkNumber, describe } from "../validate.ts";
import type { MatchedOptions } from "./groups.ts";

/** What a transform does beside its optimizer. */
export interface TransformExtras<O extends CommonOptions = CommonOptions> {
  /**
   * Scales the gradients so that their common norm is at most this, in [0, ∞), as `clipGradNorm`: the
   * norm is of gradScale · g. A step whose norm is infinite or NaN throws a RangeError and changes nothing.
   * Default: no limit.
   */
  readonly clipNorm?: number;
  /** Limits every element of the gradients to ±this, in [0, ∞), as `clipGradValue`; before `clipNorm`. Default: no limit. */
  readonly clipValue?: number;
  /** Parameters with options of their own; of several groups that match one, it is in the first. */
  readonly groups?: readonly MatchedOptions<O>[];
  /** Where parameters and states live. Default: one of the transform's own, loaded at the first `init`. */
  readonly nadir?: Nadir;
}

/** @throws TypeError or RangeError for what no `init` could use. */
export function checkOptions<O extends CommonOptions>(
  where: string,
  Class: OptimizerClass<O>,
  options: O,
  extras: TransformExtras<O>,
): void {
  checkClass(where, Class);
  const { name, options: specs } = Class.description;
  const defaults = withDefaults(name, specs, options);
  checkKeys(where, extras, ["clipNorm", "clipValue", "groups", "nadir"]);
  const { clipNorm, clipValue, groups = [], nadir } = extras;
  if (clipNorm !== undefined) checkNumber(`${where}: clipNorm`, clipNorm, { min: 0 });
  if (clipValue !== undefined) checkNumber(`${where}: clipValue`, clipValue, { min: 0 });
  if (!Array.isArray(groups)) {
    throw new TypeError(`${where}: groups must be an array, got ${describe(groups)}`);
  }
  for (const [i, group] of groups.entries()) {
    if (typeof group !== "object" || group === null) {
      throw new TypeError(`${where}: groups[${i}] must be { match, … }, got ${describe(group)}`);
    }
    const { match, ...own } = group;
    checkMatch(`${where}: groups[${i}].match`, match);
    withDefaults(`${where}: groups[${i}]`, specs, own as unknown as O, defaults);
  }
  if (nadir !== undefined && !(nadir instanceof Nadir)) {
    throw new TypeError(`${where}: nadir must be what load() gives, got ${describe(nadir)}`);
  }
}
