/**
 * Writes `diamonds.bin` from PyPI's plotnine 0.15.9, which has ggplot2's data as a file:
 *
 *     pip download --no-deps plotnine==0.15.9
 *     node evidence/diamonds/pack.mjs plotnine-0.15.9-py3-none-any.whl
 *
 * Every number and word of the source is compared with what comes out again.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { COLUMNS, LEVELS, pack, ROWS, SCALES, unpack } from "./columns.mjs";

const MEMBER = "plotnine/data/diamonds.csv";

const [wheel] = process.argv.slice(2);
if (!wheel) throw new Error("node evidence/diamonds/pack.mjs plotnine-0.15.9-py3-none-any.whl");
const members = unzipSync(readFileSync(wheel), { filter: ({ name }) => name === MEMBER });
if (!members[MEMBER]) throw new Error(`${wheel}: expected ${MEMBER} in it`);
const [head, ...rows] = strFromU8(members[MEMBER])
  .trim()
  .split(/\r?\n/)
  .map((line) => line.replaceAll('"', "").split(","));
if (head.join() !== COLUMNS.join() || rows.length !== ROWS) {
  throw new Error(`${MEMBER}: expected ${ROWS} rows of ${COLUMNS}, got ${rows.length} of ${head}`);
}
const codeOf = (name, text) =>
  LEVELS[name] ? LEVELS[name].indexOf(text) : Math.round(Number(text) * SCALES[name]);
const columns = Object.fromEntries(
  COLUMNS.map((name, i) => [name, rows.map((row) => codeOf(name, row[i]))]),
);
const packed = pack(columns);
const back = unpack(packed);
for (const [i, name] of COLUMNS.entries()) {
  for (const [k, row] of rows.entries()) {
    const code = back[name][k];
    const same = LEVELS[name]
      ? LEVELS[name][code] === row[i]
      : code / SCALES[name] === Number(row[i]);
    if (!same) throw new Error(`row ${k}: ${name} is ${row[i]}, but would come out as ${code}`);
  }
}
const file = new URL("diamonds.bin", import.meta.url);
writeFileSync(file, packed);
const digest = createHash("sha256").update(packed).digest("hex");
console.log(`${packed.length} bytes, SHA-256 ${digest}`);
