/** `npm run bench:adapters`: see HELP. Measures and says what it found; asserts nothing about time. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { tableOfAims } from "../report.mjs";
import { judge } from "./aims.mjs";
import { bundleField, wasmFolder } from "./bundle.mjs";
import { openChromium } from "./chromium.mjs";
import { benchJax } from "./jax.mjs";
import { tableOfHeaps, tableOfOptimizers, tableOfSteps } from "./report.mjs";
import { tasks } from "./tasks.mjs";

const HELP = `node bench/adapters/index.mjs [options]

Nadir under TensorFlow.js, beside TensorFlow.js's own Adam: the optimizer alone on gradients that are
there, whole steps with and without fastGradients, and the heap they leave; on its backends wasm and
cpu, in Node and in Chromium (there with threads). Then under jax-js. In every round each has its turn; of its
rounds the fastest counts. Writes build/bench.adapters.json.

  --quick        two rounds each, and nothing at 10 M: figures to work with, not to report
  --help         this text
`;

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (options.help) console.log(HELP);
else await bench();

async function bench() {
  const machine = { cpu: cpus()[0].model, node: process.version, v8: process.versions.v8 };
  console.log(`${machine.cpu}; node ${machine.node} (V8 ${machine.v8})\n`);
  const folder = mkdtempSync(join(tmpdir(), "nadir-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  await bundleField(folder);

  const places = { Node: inNode(folder) };
  const chromium = await openChromium(join(folder, "page"));
  if (chromium) places.Chromium = chromium.measure;
  else console.log("no Chromium here: apt-get install chromium\n");

  const run = async (list) => {
    const rows = [];
    for (const [place, measure] of Object.entries(places)) {
      for (const backend of ["wasm", "cpu"]) {
        for (const task of list) {
          const { times, threads } = await measure(backend, task);
          const where = threads > 1 ? `${backend}, ${threads} threads` : backend;
          rows.push({ place, backend, where, name: task.name, times });
        }
      }
    }
    return rows;
  };
  const chosen = (list) =>
    options.quick
      ? list.filter(({ name }) => !name.includes("10 M")).map((task) => ({ ...task, rounds: 2 }))
      : list;

  const optimizers = await run(chosen(tasks.optimizers));
  console.log(tableOfOptimizers(optimizers));
  const steps = await run(chosen(tasks.steps));
  console.log(tableOfSteps(steps));
  const heaps = await measureHeaps(places.Node, chosen(tasks.heaps));
  if (heaps.length > 0) console.log(tableOfHeaps(heaps));
  await chromium?.close();

  const jax = await benchJax(options);
  const aims = judge([...optimizers, ...steps, ...heaps]);
  console.log(tableOfAims(aims));
  const report = { machine, optimizers, steps, heaps, jax, aims };
  writeFileSync("build/bench.adapters.json", `${JSON.stringify(report, null, 2)}\n`);
}

/** Each task in a process of its own. */
function inNode(folder) {
  const script = fileURLToPath(new URL("node.mjs", import.meta.url));
  return (backend, task) => {
    const args = [script, join(folder, "field.cjs"), wasmFolder(), backend, JSON.stringify(task)];
    const output = execFileSync(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
    return JSON.parse(output);
  };
}

async function measureHeaps(measure, list) {
  if (list.length === 0) return [];
  const times = {};
  for (const task of list) Object.assign(times, (await measure("wasm", task)).times);
  return [{ place: "Node", backend: "wasm", name: "heap", times }];
}
