import type { Request, SideName } from "./messages.ts";

/** A worker that computes for one side, and answers one request at a time. */
export class Side {
  readonly #name: SideName;
  readonly #worker = new Worker(new URL("./machineWorker.js", import.meta.url), { type: "module" });

  constructor(name: SideName) {
    this.#name = name;
  }

  /** Whether this side has such an optimizer. */
  async start(optimizer: string, length: number): Promise<boolean> {
    return (await this.#ask({ kind: "start", side: this.#name, optimizer, length })) === 1;
  }

  /** Nanoseconds for so many steps. Apart from its object, as `bench/` calls it. */
  readonly run = (repetitions: number): Promise<number> => this.#ask({ kind: "run", repetitions });

  /** Milliseconds between two times that its clock can tell apart. */
  tick(): Promise<number> {
    return this.#ask({ kind: "tick" });
  }

  /** What it was asked then is never answered. */
  stop(): void {
    this.#worker.terminate();
  }

  #ask(request: Request): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#worker.onmessage = ({ data }) => resolve(data);
      this.#worker.onerror = ({ message }) => reject(new Error(message));
      this.#worker.postMessage(request);
    });
  }
}
