import { polynomial, type Schedule } from "../../../src/index.ts";

/**
 * From `initial` as a square down to 0: for noise and learning rates alike, since the less noise there
 * is, the steeper the discriminator becomes.
 */
export function fading(initial: number, steps: number): Schedule {
  return polynomial({ initial, final: 0, total: steps, power: 2 });
}
