import type { restore } from "../checkpoint/restore.ts";
import type { save } from "../checkpoint/save.ts";
import { checkKeys, mismatch } from "../validate.ts";
import { ownLine } from "./ownLine.ts";
import { isLine, type Line, listen, type Port, type WorkerLike } from "./ports.ts";
import { greeting, isGreeting } from "./protocol.ts";
import type { ServedTraining } from "./served.ts";
import { Session } from "./session.ts";

/** Options of {@link serveTraining}. */
export interface ServeTrainingOptions {
  /** `save` of `nadir/checkpoint`, for `training.checkpoint()`. Without it the worker carries no writer of files. */
  readonly save?: typeof save | undefined;
  /** `restore` of `nadir/checkpoint`, for the option `checkpoint`. Without it the worker carries no reader of files. */
  readonly restore?: typeof restore | undefined;
  /**
   * Where pages are listened to. Default: what the worker itself has. In a `SharedWorker` `event.ports[0]` of its event
   * `connect`; in Node before 20.16 `parentPort` of `node:worker_threads`.
   */
  readonly port?: WorkerLike | undefined;
}

/** Lines at which somebody serves. */
const served = new WeakSet<Line>();

/**
 * In a worker's file: says how a training is made, for pages to ask for by {@link trainInWorker}. The function gets what
 * they give as input, and stays here with all that no message can hold: the loss, the optimizer, callbacks.
 *
 * ```js
 * serveTraining(
 *   async ({ inputs, labels }) => {
 *     const network = new DenseNetwork(await load(), { sizes: [64, 32, 10], seed: 1 });
 *     const optimizer = new AdamW(network.parameters, { lr: 0.01 });
 *     return { network, optimizer, inputs, targets: labels, loss: softmaxCrossEntropy, epochs: 100 };
 *   },
 *   { restore, save },
 * );
 * ```
 *
 * What it gives is trained by `fit`, with a `FitProgress` of its own unless it gives one. `onEpoch` and `onBatch` are called
 * here. Fetching and preparing data is work for here, too. Call it where the file begins to run, before anything is awaited
 * or behind it: pages wait.
 *
 * @param make is called for each training; what it throws is what the page's training throws.
 * @typeParam I what pages give as input, which is not checked.
 * @throws TypeError for bad options, outside of a worker, and at a second call.
 */
export function serveTraining<I = unknown>(
  make: (input: I) => ServedTraining | Promise<ServedTraining>,
  options: ServeTrainingOptions = {},
): void {
  const where = "serveTraining";
  if (typeof make !== "function") throw mismatch(`${where}: make`, "a function", make);
  checkKeys(where, options, ["save", "restore", "port"]);
  const { save, restore, port } = options;
  for (const [name, given] of Object.entries({ save, restore })) {
    if (given === undefined || typeof given === "function") continue;
    throw mismatch(`${where}: ${name}`, `${name} of nadir/checkpoint`, given);
  }
  if (port !== undefined && !isLine(port)) throw mismatch(`${where}: port`, "a MessagePort", port);
  const line = port ?? ownLine(where);
  if (served.has(line as Line)) {
    throw new TypeError(`${where}: it has been called before: one function makes all trainings`);
  }
  served.add(line as Line);
  const makes = { make: make as (input: unknown) => unknown, save, restore };
  let last: Session | undefined;
  listen(line as Line, "message", ({ data }) => {
    if (isGreeting(data, "hello")) line.postMessage(greeting("ready"), []);
    if (!isGreeting(data, "open")) return;
    last = Session.after(last, makes, data.port as Port, data.lock);
  });
  (line as Line).start?.();
  line.postMessage(greeting("ready"), []);
}
