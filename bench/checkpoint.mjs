/**
 * How long it takes to save and to restore ten million parameters with Adam, beside copying as many bytes: to memory
 * that is fresh, as that of a file, and to memory that is there, as that of parameters. And what memory it takes.
 *
 *     node --expose-gc bench/checkpoint.mjs
 */
import { Adam, loadSync } from "nadir";
import { restore, save } from "nadir/checkpoint";
import { now } from "./clock.mjs";

const ROUNDS = 15;
const nadir = loadSync();
const parameters = nadir.parameters({ a: [1000, 2500], b: [2500, 2000], c: [2_500_000] });
for (const { data, grad } of Object.values(parameters)) {
  for (let i = 0; i < data.length; i++) {
    data[i] = Math.sin(i);
    grad[i] = Math.cos(i);
  }
}
const optimizer = new Adam(parameters);
optimizer.step();

const bytes = save({ parameters, optimizer });
const target = new Uint8Array(bytes.length);
const tasks = {
  save: () => save({ parameters, optimizer }),
  "copy to fresh memory": () => bytes.slice(),
  restore: () => restore(bytes, { parameters, optimizer }),
  "copy to memory that is there": () => target.set(bytes),
};
const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, task] of Object.entries(tasks)) {
    globalThis.gc?.();
    const start = now();
    task();
    if (round > 1) times[name].push((now() - start) / 1e6);
  }
}
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
const ms = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
console.log(`${(bytes.length / 1e6).toFixed(1)} MB, medians of ${ROUNDS - 2} rounds`);
for (const [ours, theirs] of [
  ["save", "copy to fresh memory"],
  ["restore", "copy to memory that is there"],
]) {
  const ratio = ms[ours] / ms[theirs];
  console.log(
    `${ours} ${ms[ours].toFixed(1)} ms; ${theirs} ${ms[theirs].toFixed(1)} ms: ${ratio.toFixed(2)} times`,
  );
}

/** Memory that a task leaves, and that its result has. */
function growth(task) {
  globalThis.gc?.();
  const of = () => process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
  const before = of();
  const result = task();
  return { grown: of() - before, result };
}
const { grown } = growth(tasks.save);
console.log(
  `save takes ${(grown / 1e6).toFixed(1)} MB more, for a file of ${(bytes.length / 1e6).toFixed(1)} MB`,
);
console.log(`restore takes ${(growth(tasks.restore).grown / 1e6).toFixed(1)} MB more`);
