import { loadSync } from "../../../../src/index.ts";
import { digestOf } from "../../../demos/surfaces/digest.ts";
import { surfacePicture } from "../../../demos/surfaces/picture.ts";
import { run, type Scene } from "../../../demos/surfaces/scene.ts";
import { pointText } from "../../../demos/surfaces/text.ts";
import type { Trajectory } from "../../../demos/surfaces/trajectory.ts";
import { tuned } from "../../../demos/surfaces/tune.ts";
import { countText } from "../../../demos/text.ts";
import { openFolder } from "../../folder.ts";
import type { Given } from "../options.ts";
import { readSurfaceArguments } from "./arguments.ts";
import { resultsJson } from "./results.ts";
import { table } from "./table.ts";

/** `nadir race --surface`. */
export async function raceOnSurface(given: Given): Promise<void> {
  const nadir = loadSync();
  try {
    const { untuned, out, ...asked } = readSurfaceArguments(nadir, given);
    const folder = openFolder(out, ["surface.json", "surface.svg"]);
    const racers = asked.racers.map((racer) =>
      untuned ? tuned(nadir, racer, asked, asked.tolerance) : racer,
    );
    const scene: Scene = { ...asked, racers };
    const trajectories = run(nadir, scene);
    console.log(`${announcement(scene)}\n\n${table(scene, trajectories)}\n`);
    console.log(`${footnote(untuned)}\n\n${await seal(trajectories)}\n`);
    const texts = {
      "surface.json": resultsJson(scene, trajectories),
      "surface.svg": surfacePicture(scene, trajectories),
    };
    for (const path of await folder.write(texts)) console.log(`  ${path}`);
  } finally {
    nadir.dispose();
  }
}

function announcement({ surface, start, steps, seed, racers }: Scene): string {
  const noise = surface.noise === undefined ? "" : `, noise from seed ${seed}`;
  const optimizers = countText(racers.length, "optimizer");
  return `nadir race: ${optimizers} on ${surface.name}
${countText(steps, "step")} from ${pointText(start)}${noise}`;
}

function footnote(untuned: boolean): string {
  const rates = "Learning rates are tuned to this race: of 1, 2, 5, 10, … times a power of ten.\n";
  return `${untuned ? rates : ""}Gap: how far above the lowest value. Steps: until it is first at most the tolerance.`;
}

/** By which others see that they have the same numbers. */
async function seal(trajectories: readonly Trajectory[]): Promise<string> {
  return `sha256 of all points, the same on every engine:\n${await digestOf(trajectories)}`;
}
