import type { Description } from "../base/description.ts";
import { lasting } from "../base/slot.ts";
import { describe } from "../validate.ts";
import type { SavedMember } from "./stateDict.ts";

/**
 * Refuses state without slots that the optimizer needs.
 * @throws TypeError
 */
export function checkMember(
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
