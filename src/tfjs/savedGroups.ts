import type { CommonOptions } from "../base/options.ts";
import { savedOptions } from "../base/savedOptions.ts";
import type { TakenGroup } from "../base/takenState.ts";
import { describe } from "../validate.ts";
import type { LoadedOptions } from "./optionGroup.ts";
import type { Owner } from "./owner.ts";
import type { Variable } from "./peer.ts";
import type { SavedMember } from "./stateDict.ts";
import { names } from "./unclaimed.ts";

/**
 * The options of each group with those that were saved of its variables: numbers replace numbers, and a
 * schedule stays.
 * @param found variables whose state it is; of others their names tell the group.
 * @throws TypeError if variables that were in one group are in several here, or the other way round, and as
 *   `Optimizer.loadStateDict` does for options.
 */
export function readOptions<O extends CommonOptions>(
  { description: { name, options: specs }, optimizer: { groups }, grouping }: Owner<O>,
  saved: readonly TakenGroup[],
  found: ReadonlyMap<Variable, SavedMember>,
): LoadedOptions<O>[] {
  const variables = new Map(Array.from(found, ([variable, { name }]) => [name, variable]));
  const groupOf = (name: string) => {
    const variable = variables.get(name);
    return variable ? groups.indexOf(grouping.of(variable)) : grouping.placeOf(name);
  };
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
