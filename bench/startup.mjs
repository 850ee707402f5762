/**
 * `npm run bench:startup`: how long a fresh process takes to the end of its first step of Adam, and
 * from `import` to there. Nadir is installed from its package; the others are of this project. In
 * Node, and in what `npm run test:runtimes` has installed. Words choose runtimes, a number the rounds.
 * Writes build/bench.startup.json.
 */
import { spawn } from "node:child_process";
import { cpSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fixture, root } from "../test/engines/package.mjs";
import { table } from "./report.mjs";

const programs = {
  nothing: "an empty program",
  nadir: "Nadir",
  tfjs: "TensorFlow.js wasm",
  jax: "jax-js wasm",
};
const engines = join(root, "build/engines/node_modules");
const runtimes = {
  node: [process.execPath],
  node26: [join(engines, "node26/bin/node")],
  deno: [join(engines, "@deno/linux-x64-glibc/deno"), "run", "--allow-all"],
  bun: [join(engines, "@oven/bun-linux-x64/bin/bun")],
};

const words = process.argv.slice(2);
const rounds = Number(words.find((word) => word > 0) ?? 15);
const chosen = Object.keys(runtimes).filter(
  (name) =>
    existsSync(runtimes[name][0]) && (words.includes(name) || !words.some((word) => !(word > 0))),
);

const own = join(root, "bench/startup");
const installed = fixture("startup");
for (const name of readdirSync(own)) cpSync(join(own, name), join(installed, name));

const rows = chosen.flatMap((runtime) =>
  Object.keys(programs).map((program) => ({ runtime, program, whole: [], fromImport: [] })),
);
// In turn, so that what else the machine does meets all alike; the first round fills caches.
for (let round = -1; round < rounds; round++) {
  for (const row of rows) {
    const { whole, fromImport } = await start(row);
    if (round < 0) continue;
    row.whole.push(whole);
    row.fromImport.push(fromImport);
  }
}

const lines = rows.map(({ runtime, program, whole, fromImport }) => [
  programs[program],
  runtime === "node" ? `Node ${process.versions.node}` : runtime,
  ...figures(fromImport),
  ...figures(whole),
]);
const head = ["", "runtime", "import to step", "fastest", "process to step", "fastest"];
console.log(`${cpus()[0].model}; medians of ${rounds} processes each, ms\n`);
console.log(table(head, lines));
writeFileSync(join(root, "build/bench.startup.json"), `${JSON.stringify(rows)}\n`);

function start({ runtime, program }) {
  const [command, ...words] = runtimes[runtime];
  const file = join(program === "nadir" ? installed : own, `${program}.mjs`);
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(command, [...words, file], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    let whole;
    let errors = "";
    child.stdout.on("data", (data) => {
      whole ??= performance.now() - begun;
      said += data;
    });
    child.stderr.on("data", (data) => {
      errors += data;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve({ whole, fromImport: Number(said) });
      else reject(new Error(`${program} in ${runtime}: ${errors}`));
    });
  });
}

/** The median and the least. */
function figures(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return [sorted[sorted.length >> 1], sorted[0]].map((time) => time.toFixed(1));
}
