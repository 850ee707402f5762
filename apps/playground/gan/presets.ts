import {
  type Contestant,
  contestants,
  players,
  type Settings,
} from "../../demos/ring/contestants.ts";

/** Who plays, without learning rates. */
export type Player = Pick<Settings, "optimizer" | "options">;

/** What one can choose to play with: the contestants of `nadir gan`, then all others. */
export const presets: readonly Contestant[] = [
  ...contestants,
  ...players.filter((player) => !contestants.includes(player)),
];

/**
 * The preset that a player is one of: of the same class, and of several the last all of whose options it has
 * too, with whatever values. So SGD with any momentum is `momentum`.
 */
export function presetOf({ optimizer, options }: Player): Contestant {
  const ofClass = presets.filter((preset) => preset.optimizer === optimizer);
  const has = (preset: Contestant) => Object.keys(preset.options).every((name) => name in options);
  return ofClass.findLast(has) ?? ofClass[0]!;
}

/** The contestant of `nadir gan` with just these settings, if there is one. */
export function contestantOf(settings: Settings): Contestant | undefined {
  return contestants.find((contestant) => sameSettings(contestant, settings));
}

/** Whether both train alike. */
export function sameSettings(a: Settings, b: Settings): boolean {
  const text = ({ optimizer, lr, options }: Settings) =>
    JSON.stringify([optimizer, lr.generator, lr.discriminator, Object.entries(options).toSorted()]);
  return text(a) === text(b);
}
