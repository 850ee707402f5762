import type { Scene } from "../../../demos/surfaces/scene.ts";
import { positionAt } from "../../../demos/surfaces/trails.ts";
import { stepsTo, type Trajectory } from "../../../demos/surfaces/trajectory.ts";

/** What `surface.json` holds: the race, and a line for each racer. */
export function resultsJson(scene: Scene, trajectories: readonly Trajectory[]): string {
  const { surface, start, steps, seed, tolerance } = scene;
  const race = { surface: surface.id, start, steps, seed, tolerance };
  const results = trajectories.map((trajectory, i) => toResult(scene, trajectory, i));
  const lines = results.map((result) => `    ${JSON.stringify(result)}`);
  return `{\n  "race": ${JSON.stringify(race)},\n  "results": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

function toResult({ racers, tolerance }: Scene, trajectory: Trajectory, i: number) {
  return {
    ...racers[i]!,
    stepsTo: stepsTo(tolerance, trajectory) ?? null,
    diverged: trajectory.diverged,
    gap: trajectory.gaps.at(-1)!,
    end: positionAt(trajectory, Infinity),
    points: Array.from(trajectory.points),
  };
}
