/** The figures as text. */
import Table from "cli-table3";
import { absenceOf, cellsOf, columnsOf, labelOf, sectionsOf, TITLES } from "./view.mjs";

const SIDES = "top bottom left right mid middle top-mid top-left top-right bottom-mid bottom-left";
const CORNERS = "bottom-right left-mid right-mid mid-mid";

/** Columns without lines around them. */
const BARE = {
  chars: Object.fromEntries(`${SIDES} ${CORNERS}`.split(" ").map((part) => [part, ""])),
  style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
};

const MISSING = "–";

/** A group of cases, a table a section: of the rounds the fastest, in brackets the one in the middle. */
export function tablesOfGroup(group) {
  const sections = sectionsOf(group).map(({ section, unit, cases }) => {
    const columns = columnsOf(cases);
    const lines = cases.map((each) => [each.title ?? each.name, ...cellsOf(each, columns)]);
    const heading = section ? `${section}, ${unit}` : unit;
    return `${heading}\n\n${table(["", ...columns.map(labelOf)], lines)}\n`;
  });
  const notes = group.cases.map(absenceOf).filter(Boolean);
  return [TITLES[group.name].title, ...sections, ...notes].join("\n");
}

export function tableOfAims(aims) {
  const verdict = (met) => (met === undefined ? "not measured" : met ? "met" : "MISSED");
  const lines = aims.map(({ text, value, met }) => [text, value ?? MISSING, verdict(met)]);
  return `Aims, f32\n\n${table(["aim", "figure", ""], lines)}\n`;
}

/** Columns, the first to the left and the others to the right. */
export function table(head, lines) {
  const colAligns = head.map((_, i) => (i === 0 ? "left" : "right"));
  const output = new Table({ ...BARE, head, colAligns });
  output.push(...lines);
  return output.toString();
}
