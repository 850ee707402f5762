/**
 * The loops of javascript/, in a thread of their own: where a WebAssembly memory has grown, V8
 * checks every access to every typed array for a detached buffer, and Adam in JavaScript takes 5.6
 * instead of 4.3 ns a parameter (measured). A program without WebAssembly has no such handicap.
 */
import { once } from "node:events";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { ARRAYS, periods, tile } from "./data.mjs";
import * as functions from "./javascript/functions.mjs";
import * as updates from "./javascript/updates.mjs";
import { kernels } from "./kernels.mjs";
import { repeated } from "./repeated.mjs";

/** Whether javascript/ has the loop of a row: none has one in which all constants are in use. */
export const isInJavaScript = ({ name }) => name in updates || name in functions;

export function startJavaScript() {
  const worker = new Worker(new URL(import.meta.url));
  const ask = async (...request) => {
    worker.postMessage(request);
    const [answer] = await once(worker, "message");
    return answer;
  };
  return {
    /** A contestant: see rounds.mjs and agreement.mjs. */
    async start(kernel, dtype, length) {
      await ask("start", kernel.name, dtype, length);
      return {
        run: (repetitions) => ask("run", repetitions),
        results: () => ask("results"),
      };
    },
    stop: () => worker.terminate(),
  };
}

if (!isMainThread) await answerRequests();

async function answerRequests() {
  const loops = { f32: await importLoops("f32"), f64: await importLoops("f64") };
  let arrays;
  let contestant;
  const answers = {
    start(name, dtype, length) {
      const kernel = kernels.find((each) => each.name === name);
      arrays = periods(kernel, dtype).map((period) => tile(new ARRAYS[dtype](length), period));
      const full = kernel.refilled ? arrays[0].slice() : undefined;
      const refill = full && (() => arrays[0].set(full));
      const calls = [kernel.constants, kernel.turned].map((each) => [arrays, kernel.named(each)]);
      contestant = repeated(loops[dtype][name], calls, refill);
    },
    run: (repetitions) => contestant.run(repetitions),
    results: () => [contestant.result(), ...arrays.flatMap((array) => [...array])],
  };
  parentPort.on("message", ([request, ...inputs]) => {
    parentPort.postMessage(answers[request](...inputs));
  });
}

/** Once a precision: so each function sees arrays of one type only, as it would in a program. */
async function importLoops(dtype) {
  const updates = await import(`./javascript/updates.mjs?${dtype}`);
  const functions = await import(`./javascript/functions.mjs?${dtype}`);
  return { ...updates, ...functions };
}
