import type { Group } from "./group.ts";
import { matchState } from "./matchState.ts";
import type { CommonOptions, OptionSpecs } from "./options.ts";
import { savedOptions } from "./savedOptions.ts";
import type { TakenState } from "./takeState.ts";

/** A group's new options, and what writes its state once memory for the slots is there. */
export interface Loaded<O extends CommonOptions> {
  readonly group: Group<O>;
  readonly options: Required<O>;
  /** Slots that the state has. */
  readonly slots: readonly string[];
  readonly restore: () => void;
}

/** What each group is to take up. @throws TypeError or RangeError: nothing has changed. */
export function readState<O extends CommonOptions>(
  name: string,
  specs: OptionSpecs<O>,
  state: TakenState,
  groups: readonly Group<O>[],
  slotsOf: (options: Required<O>) => object,
): Loaded<O>[] {
  const members = groups.map(({ parameters }) => parameters);
  const matched = matchState(`${name}: state dict`, state.groups, members);
  return matched.map(({ saved, states }, i) => {
    const group = groups[i]!;
    const options = savedOptions(saved, specs, group.options);
    const { step, scalars, slots } = saved;
    // Without their history the next step would be another, in silence.
    const lost = Object.keys(slotsOf(options)).filter(
      (slot) => step > 0 && saved.schedules && !saved.unused.has(slot) && !slots.includes(slot),
    );
    if (lost.length > 0) {
      throw new TypeError(`${saved.where}: slots must have ${lost.join(", ")} after ${step} steps`);
    }
    const restore = () => {
      group.options = options;
      group.step = step;
      group.scalars = scalars;
      for (const slot of group.slots) if (!slots.includes(slot)) group.reset(slot);
      for (const slot of slots) {
        for (const [i, parameter] of group.parameters.entries()) {
          group.slot(slot, parameter).set(states[i]!.slots[slot]!);
        }
        group.fresh.delete(slot);
      }
    };
    return { group, options, slots, restore };
  });
}
