import type { Description } from "../base/description.ts";
import type { CommonOptions } from "../base/options.ts";
import { lasting } from "../base/slot.ts";
import { describe } from "../validate.ts";
import type { LoadedOptions } from "./optionGroup.ts";
import type { Owner } from "./owner.ts";
import type { Variable } from "./peer.ts";
import type { SavedMember } from "./stateDict.ts";

/**
 * Refuses state that cannot be, with the options that groups have, or are to have.
 * @throws TypeError or RangeError
 */
export function checkStates<O extends CommonOptions>(
  { description, optimizer, grouping }: Owner<O>,
  found: ReadonlyMap<Variable, SavedMember>,
  loaded: readonly LoadedOptions<O>[] = [],
): void {
  const optionsOf = new Map(loaded.map(({ group, options }) => [group, options]));
  for (const [variable, state] of found) {
    const group = grouping.of(variable);
    const { specs } = group.inner;
    const options = optionsOf.get(group) ?? group.inner.options;
    const named = { ...state, name: variable.name };
    checkSlots(description, optimizer.slotsOf(options), named);
    const states = [{ ...named, slots: state.came.slots }];
    for (const [slot, spec] of Object.entries(specs)) {
      spec.sizedBy?.check(description.name, slot, spec, options, options, states);
    }
  }
}

function checkSlots(
  known: Pick<Description<object>, "name" | "slots">,
  needed: readonly string[],
  { name, came: { step, slots }, unused }: SavedMember,
): void {
  const has = (slot: string) => slot in slots || unused.has(slot);
  const lost = lasting(known.slots).filter((slot) => needed.includes(slot) && !has(slot));
  if (step === 0 || lost.length === 0) return;
  // Without their history the next step would be another, in silence.
  throw new TypeError(
    `${known.name}: state dict: slots of ${describe(name)} must have ${lost.join(", ")} after ${step} steps`,
  );
}
