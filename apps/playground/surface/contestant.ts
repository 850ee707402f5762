import { looksOf } from "../../demos/looks.ts";
import type { Look } from "../../demos/page/line.ts";
import { namesOf, type Racer } from "../../demos/surfaces/racer.ts";
import type { Trajectory } from "../../demos/surfaces/trajectory.ts";

/** A racer as pictures, chart and tables show it. */
export interface Contestant {
  readonly racer: Racer;
  readonly name: string;
  readonly look: Look;
  readonly trajectory: Trajectory;
  readonly visible: boolean;
}

/** All racers, in their order. */
export function contestantsOf(
  racers: readonly Racer[],
  trajectories: readonly Trajectory[],
  hidden: readonly number[],
): readonly Contestant[] {
  const names = namesOf(racers);
  const looks = looksOf(racers.map(({ optimizer }) => optimizer));
  return racers.map((racer, i) => ({
    racer,
    name: names[i]!,
    look: looks[i]!,
    trajectory: trajectories[i]!,
    visible: !hidden.includes(i),
  }));
}
