import { checkMatch, isMeant, type Match } from "../base/match.ts";
import type { CommonOptions } from "../base/options.ts";
import { collect, type GroupOptions, type Parameters } from "../base/parameters.ts";
import type { Parameter } from "../parameter.ts";
import { describe, mismatch } from "../validate.ts";

/** A group, with what its parameters match; all else are options of the optimizer. */
export interface Matching {
  /** A part of a parameter's name, a pattern of it, or a function of the parameter. */
  readonly match: Match<Parameter>;
}

/**
 * Groups for an optimizer by the names of parameters: each parameter goes to the first group that it matches, the
 * others into a last group with the optimizer's own options.
 *
 * No weight decay for biases and what normalizes, PyTorch's usual two groups and Keras's
 * `exclude_from_weight_decay`:
 *
 * ```ts
 * import { AdamW, groupsBy, loadSync } from "nadir";
 *
 * const model = loadSync().parameters({ weight: [4, 3], bias: [4], "norm.scale": [4] });
 * const groups = groupsBy(model, [{ match: /bias|norm/, weightDecay: 0 }]);
 * const optimizer = new AdamW(groups, { lr: 1e-3, weightDecay: 0.01 });
 * const decays = optimizer.paramGroups.map(({ params, weightDecay }) => `${params.length}: ${weightDecay}`);
 * console.log(decays.join(", ")); // → 2: 0, 1: 0.01
 * ```
 *
 * A rate of their own for the last layers is `{ match: "head", lr: 1e-2 }`; by shape, all that is no matrix,
 * `{ match: ({ shape }) => shape.length < 2, weightDecay: 0 }`.
 *
 * @param groups which parameters, by a pattern of their names, and with which options
 * @throws TypeError for bad arguments, and for a match that no parameter comes to: it is misspelt, or comes too late.
 */
export function groupsBy<O extends CommonOptions>(
  parameters: Parameters,
  groups: readonly (O & Matching)[],
): GroupOptions<O>[] {
  const members = collect("groupsBy", parameters);
  if (!Array.isArray(groups)) throw mismatch("groupsBy: groups", "an array", groups);
  for (const [i, group] of groups.entries()) {
    const where = `groupsBy: groups[${i}]`;
    if (typeof group !== "object" || group === null) throw mismatch(where, "{ match, … }", group);
    checkMatch(`${where}.match`, group.match);
  }
  const found = members.map((member) =>
    groups.findIndex(({ match }) => isMeant(match, member.name, member)),
  );
  const matched = groups.map(({ match, ...options }, i) => {
    const params = members.filter((_, k) => found[k] === i);
    if (params.length > 0) return { ...options, params };
    const what = match instanceof RegExp ? String(match) : describe(match);
    throw new TypeError(`groupsBy: groups[${i}].match, ${what}, has no parameter`);
  });
  const rest = members.filter((_, k) => found[k] === -1);
  const all = rest.length === 0 ? matched : [...matched, { params: rest }];
  return all as unknown as GroupOptions<O>[];
}
