import { describe } from "../validate.ts";
import type { Description } from "./description.ts";
import type { Group } from "./group.ts";
import { matchState } from "./matchState.ts";
import type { CommonOptions } from "./options.ts";
import { savedOptions } from "./savedOptions.ts";
import { lasting } from "./slot.ts";
import type { TakenParameter, TakenState } from "./takenState.ts";

/** What a group is to take up, once memory for it is there. */
export interface Loaded<O extends CommonOptions> {
  readonly group: Group<O>;
  readonly options: Required<O>;
  /** What the options need, and what the state has beside, each with what it starts from. */
  readonly initial: Readonly<Record<string, number>>;
  readonly states: readonly TakenParameter[];
}

/** What each group is to take up. @throws TypeError or RangeError: nothing has changed. */
export function readState<O extends CommonOptions>(
  { name, options: specs, slots: slotOf }: Description<O>,
  state: TakenState,
  groups: readonly Group<O>[],
  slotsOf: (options: Required<O>) => Readonly<Record<string, number>>,
): Loaded<O>[] {
  const members = groups.map(({ parameters }) => parameters);
  const matched = matchState(`${name}: state dict`, state.groups, members);
  return matched.map(({ saved, states }, i) => {
    const group = groups[i]!;
    const options = savedOptions(saved, specs, group.options);
    const needed = slotsOf(options);
    for (const [slot, spec] of Object.entries(group.specs)) {
      spec.sizedBy?.check(saved.where, slot, spec, group.options, options, states);
    }
    const others: Record<string, number> = {};
    for (const { slots } of states) for (const slot in slots) others[slot] = 0;
    for (const { name, step, slots, unused } of states) {
      const lost = lasting(slotOf).filter((slot) => {
        if (!(slot in needed) || slot in slots) return false;
        // 0.1.0, which did not say what is unused, had the same slots for all of a group.
        return saved.schedules ? !unused.has(slot) && !saved.unused.has(slot) : slot in others;
      });
      if (step === 0 || lost.length === 0) continue;
      // Without their history the next step would be another, in silence.
      throw new TypeError(
        `${saved.where}: slots of ${describe(name)} must have ${lost.join(", ")} after ${step} steps`,
      );
    }
    return { group, options, initial: { ...others, ...needed }, states };
  });
}
