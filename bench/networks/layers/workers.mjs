/** A browser's `Worker`, of module scripts in blobs, made of Node's: jax-js asks for no more. */
import { resolveObjectURL } from "node:buffer";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

const PRELUDE = `
  const { parentPort } = require("node:worker_threads");
  globalThis.self = globalThis;
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  parentPort.on("message", (data) => self.onmessage({ data }));
`;

class LentWorker {
  onmessage;
  onerror;
  #starting;
  #worker;

  constructor(url) {
    this.#starting = resolveObjectURL(url)
      .text()
      .then((source) => {
        const worker = new Worker(PRELUDE + source, { eval: true });
        worker.on("message", (data) => this.onmessage?.({ data }));
        worker.on("error", (error) => this.onerror?.(error));
        return worker;
      });
  }

  async postMessage(message) {
    this.#worker ??= await this.#starting;
    this.#worker.postMessage(message);
  }
}

/** From now on programs see workers, one for each core. */
export function lendWorkers() {
  globalThis.Worker = LentWorker;
  if (globalThis.navigator) return;
  globalThis.navigator = { hardwareConcurrency: availableParallelism() };
}
