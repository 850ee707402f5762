// The worker of docs/worker.md in Node, Deno and Bun: stopped, gone on with in another, killed. Prints what was
// otherwise than it should be.

import { trainInWorker, WorkerError } from "nadir/worker";

const Thread = globalThis.Worker ?? (await import("node:worker_threads")).Worker;
const start = (file) => new Thread(new URL(file, import.meta.url), { type: "module" });
const inputs = Float32Array.from({ length: 200 }, (_, i) => i / 200);
const data = { inputs, targets: inputs.map((x) => x * x) };

const problems = [];
const check = (what, holds) => holds || problems.push(what);

const worker = start("./guide.js");
const whole = await trainInWorker(worker, data).finished;
check(`ended by ${whole.stopped}`, whole.stopped === "epochs");

const first = trainInWorker(worker, data);
for await (const { epoch } of first) if (epoch > 100) break;
const { stopped, epochs } = await first.finished;
check(`stopped by ${stopped} after ${epochs.length}`, stopped === "signal" && epochs.length < 3000);
const checkpoint = await first.checkpoint();
await worker.terminate();

const other = start("./guide.js");
const again = trainInWorker(other, data, { checkpoint });
const rest = await again.finished;
for (const [name, { data }] of Object.entries(whole.tensors)) {
  check(`other ${name}`, rest.tensors[name].data.join() === data.join());
}
const [predicted] = await again.predict([0.5]);
check(`predicted ${predicted}`, Math.abs(predicted - 0.25) < 0.05);

/** What an ended worker is for its page. */
async function endOf(training) {
  try {
    for await (const { epoch } of training) if (epoch > 100) other.terminate();
  } catch (error) {
    return error;
  }
}
const killed = await endOf(trainInWorker(other, data));
check(`killed: ${killed}`, killed instanceof WorkerError);
const missing = await endOf(trainInWorker(start("./nowhere.js"), data));
check(`missing: ${missing}`, missing instanceof WorkerError);
console.log(JSON.stringify(problems));
