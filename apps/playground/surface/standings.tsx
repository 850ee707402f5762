import { positionAt } from "../../demos/surfaces/trails.ts";
import { Sample } from "../parts/sample.tsx";
import type { Contestant } from "./contestant.ts";
import type { Playback } from "./playback.ts";
import { coordinateText, gapText, resultText, standingsOf } from "./standing.ts";
import { useTime } from "./usePlayback.ts";

export interface StandingsProps {
  readonly contestants: readonly Contestant[];
  readonly tolerance: number;
  readonly playback: Playback;
}

/** Milliseconds between two texts: what changes more often cannot be read. */
const EVERY = 100;

/** Who needs how many steps, and where everybody is now. */
export function Standings({ contestants, tolerance, playback }: StandingsProps) {
  const step = useTime(playback, ({ step }) => step, EVERY);
  const standings = standingsOf(
    contestants.map(({ trajectory }) => trajectory),
    tolerance,
  );
  const best = standings[0]?.steps;
  return (
    // biome-ignore lint/a11y: a region that scrolls must be reached by keyboard, and is no section of its own
    <div class="scroll" role="region" aria-label="Standings" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">optimizer</th>
            <th scope="col">steps</th>
            <th scope="col">gap now</th>
            <th scope="col">x</th>
            <th scope="col">y</th>
          </tr>
        </thead>
        <tbody>
          {standings.map((standing) => {
            const { name, look, trajectory, visible } = contestants[standing.racer]!;
            const arrived = standing.steps !== undefined;
            return (
              <tr key={name} class={visible ? undefined : "out"}>
                <th scope="row">
                  <span class="name">
                    <Sample {...look} />
                    {name}
                  </span>
                </th>
                <td class={arrived ? (standing.steps === best ? "best" : "") : "failed"}>
                  {resultText(standing)}
                </td>
                <td>{gapText(trajectory, step)}</td>
                {positionAt(trajectory, step).map((coordinate, i) => (
                  <td key={i === 0 ? "x" : "y"}>{coordinateText(coordinate)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
