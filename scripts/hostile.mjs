/**
 * `npm run hostile`: reads a million hostile files here, of every format, and in Chromium if `--chromium` says so,
 * and writes how it went to `test/checkpoint/hostile/report.json`. Fails if one is read wrongly.
 *
 *     npm run hostile -- [--files n] [--seed n] [--chromium]
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { corpus } from "../test/checkpoint/hostile/corpus.mjs";

const REPORT = "test/checkpoint/hostile/report.json";
const { values } = parseArgs({
  options: {
    files: { type: "string", default: "1000000" },
    seed: { type: "string", default: "14" },
    chromium: { type: "boolean", default: false },
  },
});
const [files, seed] = [Number(values.files), Number(values.seed)];
const good = await corpus();

const { runInChromium } = values.chromium
  ? await import("../test/checkpoint/hostile/chromium.mjs")
  : {};
const report = merged(await (runInChromium ? runInChromium(good, { seed, files }) : runHere()));
console.log(report.engine, report.formats);
console.log(`${report.files} files, the slowest ${report.slowest} ms`);
for (const problem of report.problems.slice(0, 20)) console.error(problem);
if (report.problems.length > 0) process.exitCode = 1;
const { problems, ...kept } = report;
const before = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, "utf8")) : {};
const [name] = kept.engine.split(" ");
const all = { ...before, [name]: { ...kept, problems: problems.length } };
writeFileSync(REPORT, `${JSON.stringify(all, null, 2)}\n`);

/**
 * All workers' reports, or those until it is interrupted. Heaps are small, so that what takes memory without end is
 * noticed.
 */
async function runHere() {
  const count = availableParallelism();
  const share = Math.ceil(files / count);
  const url = new URL("../test/checkpoint/hostile/worker.mjs", import.meta.url);
  const engine = `Node ${process.versions.node}`;
  const parts = [];
  const workers = Array.from({ length: count }, (_, i) => {
    const workerData = { good, seed, from: i * share, to: Math.min(files, (i + 1) * share) };
    const worker = new Worker(url, { workerData, resourceLimits: { maxOldGenerationSizeMb: 128 } });
    worker.on("message", (part) => parts.push({ engine, ...part }));
    return worker;
  });
  process.once("SIGINT", () => {
    for (const worker of workers) worker.terminate();
  });
  const ended = workers.map((worker) => {
    return new Promise((resolve, reject) => worker.on("error", reject).on("exit", resolve));
  });
  await Promise.all(ended);
  return parts;
}

function merged(parts) {
  const formats = {};
  for (const part of parts) {
    for (const [format, { files, refused, loaded, most }] of Object.entries(part.formats)) {
      formats[format] ??= { files: 0, refused: 0, loaded: 0, most: 0 };
      const sum = formats[format];
      sum.files += files;
      sum.refused += refused;
      sum.loaded += loaded;
      // Bytes of memory for a byte of a file that was read.
      sum.most = Math.max(sum.most, Number(most.toFixed(2)));
    }
  }
  return {
    engine: parts[0].engine,
    seed,
    files: parts.reduce((sum, part) => sum + part.files, 0),
    slowest: Math.round(Math.max(...parts.map(({ slowest }) => slowest))),
    formats,
    problems: parts.flatMap(({ problems }) => problems),
  };
}
