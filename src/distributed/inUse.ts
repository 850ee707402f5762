import { describe } from "../validate.ts";
import type { Trained } from "./trained.ts";

/** What a coordinator or a worker of this program trains just now. */
const held = new WeakSet<Trained>();

/**
 * Takes tensors for one coordinator or worker alone: two who write to the same would both come to nothing.
 * @returns what lets go of them
 * @throws TypeError if one of them is another's.
 */
export function hold(where: string, tensors: Readonly<Record<string, Trained>>): () => void {
  for (const [name, tensor] of Object.entries(tensors)) {
    if (!held.has(tensor)) continue;
    throw new TypeError(
      `${where}: ${describe(name)} is in use by another coordinate or work of this program: each needs parameters of its own`,
    );
  }
  const all = Object.values(tensors);
  for (const tensor of all) held.add(tensor);
  return () => {
    for (const tensor of all) held.delete(tensor);
  };
}
