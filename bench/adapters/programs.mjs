/** `npm run bench:programs`: see HELP. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { table, tableOfAims } from "../report.mjs";
import { programs } from "./programs/index.mjs";

const HELP = `node bench/adapters/programs.mjs [options]

Public programs of TensorFlow.js (tfjs-examples, gpt-tfjs) on its wasm backend, by the shapes of their models and
batches, on made-up data: a whole training step under tf.train, and with tfjsOptimizer and fastGradients. Each program in a
process of its own, both sides on the same weights and batches, in turns; the ratio is the median of those of the rounds. Where
the backend cannot train a program, tf.train has the gradients that are missing composed of kernels that are there.
Says by how much losses differ; fails if that is more than rounding. Writes build/bench.programs.json.

  --only TEXT    programs whose names contain it
  --quick        three short rounds: figures to work with, not to report
  --help         this text
`;

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    quick: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

/** More than rounding makes of six steps: where a loss leaps in its first steps, as in two programs, a thousandth. */
const ROUNDING = 5e-3;

if (options.help) console.log(HELP);
else bench();

function bench() {
  const machine = { cpu: cpus()[0].model, node: process.version, v8: process.versions.v8 };
  console.log(`${machine.cpu}; node ${machine.node} (V8 ${machine.v8})\n`);
  const limits = options.quick ? { rounds: 3, milliseconds: 50 } : { rounds: 9, milliseconds: 150 };
  const rows = programs
    .filter(({ name }) => name.includes(options.only))
    .map((program) => {
      const row = summary(program, run(program.name, limits));
      console.error(`${row.name}: ${row.ratio.toFixed(2)}`);
      return row;
    });
  const lines = rows.map(({ name, isMissing, stock, nadir, ratio, difference }) => [
    name,
    ...[stock, nadir].map((ms) => ms.toPrecision(3)),
    `${ratio.toFixed(2)} ×`,
    difference.toExponential(0),
    isMissing ? "only now" : "yes",
  ]);
  const head = ["a step, ms", "tf.train", "Nadir", "faster", "losses differ", "trains on wasm"];
  console.log(`${table(head, lines)}\n`);
  const aims = judge(rows);
  console.log(tableOfAims(aims));
  writeFileSync(
    "build/bench.programs.json",
    `${JSON.stringify({ machine, rows, aims }, null, 2)}\n`,
  );
  const apart = rows.filter(({ difference }) => !(difference < ROUNDING));
  if (apart.length > 0)
    throw new Error(`losses differ: ${apart.map(({ name }) => name).join("; ")}`);
}

function run(name, limits) {
  const script = fileURLToPath(new URL("programs/run.mjs", import.meta.url));
  const output = execFileSync(process.execPath, [script, name, JSON.stringify(limits)], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(output);
}

function summary({ name, isMissing = false }, { times, difference, left }) {
  return {
    ...{ name, isMissing, difference, left },
    stock: median(times.map(({ stock }) => stock)) / 1e6,
    nadir: median(times.map(({ nadir }) => nadir)) / 1e6,
    ratio: median(times.map(({ stock, nadir }) => stock / nadir)),
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

function judge(rows) {
  const ratios = rows.map(({ ratio }) => ratio);
  const core = rows.find(({ name }) => name === "mnist-core")?.ratio;
  const aims = [
    ["median at least 3 × faster", median(ratios), 3],
    ["none below 0.97 ×", Math.min(...ratios), 0.97],
    ["mnist-core at least 3 × faster than with composed gradients", core, 3],
  ];
  return aims.map(([text, value, limit]) => ({
    text,
    value: value?.toFixed(2),
    met: value === undefined ? undefined : value >= limit,
  }));
}
