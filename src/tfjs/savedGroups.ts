import type { Description } from "../base/description.ts";
import type { CommonOptions } from "../base/options.ts";
import { savedOptions } from "../base/savedOptions.ts";
import type { TakenGroup } from "../base/takenState.ts";
import { describe } from "../validate.ts";
import type { OptionGroup } from "./optionGroup.ts";
import { names } from "./unclaimed.ts";

/** What a group is to have in place of its options. */
export interface LoadedOptions<O extends CommonOptions> {
  readonly group: OptionGroup<O>;
  readonly options: Required<O>;
}

/**
 * The options of each group with those that were saved of its variables: numbers replace numbers, and a
 * schedule stays.
 * @param groupOf the place of the group that a variable of this name is in; undefined if that is not known.
 * @throws TypeError if variables that were in one group are in several here, or the other way round, and as
 *   `Optimizer.loadStateDict` does for options.
 */
export function readOptions<O extends CommonOptions>(
  { name, options: specs }: Pick<Description<O>, "name" | "options">,
  groups: readonly OptionGroup<O>[],
  saved: readonly TakenGroup[],
  groupOf: (name: string) => number | undefined,
): LoadedOptions<O>[] {
  const seen = new Map<number, TakenGroup>();
  return saved.map((each) => {
    const [place, ...others] = new Set(each.parameters.map(({ name }) => groupOf(name)));
    if (place === undefined || others.includes(undefined)) {
      const lost = each.parameters.find(({ name }) => groupOf(name) === undefined)!;
      throw new TypeError(
        `${name}: state dict: in which of the groups ${describe(lost.name)} is, only the variable tells, since a match is a function: load the state once it is there`,
      );
    }
    const before = seen.get(place);
    if (before || others.length > 0) {
      const [here, there] = before
        ? ["in one group", [...before.parameters, ...each.parameters]]
        : ["in several groups", each.parameters];
      const was = before ? "in several" : "in one";
      throw new TypeError(
        `${name}: state dict has other groups: ${names(there)} are ${here} here, and were ${was} when they were saved`,
      );
    }
    seen.set(place, each);
    const group = groups[place]!;
    const { options: current, specs: slots } = group.inner;
    const options = savedOptions(each, specs, current);
    for (const [slot, spec] of Object.entries(slots)) {
      spec.sizedBy?.check(each.where, slot, spec, current, options, each.parameters);
    }
    return { group, options };
  });
}
