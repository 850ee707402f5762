import { digestOf } from "../../../../apps/demos/surfaces/digest.ts";
import {
  DEFAULT_SEED,
  DEFAULT_STEPS,
  DEFAULT_TOLERANCE,
  defaultScene,
  run,
  type Scene,
  standardRacers,
} from "../../../../apps/demos/surfaces/scene.ts";
import { surfaces } from "../../../../apps/demos/surfaces/surfaces.ts";
import { load } from "../../../../src/index.ts";

/** The digests of all races in `test/demos/surfaces/expected.json`, as this engine runs them. */
export async function digests() {
  const nadir = await load();
  const of = (scene: Scene) => digestOf(run(nadir, scene));
  const scenes = surfaces.map((surface) => ({
    ...{ surface, start: surface.start, racers: standardRacers() },
    ...{ steps: DEFAULT_STEPS, seed: DEFAULT_SEED, tolerance: DEFAULT_TOLERANCE },
  }));
  const entries = scenes.map(async (scene) => [scene.surface.id, await of(scene)] as const);
  return {
    default: await of(defaultScene),
    surfaces: Object.fromEntries(await Promise.all(entries)),
  };
}
