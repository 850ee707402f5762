/**
 * `npm run bench:products`: two real programs, docs/programs.md, beside what they use today. Measures and asserts nothing.
 * A number says how many rounds, 5 by default. NADIR_PYTHON is a Python with fsrs-optimizer, NADIR_FSRS a folder
 * in which npm has installed `@open-spaced-repetition/binding`; without them their rows are left out. Writes
 * build/bench.products.json.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { root } from "../../test/engines/package.mjs";
import { table } from "../report.mjs";
import { measureFsrs } from "./fsrs.mjs";
import { measureMicrobit } from "./microbit.mjs";

const rounds = Number(process.argv.slice(2).find((word) => word > 0) ?? 5);
const microbit = await measureMicrobit({ rounds });
const fsrs = await measureFsrs({ rounds });

console.log(`${cpus()[0].model}, Node ${process.version}; ms, fastest of ${rounds} rounds\n`);
const lines = (rows, ...more) =>
  Object.entries(rows).map(([name, row]) => [
    name,
    row.first.toFixed(0),
    Math.min(...row.times).toFixed(0),
    ...more.map((of) => of(row)),
  ]);
const loss = (row) => row.loss.toFixed(5);
const right = ({ accuracy }) => `${(100 * accuracy).toFixed(1)} %`;
console.log(
  table(["micro:bit", "first", "fastest", "last loss", "right"], lines(microbit.rows, loss, right)),
);
console.log(`bytes, gzipped: ${JSON.stringify(microbit.sizes)}\n`);
console.log(
  table([`FSRS, ${fsrs.items} reviews`, "first", "fastest", "loss"], lines(fsrs.rows, loss)),
);
console.log(`bytes, gzipped: ${JSON.stringify(fsrs.sizes)}`);
writeFileSync(join(root, "build/bench.products.json"), `${JSON.stringify({ microbit, fsrs })}\n`);
process.exit(0);
