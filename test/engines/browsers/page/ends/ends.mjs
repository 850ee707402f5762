/** What a page is told when a worker ends, whatever ends it, and how soon. */
import { trainInWorker } from "nadir/worker";

const inputs = Float32Array.from({ length: 500 }, (_, i) => i / 500);
const data = { inputs, targets: inputs };

/** By what ends it: the worker's file, what is done to it while it trains, and what is said. */
const ends = {
  "a kill": ["serves", (worker) => worker.terminate(), /^WorkerError: the worker ended$/],
  "a kill at once": ["serves", undefined, /^WorkerError: the worker ended before it served/],
  "its own close()": ["closes", () => {}, /^WorkerError: the worker ended$/],
  "its own close() before anything is made": [
    "closesFirst",
    () => {},
    /^WorkerError: the worker ended$/,
  ],
  "an error": ["throws", () => {}, /^WorkerError: the worker failed: .*RangeError: meanwhile/],
  "an error at the top": [
    "breaks",
    () => {},
    /^WorkerError: the worker failed: .*(undefined|training)/,
  ],
};

async function told(file, act) {
  const worker = new Worker(`${file}.js`, { type: "module" });
  const training = trainInWorker(worker, data, { signal: timeout(20_000) });
  try {
    if (!act) worker.terminate();
    for await (const { epoch } of training) if (epoch >= 3) act(worker);
    return "nothing";
  } catch (error) {
    return String(error);
  } finally {
    worker.terminate();
  }
}

/** As `AbortSignal.timeout`, which older browsers lack. */
function timeout(milliseconds) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error("nothing was heard of it")), milliseconds);
  return controller.signal;
}

/** A worker that was ended before, of which a training was watched. */
async function toldAgain() {
  const worker = new Worker("serves.js", { type: "module" });
  for await (const _ of trainInWorker(worker, data)) break;
  worker.terminate();
  const again = trainInWorker(worker, data, { signal: timeout(20_000) });
  return again.stop().then(() => "nothing", String);
}

async function all() {
  const wrong = [];
  const again = await toldAgain();
  if (!again.startsWith("WorkerError")) wrong.push(`of one that was ended before: ${again}`);
  for (const [what, [file, act, expected]] of Object.entries(ends)) {
    const said = await told(file, act);
    if (!expected.test(said)) wrong.push(`of ${what}: ${said}`);
  }
  return { wrong };
}

all().then(globalThis.report, (error) => globalThis.report({ error: String(error) }));
