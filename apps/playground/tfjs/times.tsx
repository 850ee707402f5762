import type { Standing } from "./race.ts";
import { milliseconds, percent, times } from "./text.ts";
import { recentTime } from "./track.ts";

/** Each side's times in numbers, and how often as fast the second is. */
export function Times({ standing }: { standing: Standing | undefined }) {
  const [theirs, ours] = standing?.tracks ?? [];
  const of = (track: typeof theirs, what: "steps" | "optimizer") =>
    track && recentTime(track[what]);
  const rows = [
    ["Optimizer, a step", of(theirs, "optimizer"), of(ours, "optimizer")],
    ["Whole step", of(theirs, "steps"), of(ours, "steps")],
  ] as const;
  const [theirAccuracy, ourAccuracy] = standing?.accuracies ?? [];
  return (
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">TensorFlow.js</th>
          <th scope="col">Nadir</th>
          <th scope="col">faster</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, first, second]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{milliseconds(first)}</td>
            <td>{milliseconds(second)}</td>
            <td class="best">{times(first, second)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Test accuracy</th>
          <td>{percent(theirAccuracy)}</td>
          <td>{percent(ourAccuracy)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}
