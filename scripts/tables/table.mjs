/** The lines of a Markdown table. */
export function table(head, rows) {
  return [
    line(head.map(shown)),
    line(head.map(() => "---")),
    ...rows.map((row) => line(row.map(shown))),
  ];
}

const line = (cells) => `|${cells.join("|")}|`;

/** A bar in a cell would end it. */
const shown = (cell) => (cell === "" ? " " : ` ${cell.replaceAll("|", "\\|")} `);
