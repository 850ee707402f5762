/**
 * The conformance program in every JavaScript runtime, and the kernels in an engine without
 * JavaScript, from the packed package. Words choose runtimes: npm run test:runtimes -- node workerd
 */
import { copyFileSync, cpSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fixture, root } from "./package.mjs";
import { differences, report } from "./report.mjs";
import { twoAtOnce } from "./twoAtOnce.mjs";

const here = join(root, "test/engines/runtimes");
const names = [
  "node",
  "deno",
  "jsr",
  "bun",
  "workerd",
  "miniflare",
  "edge-runtime",
  "wasmtime",
  "arm64",
];
const words = process.argv.slice(2);
const unknown = words.filter((word) => !names.includes(word));
if (unknown.length > 0) {
  throw new Error(`no runtime ${unknown.join(", ")}: there are ${names.join(", ")}`);
}

const folder = fixture("runtimes");
for (const program of readdirSync(join(here, "programs"))) {
  copyFileSync(join(here, "programs", program), join(folder, basename(program)));
}
const rows = await twoAtOnce(words.length > 0 ? words : names, rowsOf);
report("runtimes", rows.flat());

/** Each has a folder of its own, in which its programs write. */
async function rowsOf(name) {
  const { default: entries } = await import(`./runtimes/${name}.mjs`);
  const own = `${folder}-${name}`;
  cpSync(folder, own, { recursive: true });
  const rows = [];
  for (const entry of entries) rows.push(await rowOf(entry, own));
  return rows;
}

/** `start` gives a version and hashes, or what else it found wrong. */
async function rowOf({ engine, what, command, missing, optional, start }, folder) {
  const begun = performance.now();
  try {
    const path = await command();
    if (path === undefined) return absent({ engine, what, missing, optional });
    const started = performance.now();
    const { hashes, problems = [], ...found } = await start(path, folder);
    const milliseconds = performance.now() - started;
    const wrong = hashes ? [...problems, ...differences(hashes)] : problems;
    return { engine, what, hashes, milliseconds, ...found, problems: wrong };
  } catch (error) {
    return { engine, what, milliseconds: performance.now() - begun, problems: [reason(error)] };
  }
}

function reason(error) {
  return String(error).slice(0, 600);
}

/** CI forgives only an optional one's absence. */
function absent({ missing, optional, ...row }) {
  return optional ? { ...row, verdict: `not installed: ${missing}` } : { ...row, missing };
}
