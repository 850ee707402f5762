import type { Description } from "../base/description.ts";
import type { Came } from "../base/membership.ts";
import { lasting } from "../base/slot.ts";
import { takeParameter } from "../base/takeState.ts";
import { describe } from "../validate.ts";
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
  const where = `${known.name}: weights`;
  const state = { name, shape, dtype: "f32" as const, ...cameOf(known, saved) };
  takeParameter(where, state, known, false);
  const has = (slot: string) => saved.arrays.has(slot) || saved.unused.includes(slot);
  const lost = lasting(known.slots).filter((slot) => needed.includes(slot) && !has(slot));
  if (saved.step === 0 || lost.length === 0) return;
  // Without their history the next step would be another, in silence.
  throw new TypeError(
    `${where}: slots of ${describe(name)} must have ${lost.join(", ")} after ${saved.step} steps`,
  );
}
