/** The report of `npm run conformance:live`, docs/conformance.md. */
import { table } from "../tables/table.mjs";

/** Libraries with a column of their own; others share one. */
const COLUMNS = ["torch", "optax", "keras"];

/** What is not in the table, and why. */
const BESIDE = `Not in the table, since these problems are not for them, but held by recorded runs of the real libraries on
others, in \`test/golden\`: \`LBFGS\` (torch, optax), \`sam\` (pytorch_optimizer) and \`lookahead\` (pytorch_optimizer, optax), on
losses that are asked for anew; \`SOAP\` and \`Shampoo\` (pytorch_optimizer), on gradients that tell directions apart; and
\`SparseAdam\` (torch), on sparse gradients. \`NAG\` and \`NadaMax\` are in none of these libraries: they are compared with
their formulas.`;

/** @param results of each optimizer in each library: `{ optimizer, library, version, worst, problems }` */
export function report(results, { steps, problems }) {
  const versions = new Map(results.map(({ library, version }) => [library, version]));
  const optimizers = [...new Set(results.map(({ optimizer }) => optimizer))];
  const head = ["", ...COLUMNS.map((name) => `${name} ${versions.get(name) ?? ""}`), "others"];
  const rows = optimizers.map((optimizer) => {
    const own = results.filter((result) => result.optimizer === optimizer);
    const cells = COLUMNS.map((name) => shown(own.find(({ library }) => library === name)));
    const others = own.filter(({ library }) => !COLUMNS.includes(library));
    const rest = others.map((result) => `${result.library}: ${shown(result)}`).join("; ");
    return [`\`${optimizer}\``, ...cells, rest];
  });
  const others = [...versions].filter(([name]) => !COLUMNS.includes(name));
  return `# Conformance

How far Nadir is from the real libraries. \`npm run conformance:live\` runs both side by side and writes this page; it
needs Python with the libraries of \`test/golden/requirements.txt\`, on the path or named by \`PYTHON\`. What each of
their names is called here is in [Coverage](coverage.md).

Each optimizer takes ${steps} steps on each of ${problems} random problems a library, in double precision: gradients of magnitudes
from 1e-4 to 1e4, with noise, drifts, gaps and ends, and a learning rate that changes. Its options are those of
the golden runs in turns, which are the library's defaults and others. A number is the largest part of the way
gone so far by which any element misses the library's at any step, beyond 4 units in the last place of the
parameter times the root of the steps: 0 where nothing is left.

${table(head, rows).join("\n")}

${BESIDE}

${others.map(([name, version]) => `- ${name}: ${linked(version)}`).join("\n")}
`;
}

function shown(result) {
  if (result === undefined) return "";
  return result.worst === 0 ? "0" : result.worst.toExponential(0);
}

/** An address in a version, as a link. */
function linked(version) {
  return version.replace(/https:\S+/, (address) => `<${address}>`);
}
