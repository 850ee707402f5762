/** The summary as tables of docs/diloco.md. */
import { markdown, meanAndStd } from "../summary.mjs";
import { tasks } from "./tasks.mjs";

const HEAD = ["", "lr", "loss to train", "loss to test", "right, test %", "MB a worker"];

const megabytes = (bytes) => (bytes === 0 ? "–" : (bytes / 1e6).toPrecision(3));

const rowOf = (name, { lr, train, test, accuracy, bytes }) => [
  ...[name, lr, meanAndStd(train, 4), meanAndStd(test, 4), meanAndStd(accuracy, 1)],
  megabytes(bytes),
];

/** One table a task. */
export function tables(summary) {
  return Object.fromEntries(
    Object.entries(summary).map(([task, { seeds, steps, innerSteps, ways }]) => {
      const title = `${tasks[task].title}: ${steps} steps a worker, DiLoCo with k = 8 and H = ${innerSteps}, int8; ${seeds} seeds.`;
      const rows = ways.map((way) => rowOf(way.name, way));
      return [task, `${title}\n\n${markdown(HEAD, rows)}`];
    }),
  );
}

export const table = (summary) => Object.values(tables(summary)).join("\n\n");
