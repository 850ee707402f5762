/**
 * The same trainings in PyTorch and here, one after the other, from the same weights and in the same batches:
 *
 *     NADIR_PYTHON=venv/bin/python ALGOPERF=algorithmic-efficiency node evidence/mnist/beside.mjs
 *
 * writes `pytorch.json` after each, and goes on from what is in it: of the optimizers of `recorded.json` that PyTorch has and of
 * each setting of MLCommons' baseline, from three seeds, as AlgoPerf's studies are three, with one thread, and one a seed with two.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { load } from "nadir";
import { describeMachine, load as loadOfMachine, PYTHON } from "../../bench/machine.mjs";
import { BASELINE } from "./contestants.mjs";
import { digits } from "./data.mjs";
import { start } from "./network.mjs";
import { BATCH, batchesOf, STEP_HINT, train } from "./run.mjs";

const FILE = new URL("pytorch.json", import.meta.url);
const SEEDS = [1, 2, 3];
const OTHERS = ["AdamW", "SGD, Nesterov", "SGD, momentum", "Adam"];

const folder = mkdtempSync(join(tmpdir(), "nadir-mnist-"));
write(folder);
const path = new URL("pytorch.py", import.meta.url).pathname;
const python = spawn(PYTHON, [path, folder], { stdio: ["pipe", "pipe", "inherit"] });
const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
const answer = async () => {
  const { value, done } = await lines.next();
  if (done) throw new Error(`${PYTHON}: ended before it answered`);
  return JSON.parse(value);
};
const versions = await answer();
const machine = { ...describeMachine(), before: loadOfMachine() };

const nadirs = [await load({ threads: 1 }), await load({ threads: 2 })];
async function both(setting, threads = 1) {
  const nadir = nadirs[threads - 1];
  // Once with few steps, that does not count: compilation.
  train({ ...setting, nadir, steps: 100 });
  const ours = train({ ...setting, nadir });
  python.stdin.write(`${JSON.stringify({ ...setting, threads })}\n`);
  const theirs = await answer();
  const per = ({ milliseconds }) => milliseconds.toFixed(3);
  console.log(
    `${setting.optimizer}, seed ${setting.seed}, threads ${threads}: ms a step ${per(ours)}, PyTorch ${per(theirs)}`,
  );
  return { ...setting, threads, ours, theirs };
}

const { rows } = JSON.parse(
  readFileSync(new URL("recorded.json", import.meta.url), "utf8"),
).summary;
const wanted = [
  { optimizer: "NAdamW", point: BASELINE[0], steps: STEP_HINT },
  ...rows
    .filter(({ optimizer }) => OTHERS.includes(optimizer))
    .map(({ optimizer, point, steps }) => ({ optimizer, point, steps })),
  ...BASELINE.slice(1).map((point) => ({ optimizer: "NAdamW", point, steps: STEP_HINT })),
];
// All of one seed before the next, so that what there is when it is ended is of everybody.
const plan = SEEDS.flatMap((seed) => [
  ...wanted.map((setting) => [{ ...setting, seed }, 1]),
  // For their time alone.
  [{ ...wanted[0], seed, steps: 500 }, 2],
]);
const pairs = existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")).pairs : [];
const isSame = (pair, [setting, threads]) =>
  JSON.stringify([pair.optimizer, pair.point, pair.seed, pair.threads]) ===
  JSON.stringify([setting.optimizer, setting.point, setting.seed, threads]);
for (const each of plan) {
  if (pairs.some((pair) => isSame(pair, each))) continue;
  pairs.push(await both(...each));
  machine.after = loadOfMachine();
  const text = JSON.stringify({ versions, machine, pairs }).replaceAll(/\},\{/g, "},\n{");
  writeFileSync(FILE, `${text}\n`);
}
python.stdin.end();
rmSync(folder, { recursive: true });
process.exit(0);

function write(into) {
  const save = (name, array) => writeFileSync(join(into, name), array);
  for (const [name, { inputs, labels }] of Object.entries(digits())) {
    save(`${name}.inputs`, inputs);
    save(`${name}.labels`, labels);
  }
  for (const seed of SEEDS) {
    save(
      `start-${seed}`,
      Float32Array.from(Object.values(start(seed)).flatMap((part) => [...part])),
    );
    const batches = batchesOf(seed);
    const rows = new Uint32Array(STEP_HINT * BATCH);
    for (let step = 0; step < STEP_HINT; step++) rows.set(batches.next().value, step * BATCH);
    save(`batches-${seed}`, rows);
  }
}
