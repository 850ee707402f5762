import type { Line } from "../../demos/page/line.ts";
import { Sample } from "../parts/sample.tsx";
import { figure } from "./lines.ts";

/** A curve with what can be done with it. */
export interface Row {
  readonly line: Line;
  /** Of those that are kept. */
  readonly actions: { edit(): void; remove(): void } | undefined;
}

/** What the chart shows, in numbers. */
export function CurvesTable({ rows }: { rows: readonly Row[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard too
    <section class="scroll bare" aria-label="Curves in numbers" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">curve</th>
            <th scope="col">first</th>
            <th scope="col">highest</th>
            <th scope="col">lowest</th>
            <th scope="col">mean</th>
            <th scope="col">last</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, actions }) => (
            <tr key={line.name}>
              <th scope="row">
                <Sample {...line} />
                {line.name}
              </th>
              {Object.entries(figuresOf(line)).map(([name, value]) => (
                <td key={name}>{figure(value)}</td>
              ))}
              <td>
                {actions && (
                  <span class="actions">
                    <button type="button" aria-label={`Edit ${line.name}`} onClick={actions.edit}>
                      Edit
                    </button>
                    <button
                      type="button"
                      aria-label={`Remove ${line.name}`}
                      onClick={actions.remove}
                    >
                      Remove
                    </button>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function figuresOf({ values }: Line) {
  const all = Array.from(values);
  return {
    first: all[0]!,
    highest: all.reduce((a, b) => Math.max(a, b)),
    lowest: all.reduce((a, b) => Math.min(a, b)),
    mean: all.reduce((a, b) => a + b) / all.length,
    last: all.at(-1)!,
  };
}
