import { sha256 } from "../sha256.ts";
import type { Trajectory } from "./trajectory.ts";

/** SHA-256, in hexadecimal, of every point of a race to the last bit: the same on every engine. */
export function digestOf(trajectories: readonly Trajectory[]): Promise<string> {
  // As text, since no number has several shortest texts, and NaN several forms in bits.
  return sha256(trajectories.map(({ points }) => points.join()).join(";"));
}
