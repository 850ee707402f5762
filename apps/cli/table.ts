import Table, { type TableConstructorOptions } from "cli-table3";

/** Horizontal rules only: with vertical ones tables would not fit 100 columns. */
const RULES = {
  ...{ top: "─", "top-left": "", "top-mid": "──", "top-right": "" },
  ...{ left: "", middle: "  ", right: "" },
  ...{ mid: "─", "left-mid": "", "mid-mid": "──", "right-mid": "" },
  ...{ bottom: "─", "bottom-left": "", "bottom-mid": "──", "bottom-right": "" },
};

/** Rows under a head as a terminal shows them, in colour where it has any. */
export function tableText(
  layout: Pick<TableConstructorOptions, "head" | "colAligns" | "colWidths">,
  rows: readonly string[][],
): string {
  const colourful = process.stdout.hasColors?.() ?? false;
  const table = new Table({
    ...layout,
    wordWrap: true,
    chars: RULES,
    style: {
      compact: true,
      "padding-left": 0,
      "padding-right": 0,
      head: colourful ? ["bold"] : [],
      border: colourful ? ["gray"] : [],
    },
  });
  table.push(...rows);
  return table.toString();
}
