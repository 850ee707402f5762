import type { DType } from "../../dtype.ts";
import type { Network } from "../network.ts";
import type { Plan } from "./options.ts";

/** Networks that are being trained, their parameters, and what goes with them. */
const occupied = new WeakSet<object>();

/** Whether a network, a parameter, an optimizer or an average is of a training that is under way. */
export const isOccupied = (each: object): boolean => occupied.has(each);

/**
 * Keeps a second training off a network, and off a progress: their steps would take turns, each by gradients at
 * weights that the other has moved.
 * @returns what lets others train it again.
 * @throws TypeError if it is being trained.
 */
export function occupy(
  network: Network<DType>,
  { optimizer, average, progress }: Pick<Plan, "optimizer" | "average" | "progress">,
): () => void {
  if (occupied.has(network)) {
    throw new TypeError("fit: the network is being trained by another fit: wait for its promise");
  }
  const track = progress?.track;
  if (track?.isInUse) {
    throw new TypeError("fit: another fit goes by this progress: wait for its promise");
  }
  if (track) track.isInUse = true;
  const all = [network, ...Object.values(network.parameters), optimizer, average ?? optimizer];
  for (const each of all) occupied.add(each);
  return () => {
    if (track) track.isInUse = false;
    for (const each of all) occupied.delete(each);
  };
}
