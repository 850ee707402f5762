import { racersText } from "../../demos/surfaces/racer.ts";
import type { Scene } from "../../demos/surfaces/scene.ts";

/** The command that runs the same race in a terminal. */
export function commandOf({ surface, start, steps, seed, tolerance, racers }: Scene): string {
  return [
    "npx nadir race",
    `--surface ${surface.id}`,
    // With an equals sign, since a number below 0 would read as an option.
    `--start=${start.join(",")}`,
    `--steps ${steps}`,
    ...(surface.noise === undefined ? [] : [`--seed ${seed}`]),
    `--tolerance ${tolerance}`,
    `--racers "${racersText(racers)}"`,
  ].join(" ");
}
