/** `npm run bench:networks`: see HELP. Measures and says what it found; asserts nothing about time. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { tableOfAims } from "../report.mjs";
import { race } from "../rounds.mjs";
import { checkAgreement } from "./agreement.mjs";
import { judge } from "./aims.mjs";
import { cases, choose, QUICK } from "./cases.mjs";
import { writeData } from "./data.mjs";
import { startField } from "./field.mjs";
import { measureConvolutions } from "./layers/convolutions.mjs";
import { reportOfLayers } from "./layers/report.mjs";
import { measureProducts } from "./products.mjs";
import { tableOfCase, tableOfConvolutions, tableOfProducts } from "./report.mjs";
import { bundleTensorFlow } from "./tfjs-bundle.mjs";

const HELP = `node bench/networks/index.mjs [case…] [options]

First the products of matrices and within convolutions in Nadir's steps, beside what a block of 4 × 8
registers reaches with nothing around it. Then whole training steps on one thread, loss and gradients and Adam: Nadir's
beside those of others, each in a process of its own, from the same weights and on the same batch;
before, all are checked to train alike, and have compiled and warmed up. In every round each has its
turn; of its rounds the fastest counts, in processor time, that of jax-js with threads in time of day.
Writes build/bench.networks.json.

"Repaired" is TensorFlow.js with the operands of its product transposed beforehand: given transposed
ones, its wasm backend takes a slow path. PyTorch has the processor's widest vectors and fused
multiply-add, WebAssembly 128 bits and none.

  case…          only these: ${cases.map(({ name }) => name).join(" ")};
                 a name without its @batch: at all batches
  --report FILE  writes the cases of layers other than dense ones as a page, docs/speed.md
  --quick        fewer and shorter rounds: figures to work with, not to report
  --help         this text

NADIR_PYTHON: the Python that has PyTorch, if that is not python3.
`;

const PRODUCTS = { rounds: 100, milliseconds: 2 };

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    report: { type: "string" },
    quick: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (options.help) console.log(HELP);
else await bench();

async function bench() {
  const chosen = choose(positionals);
  if (!chosen) {
    console.error(`no such case\n\n${HELP}`);
    process.exit(2);
  }
  const machine = {
    ...{ cpu: cpus()[0].model, cores: cpus().length, load: loadavg()[1] },
    ...{ node: process.version, v8: process.versions.v8 },
  };
  console.log(`${machine.cpu}; node ${machine.node} (V8 ${machine.v8})\n`);

  const folder = mkdtempSync(join(tmpdir(), "nadir-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  const bundle = await bundleTensorFlow(folder);

  const products = await measureProducts(chosen, options.quick ? QUICK : PRODUCTS, folder);
  if (products.length > 0) console.log(tableOfProducts(products));
  const convolutions = await measureConvolutions(chosen, options.quick ? QUICK : PRODUCTS, folder);
  if (convolutions.length > 0) console.log(tableOfConvolutions(convolutions));
  const times = {};
  const absent = {};
  for (const task of chosen) {
    [times[task.name], absent[task.name]] = await measureCase(task, folder, bundle);
  }
  const aims = judge({ times, products, convolutions });
  console.log(tableOfAims(aims));

  const report = { machine, times, absent, products, convolutions, aims };
  if (options.report) writeFileSync(options.report, reportOfLayers(chosen, report));
  writeFileSync("build/bench.networks.json", `${JSON.stringify(report, null, 2)}\n`);
}

/** Nanoseconds a step, and why others have none, by contestant. */
async function measureCase(task, folder, bundle) {
  const home = join(folder, task.name);
  writeData(task, home);
  const { entrants, absent, stop } = await startField(task, home, bundle);
  const losses = await checkAgreement(task, entrants);
  const times = await race(entrants, options.quick ? QUICK : task.effort);
  stop();
  console.log(tableOfCase({ ...task, losses }, times, absent));
  return [times, absent];
}
