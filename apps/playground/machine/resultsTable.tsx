import { catalog } from "../../../src/optimizers/catalog.ts";
import type { Result } from "./measure.ts";
import { nanosecondsText, ratioText } from "./text.ts";

export interface ResultsTableProps {
  readonly results: readonly Result[];
  /** Whether the next one is being measured. */
  readonly isRunning: boolean;
}

/** What each optimizer takes, in numbers and as bars on one linear scale. */
export function ResultsTable({ results, isRunning }: ResultsTableProps) {
  const longest = Math.max(...results.flatMap(({ nadir, javascript = 0 }) => [nadir, javascript]));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Optimizer</th>
          <td aria-hidden="true" />
          <th scope="col">
            <Key side="nadir" /> Nadir
          </th>
          <th scope="col">
            <Key side="javascript" /> Plain JavaScript
          </th>
          <th scope="col">Ratio</th>
        </tr>
      </thead>
      <tbody>
        {catalog.map(({ description: { name } }, i) => {
          const result = results[i];
          return (
            <tr key={name} class={isRunning && i === results.length ? "measured" : undefined}>
              <th scope="row">{name}</th>
              <td class="bars" aria-hidden="true">
                <Bar side="nadir" share={(result?.nadir ?? 0) / longest} />
                <Bar side="javascript" share={(result?.javascript ?? 0) / longest} />
              </td>
              <td>{result ? nanosecondsText(result.nadir) : "–"}</td>
              <td>{result ? nanosecondsText(result.javascript) : "–"}</td>
              <td class="ratio">{result ? ratioText(result) : "–"}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Bar({ side, share }: { side: string; share: number }) {
  return <div class={`bar ${side}`} style={{ width: `${100 * share}%` }} />;
}

/** The colour of a side's bars. */
function Key({ side }: { side: string }) {
  return <span class={`key ${side}`} aria-hidden="true" />;
}
