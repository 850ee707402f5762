/**
 * What docs/evidence.md says of a record: the subject's table, and with what it was recorded.
 * @param {import("./subjects.mjs").Subject} subject
 * @param {object} record of `recorded.json`
 * @returns {string[]}
 */
export const linesOf = (subject, record) => [
  ...[...subject.table(record.summary).split("\n"), "", madeOf(record)],
];

function madeOf({ modules, date, machine }) {
  const { cpu, cores, node } = machine;
  const by = modules.map(
    ({ version, wasm }) => `Nadir ${version}, module \`${wasm.slice(0, 12)}\``,
  );
  return `Recorded on ${date}: ${by.join(" and ")}; ${cpu}, ${cores} cores, Node ${node}.`;
}

/** The document that a subject's tables are in. */
export const documentOf = ({ page = "docs/evidence.md" }) => page;

/**
 * The lines of each place in the document, by its name: of a subject with a page of its own several.
 * @param {string} name of the subject
 * @returns {Record<string, string[]>}
 */
export function placesOf(name, subject, record) {
  if (!subject.tables) return { [name]: linesOf(subject, record) };
  const tables = Object.entries(subject.tables(record.summary));
  return {
    ...Object.fromEntries(tables.map(([place, text]) => [place, text.split("\n")])),
    recorded: [madeOf(record)],
  };
}
