/** `npm run bench`: see HELP. Measures and says what it found; asserts nothing about time. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { checkAgreement } from "./agreement.mjs";
import { judge } from "./aims.mjs";
import { FLAGS, gccVersion } from "./c.mjs";
import { loadField } from "./field.mjs";
import { kernels } from "./kernels.mjs";
import { tableOfAims, tableOfSize, tableOfSteps } from "./report.mjs";
import { race } from "./rounds.mjs";
import { measureSteps } from "./steps.mjs";
import { MODULE } from "./wasm.mjs";

const HELP = `node bench/index.mjs [kernel…] [options]

Nanoseconds a parameter of Nadir's kernels beside a roofline (the same loads and stores with next to
no arithmetic), the same loop in C, and plain JavaScript. In every round each has its turn; of its
rounds the fastest counts, in processor time; a call from JavaScript is part of it, which shows at
1 k. Before, all are checked to compute the same. Writes build/bench.json.

  kernel…        only these: ${kernels.map(({ name }) => name).join(" ")}
  --sizes LIST   parameters, as 1k,100k,1M,10M (the default); 1M also in double precision
  --quick        fewer and shorter rounds: figures to work with, not to report
  --help         this text
`;

/** Many short rounds, so that on a busy machine some fall between its other work. */
const QUICK = { rounds: 10, milliseconds: 2 };
const FULL = { rounds: 50, milliseconds: 3 };
/** Here one repetition is a long round. */
const LARGE = { rounds: 61, milliseconds: 3 };
const QUICK_LARGE = { rounds: 5, milliseconds: 3 };

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: "string", default: "1k,100k,1M,10M" },
    quick: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (options.help) console.log(HELP);
else await bench();

async function bench() {
  const chosen = choose(positionals);
  const sizes = options.sizes.split(",").map(parseSize);
  const machine = { cpu: cpus()[0].model, node: process.version, v8: process.versions.v8 };
  const gcc = gccVersion();
  console.log(`${machine.cpu}; node ${machine.node} (V8 ${machine.v8})`);
  console.log(gcc ? `${gcc} ${FLAGS.join(" ")}\n` : "no gcc here: the C column is empty\n");

  const folder = mkdtempSync(join(tmpdir(), "nadir-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  const field = await loadField(folder, gcc);
  await checkAgreement(field);

  const results = [];
  for (const { length, dtype } of sizes.flatMap(withPrecisions)) {
    const rows = [];
    for (const kernel of chosen) {
      const { contestants, stop } = await field.start(kernel, dtype, length);
      const figures = await race(contestants, effort(length));
      stop();
      const perParameter = Object.entries(figures).map(([name, ns]) => [name, ns / length]);
      rows.push({ kernel: kernel.name, dtype, length, ...Object.fromEntries(perParameter) });
    }
    console.log(tableOfSize(`${length.toLocaleString("en")} parameters, ${dtype}`, rows));
    results.push(...rows);
  }

  const steps = await measureSteps(field, effort(0));
  field.stop();
  const bytes = readFileSync(MODULE);
  const module = { bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
  const aims = judge(results, module.bytes);
  console.log(tableOfSteps(steps));
  console.log(tableOfAims(aims));
  console.log(`${MODULE}: ${module.bytes} bytes, ${module.gzip} with gzip`);

  const report = { machine: { ...machine, gcc, flags: FLAGS }, module, results, steps, aims };
  writeFileSync("build/bench.json", `${JSON.stringify(report, null, 2)}\n`);
}

function choose(names) {
  const unknown = names.find((name) => !kernels.some((kernel) => kernel.name === name));
  if (unknown) refuse(`no kernel ${JSON.stringify(unknown)}`);
  return names.length > 0 ? kernels.filter(({ name }) => names.includes(name)) : kernels;
}

function parseSize(text) {
  const [, digits, unit] = /^([1-9]\d*)([kM]?)$/.exec(text) ?? [];
  if (!digits) refuse(`--sizes: expected sizes as 100k or 10M, got ${JSON.stringify(text)}`);
  return Number(digits) * { "": 1, k: 1e3, M: 1e6 }[unit];
}

function refuse(message) {
  console.error(`${message}\n\n${HELP}`);
  process.exit(2);
}

function withPrecisions(length) {
  const dtypes = length === 1e6 ? ["f32", "f64"] : ["f32"];
  return dtypes.map((dtype) => ({ length, dtype }));
}

function effort(length) {
  const isLarge = length > 2e6;
  if (options.quick) return isLarge ? QUICK_LARGE : QUICK;
  return isLarge ? LARGE : FULL;
}
