/**
 * A million steps of a network by threads, with all work cut however small it is: memory stays flat, and the weights come
 * out as by one thread, which goes over the same steps afterwards. Words choose: a number of steps, and of threads:
 * npm run test:soak -- 1000000 2. `--write` puts the row into docs/threads.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { AdamW, clipGradNorm, load } from "nadir";
import { DenseNetwork, softmaxCrossEntropy } from "nadir/networks";
import { table } from "../../bench/report.mjs";
import { filled } from "../../scripts/tables/filled.mjs";
import { table as written } from "../../scripts/tables/table.mjs";

const [steps = 1_000_000, threads = 2] = process.argv.slice(2).filter(Number).map(Number);
const BATCH = 16;
/** Until what is compiled is compiled. */
const WARM = 20_000;
/** Bytes that a process may breathe. */
const ALLOWED = 16e6;

const inputs = new Float32Array(BATCH * 16).map((_, i) => Math.sin(i));
const labels = Array.from({ length: BATCH }, (_, i) => i % 8);

async function train(threads) {
  const nadir = await load({ threads });
  const pool = nadir.heap.team?.pool;
  let jobs = 0;
  if (pool) {
    pool.zeal = Infinity;
    const { run } = pool;
    pool.run = (pieces) => {
      jobs++;
      run.call(pool, pieces);
    };
  }
  const network = new DenseNetwork(nadir, { sizes: [16, 32, 8], maxBatch: BATCH });
  const optimizer = new AdamW(network.parameters);
  const begun = performance.now();
  let first = 0;
  let most = 0;
  for (let step = 1; step <= steps; step++) {
    network.lossAndGradients(inputs, labels, softmaxCrossEntropy);
    clipGradNorm(network.parameters, 1);
    optimizer.step();
    if (step === Math.min(WARM, steps)) first = process.memoryUsage.rss();
    if (step % WARM !== 0) continue;
    most = Math.max(most, process.memoryUsage.rss());
    if (step % (10 * WARM) === 0) console.error(`${threads} threads, step ${step}`);
    // Threads that die are told by events.
    await new Promise(setImmediate);
  }
  const seconds = (performance.now() - begun) / 1000;
  const last = process.memoryUsage.rss();
  const values = Object.values(network.parameters).map(({ data }) => data.slice());
  const alive = nadir.threads;
  nadir.dispose();
  return { alive, jobs, seconds, first, most, last, values };
}

const found = await train(threads);
const one = await train(1);
const same = found.values.every((values, i) =>
  values.every((x, j) => Object.is(x, one.values[i][j])),
);
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
const flat = found.last - found.first < ALLOWED;
const head = [
  "threads",
  "steps",
  "kernels cut",
  "seconds",
  "RSS after 20,000 steps, MB",
  "most",
  "at the end",
  "as by one thread",
];
const count = (n) => n.toLocaleString("en");
const row = [
  `${found.alive}`,
  count(steps),
  count(found.jobs),
  found.seconds.toFixed(0),
  ...[found.first, found.most, found.last].map(megabytes),
  same ? "yes" : "NO",
];
console.log(table(head, [row]));
if (process.argv.includes("--write")) {
  const text = readFileSync("docs/threads.md", "utf8");
  writeFileSync("docs/threads.md", filled(text, "soak", written(head, [row])));
}
if (!same || !flat || found.alive !== threads) process.exitCode = 1;
