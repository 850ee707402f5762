import type { Bytes } from "../checkpoint/bytes.ts";
import type { DType } from "../dtype.ts";
import { checkKeys, mismatch } from "../validate.ts";
import { PageTraining } from "./page.ts";
import { isLine, type WorkerLike } from "./ports.ts";
import type { Training } from "./training.ts";

/** Options of {@link trainInWorker}. */
export interface TrainInWorkerOptions {
  /**
   * What `checkpoint()` of an earlier training gave: this one goes on from there, to the bit, if the worker makes the same
   * network, optimizer and options and gets the same data. Default, and if undefined: from the beginning.
   */
  readonly checkpoint?: Bytes | undefined;
  /** Aborting it is `abort(signal.reason)`; to keep what was learned, `stop()`. */
  readonly signal?: AbortSignal | undefined;
  /** What of the input, or the checkpoint, is handed over instead of copied: buffers, ports, streams. Default: nothing. */
  readonly transfer?: readonly object[] | undefined;
}

/**
 * Begins a training in a worker whose file calls {@link serveTraining}, and looks on.
 *
 * ```ts
 * import { isMainThread, Worker } from "node:worker_threads";
 * import { Adam, load } from "nadir";
 * import { linearRegression, meanSquaredError } from "nadir/networks";
 * import { serveTraining, trainInWorker } from "nadir/worker";
 *
 * type Data = { inputs: Float32Array; targets: Float32Array };
 * if (isMainThread) {
 *   const worker = new Worker(new URL(import.meta.url)); // in a page: { type: "module" }
 *   const inputs = Float32Array.from({ length: 1000 }, (_, i) => i / 1000);
 *   const training = trainInWorker(worker, { inputs, targets: inputs.map((x) => 3 * x + 1) });
 *   for await (const { epoch } of training) {
 *     if (epoch > 50) break; // stops it
 *   }
 *   console.log((await training.finished).stopped); // → signal
 *   console.log((await training.predict([2]))[0].toFixed(1)); // → 7.0
 *   await worker.terminate();
 * } else {
 *   serveTraining(async (data: Data) => {
 *     const network = linearRegression(await load(), { inputs: 1 });
 *     const optimizer = new Adam(network.parameters, { lr: 0.05 });
 *     return { network, optimizer, loss: meanSquaredError, epochs: 1_000_000, ...data };
 *   });
 * }
 * ```
 *
 * It does not matter whether the worker is loaded by then. A worker takes one training after the other; one that comes
 * while another is under way is refused. Of a worker that loads and never serves nothing is heard: to give it up after a
 * time, `signal: AbortSignal.timeout(30_000)`.
 *
 * @param worker a `Worker` of a page, of Node, Deno or Bun, or a `MessagePort` that `serveTraining` has the other end of.
 * @param input what the worker's function is given: all that a message may hold. Of an array that sees a part of its memory
 *   that part is copied; shared memory is shared, where the platform lets it.
 * @typeParam D the dtype of the worker's network, which is not checked.
 * @throws TypeError for what is no worker, bad options, or input that cannot be sent. All else comes out of the training.
 */
export function trainInWorker<D extends DType = "f32">(
  worker: WorkerLike,
  input: unknown,
  options: TrainInWorkerOptions = {},
): Training<D> {
  const where = "trainInWorker";
  if (!isLine(worker)) throw mismatch(`${where}: worker`, "a Worker or a MessagePort", worker);
  checkKeys(where, options, ["checkpoint", "signal", "transfer"]);
  const { checkpoint, signal, transfer = [] } = options;
  if (checkpoint !== undefined && !isMemory(checkpoint)) {
    throw mismatch(`${where}: checkpoint`, "the bytes that checkpoint() gave", checkpoint);
  }
  if (signal !== undefined && typeof signal?.aborted !== "boolean") {
    throw mismatch(`${where}: signal`, "an AbortSignal", signal);
  }
  if (!Array.isArray(transfer)) throw mismatch(`${where}: transfer`, "an array", transfer);
  return new PageTraining<D>(worker, { input, checkpoint, transfer, signal });
}

const isMemory = (value: unknown) =>
  ArrayBuffer.isView(value) || /ArrayBuffer\]$/.test(Object.prototype.toString.call(value));
