/** A report as a page of docs: one run, as it was. */
import { linesOfMachine } from "./machine.mjs";
import {
  absenceOf,
  cellsOf,
  columnsOf,
  labelOf,
  sectionsOf,
  TITLES,
  unitOf,
  VERDICTS,
} from "./view.mjs";

const line = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...rows].map(line).join("\n");

/** Kernels that stand for all, of which there are a hundred: by the titles of their cases. */
export const FEW = [
  ...["sgd", "momentum", "nesterov", "adam", "adam-general", "rmsprop", "lion"],
  ...["relu", "gelu", "tanh", "sumOfSquares"],
];

export function recordOf({ machine, command, groups, aims }) {
  const filled = groups.map(withFew).filter(({ cases }) => cases.length > 0);
  const judged = aims.map(({ text, value, met }) => [
    text,
    value ?? "–",
    met === false ? "**missed**" : VERDICTS[met],
  ]);
  return `# Benchmark

One run, as \`${command}\` wrote it. The same as a page with bars is \`build/bench.html\`, and every round is in
\`build/bench.json\`, with which \`npm run bench -- --compare build/bench.json\` tells a regression from noise.

${linesOfMachine(machine)
  .map((text) => `- ${text}`)
  .join("\n")}

In every round each has its turn. Of its rounds the fastest stands first, and in brackets the one in the middle: how
far they lie apart is what other work on the machine makes of it. Of kernels here are those that stand for the rest.

${filled.map(groupOf).join("\n\n")}

## Aims

By the fastest rounds.

${table(["aim", "figure", ""], judged)}
`;
}

const withFew = (group) =>
  group.name === "kernels"
    ? { ...group, cases: group.cases.filter(({ title }) => FEW.includes(title)) }
    : group;

function groupOf(group) {
  const { title, note } = TITLES[group.name];
  const sections = sectionsOf(group).map(({ section, cases }) => {
    const columns = columnsOf(cases);
    const head = [unitOf(cases[0]), ...columns.map(labelOf)];
    const rows = cases.map((each) => [each.title ?? each.name, ...cellsOf(each, columns)]);
    return `${section ? `### ${section}\n\n` : ""}${table(head, rows)}`;
  });
  const notes = group.cases.map(absenceOf).filter(Boolean);
  return [`## ${title}`, note, ...sections, ...notes].join("\n\n");
}
