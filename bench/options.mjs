/** What `npm run bench` is asked for. */
import { parseArgs } from "node:util";
import { sweepNames } from "./groups/sweeps.mjs";
import { kernels } from "./kernels.mjs";
import { FEW } from "./record.mjs";

export const groupNames = ["kernels", "sweeps", "products", "steps", "waking"];

export const HELP = `node bench/index.mjs [kernel…] [options]

Measures Nadir beside others, says what it found, asserts nothing about time. Writes build/bench.html, a
page, and build/bench.json, all rounds.

  kernels   by one thread, beside a roofline (the same loads and stores with next to no arithmetic), the
            same loop in C, with 128 bits and with all that the processor has, and plain JavaScript; in
            processor time; a call from JavaScript is part of it, which shows at 1 k. Before, all are
            checked to compute the same
  sweeps    steps of optimizers (${sweepNames.join(" ")}) by one thread, two
            and all cores, beside the roofline cut the same way and PyTorch; this and what follows in the
            time of day
  products  all products of matrices of a step of a dense network, by threads
  steps     whole training steps of dense networks, by threads, beside TensorFlow.js, jax-js, PyTorch
            and plain JavaScript, each in a process of its own
  waking    a thread that looks for work, and one that sleeps

In every round each has its turn; of its rounds the fastest counts, and the others show how sure it is.

  kernel…         only these: ${kernels.map(({ name }) => name).join(" ")}
  --groups LIST   only these of the above
  --sizes LIST    parameters, as 1k,100k,1M,10M (the default); kernels at 1M also in double precision
  --quick         fewer cases, and fewer and shorter rounds, a minute or two: to work with, not to report
  --compare FILE  an earlier build/bench.json: what is slower now, beyond noise; then exits with 1
  --from FILE     measures nothing: takes an earlier run for this one
  --record FILE   writes the run as a page of docs, too
  --help          this text

PYTHON names the Python that has PyTorch, python3 if it does not.`;

export function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        groups: { type: "string", default: groupNames.join() },
        sizes: { type: "string" },
        quick: { type: "boolean", default: false },
        compare: { type: "string" },
        from: { type: "string" },
        record: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    return {
      ...values,
      groups: values.groups.split(",").map(checkGroup),
      rows: choose(positionals, values.quick),
      sizes: (values.sizes ?? (values.quick ? "1k,100k,1M" : "1k,100k,1M,10M"))
        .split(",")
        .map(parseSize),
    };
  } catch (error) {
    refuse(error.message);
  }
}

export function refuse(message) {
  console.error(`${message}\n\nnode bench/index.mjs --help says what there is`);
  process.exit(2);
}

function checkGroup(name) {
  if (!groupNames.includes(name)) throw new Error(`--groups: no group ${JSON.stringify(name)}`);
  return name;
}

function choose(names, isQuick) {
  const unknown = names.find((name) => !kernels.some((kernel) => kernel.name === name));
  if (unknown) throw new Error(`no kernel ${JSON.stringify(unknown)}`);
  const chosen = names.length > 0 ? names : isQuick && FEW;
  return chosen ? kernels.filter(({ name }) => chosen.includes(name)) : kernels;
}

function parseSize(text) {
  const [, digits, unit] = /^([1-9]\d*)([kM]?)$/.exec(text) ?? [];
  if (!digits) throw new Error(`--sizes: expected sizes as 100k or 10M, got ${text}`);
  return Number(digits) * { "": 1, k: 1e3, M: 1e6 }[unit];
}
