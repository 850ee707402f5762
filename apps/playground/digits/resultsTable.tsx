import { ranked } from "../../demos/digits/rank.ts";
import { accuracyText, lossText } from "../../demos/digits/text.ts";
import type { Line } from "../../demos/page/line.ts";
import { optionsText } from "../../demos/text.ts";
import { Sample } from "../parts/sample.tsx";
import type { Course } from "./progress.ts";

export interface ResultsTableProps {
  readonly courses: readonly Course[];
  /** The courses' lines in the charts. */
  readonly lines: readonly Line[];
  readonly highlighted: string | undefined;
  /** Which line is pointed at, by name. */
  onPoint(name: string | undefined): void;
}

/** How all stand, the lowest loss first. */
export function ResultsTable({ courses, lines, highlighted, onPoint }: ResultsTableProps) {
  const rows = ranked(
    courses.map(({ entrant, losses, accuracies }, i) => ({
      ...entrant,
      line: lines[i]!,
      trainLoss: losses.at(-1) ?? Number.NaN,
      accuracy: accuracies.at(-1) ?? Number.NaN,
      begun: losses.length > 0,
    })),
  );
  const lowest = Math.min(...rows.map(({ trainLoss }) => trainLoss).filter(Number.isFinite));
  const highest = Math.max(...rows.map(({ accuracy }) => accuracy).filter(Number.isFinite));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Optimizer</th>
          <th scope="col">Options</th>
          <th scope="col">Training loss</th>
          <th scope="col">Test accuracy</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, options, line, trainLoss, accuracy, begun }) => (
          <tr
            key={id}
            class={name === highlighted ? "pointed" : undefined}
            onMouseEnter={() => onPoint(name)}
            onMouseLeave={() => onPoint(undefined)}
          >
            <th scope="row">
              <Sample {...line} /> {name}
            </th>
            <td>{optionsText(options)}</td>
            <td class={trainLoss === lowest ? "best" : undefined}>
              {begun ? lossText(trainLoss) : "–"}
            </td>
            <td class={accuracy === highest ? "best" : undefined}>
              {begun ? accuracyText(accuracy) : "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
