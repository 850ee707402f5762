import { surfacePicture } from "../../../demos/surfaces/picture.ts";
import type { Scene } from "../../../demos/surfaces/scene.ts";
import type { Theme } from "../../../demos/surfaces/style.ts";
import type { Contestant } from "../contestant.ts";

/** The race of those who are shown at a step, as `nadir race` draws it. */
export function svgOf(
  scene: Scene,
  contestants: readonly Contestant[],
  step: number,
  theme: Theme,
): Blob {
  const shown = contestants.filter(({ visible }) => visible);
  const picture = surfacePicture(
    { ...scene, racers: shown.map(({ racer }) => racer) },
    shown.map(({ trajectory }) => trajectory),
    { step, theme, looks: shown.map(({ look }) => look) },
  );
  return new Blob([picture], { type: "image/svg+xml" });
}
