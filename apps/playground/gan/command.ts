import { FIRST_NOISE } from "../../demos/ring/game.ts";
import { contestantOf } from "./presets.ts";
import type { Length, Rules } from "./protocol.ts";

/** What plays the same game in a terminal, if anything does. */
export function commandOf({ settings, noise }: Rules, { steps, seed }: Length): string | undefined {
  const contestant = contestantOf(settings);
  if (!contestant || noise !== FIRST_NOISE) return undefined;
  return `npx nadir gan --optimizers ${contestant.id} --seeds 1 --seed ${seed} --steps ${steps}`;
}
