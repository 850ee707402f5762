import type { Description } from "../base/description.ts";
import type { Came } from "../base/membership.ts";
import { checkSlots } from "../base/readState.ts";
import { lasting } from "../base/slot.ts";
import { takeParameter } from "../base/takeState.ts";
import { ownArrays } from "./member.ts";
import type { SavedMember } from "./weights.ts";

type Known = Pick<Description<object>, "name" | "slots" | "scalars">;

/** The optimizer's own state of a variable: numbers by name, and no array of the extras'. */
export function cameOf(
  { scalars: known = {} }: Known,
  { step, scalars, arrays }: SavedMember,
): Came {
  const own = [...arrays].filter(([name]) => !ownArrays.includes(name));
  const numbers = Object.keys(known).map((name, i) => [name, scalars[i]!]);
  return { step, scalars: Object.fromEntries(numbers), slots: Object.fromEntries(own) };
}

/**
 * Refuses values that no state has, and one without slots that the optimizer needs.
 * @throws TypeError or RangeError
 */
export function checkMember(known: Known, needed: readonly string[], saved: SavedMember): void {
  const { name, shape } = saved;
  const where = `${known.name}: state dict`;
  const state = { name, shape, dtype: "f32" as const, ...cameOf(known, saved) };
  const taken = takeParameter(`${where}: state[0]`, state, known);
  const wanted = lasting(known.slots).filter((slot) => needed.includes(slot));
  checkSlots(`${where}: paramGroups[0]`, wanted, taken);
}
