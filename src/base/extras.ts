import { checkNumber, describe } from "../validate.ts";
import { checkMatch, type Match } from "./match.ts";

/** Options of those that match; what is left out is as for all. */
export type Matched<O, Thing> = O & { readonly match: Match<Thing> };

/** What an adapter does beside its optimizer, whatever library it is for. */
export interface AdapterExtras<O, Thing> {
  /**
   * Scales the gradients of each update together so that their norm is at most this:
   * g ← g · min(1, clipNorm / (‖g‖ + 1e-6)), in [0, ∞), as `clipGradNorm`. They are those that the update sees:
   * times `gradScale`, then within `clipValue`. A step whose norm is infinite or NaN throws a RangeError
   * and changes no parameter and no state. Default: no limit.
   */
  readonly clipNorm?: number;
  /**
   * Limits every element of the gradients, g ← min(max(g, −clipValue), clipValue), in [0, ∞), as
   * `clipGradValue`: after `gradScale`, before `clipNorm`. Default: no limit.
   */
  readonly clipValue?: number;
  /**
   * Those with options of their own; of several groups that match one, it is in the first. A group that none
   * is in is refused with a TypeError as soon as it is known what there is. Default: none.
   */
  readonly groups?: readonly Matched<O, Thing>[];
}

/** The groups. @throws RangeError or TypeError for extras that cannot be. */
export function checkExtras<O, Thing>(
  where: string,
  { clipNorm, clipValue, groups = [] }: AdapterExtras<O, Thing>,
): readonly Matched<O, Thing>[] {
  if (clipNorm !== undefined) checkNumber(`${where}: clipNorm`, clipNorm, { min: 0 });
  if (clipValue !== undefined) checkNumber(`${where}: clipValue`, clipValue, { min: 0 });
  if (!Array.isArray(groups)) {
    throw new TypeError(`${where}: groups must be an array, got ${describe(groups)}`);
  }
  for (const [i, group] of groups.entries()) {
    if (typeof group !== "object" || group === null) {
      throw new TypeError(`${where}: groups[${i}] must be { match, … }, got ${describe(group)}`);
    }
    checkMatch(`${where}: groups[${i}].match`, group.match);
  }
  return groups;
}
