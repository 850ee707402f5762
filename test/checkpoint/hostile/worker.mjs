import { parentPort, workerData } from "node:worker_threads";
import { bytesOf } from "./bytesOf.mjs";
import { run } from "./program.mjs";

/** Files, after which what has been found is told, so that a run that is ended is not lost. */
const BATCH = 2000;

const { good, seed, from, to } = workerData;
const bytes = bytesOf(good);
for (let at = from; at < to; at += BATCH) {
  parentPort.postMessage(await run(bytes, { seed, from: at, to: Math.min(to, at + BATCH) }));
}
