/**
 * How an engine starts a thread: Node's, Deno's and Bun's `worker_threads`, whose threads keep no process running, or a
 * page's `Worker`.
 *
 * @module
 */
import { program } from "#thread";
import { HELD, type Letter, type Locks, READY } from "./letter.ts";

/** A thread, as its team sees it. */
export interface Thread {
  send(letter: Letter): void;
  /** Lets the process end while the thread is there. */
  release(): void;
  end(): void;
}

/** What a thread tells its team. */
export interface Reports {
  ready(): void;
  /** It is no more, and nobody ended it. */
  died(why: string): void;
}

interface NodeWorker {
  postMessage(message: unknown): void;
  on(event: string, listener: (value: never) => void): void;
  unref(): void;
  terminate(): Promise<unknown>;
}

interface NodeThreads {
  readonly Worker: new (
    code: string,
    options: { eval: true; name: string; execArgv: [] },
  ) => NodeWorker;
}

interface Process {
  getBuiltinModule?(name: "node:worker_threads"): NodeThreads;
  getBuiltinModule?(name: "node:os"): { availableParallelism?(): number; cpus(): unknown[] };
}

const { process, navigator } = globalThis as unknown as {
  process?: Process & { versions?: { node?: string } };
  navigator?: { hardwareConcurrency?: number; locks?: Locks };
};
const locks = navigator?.locks;

/** Cores that there are, as far as the engine says so. */
export function cores(): number {
  const said =
    navigator?.hardwareConcurrency ?? process?.getBuiltinModule?.("node:os").cpus().length;
  return Math.max(1, said ?? 1);
}

/** Why there can be no threads here, if so. */
export function obstacle(): string | undefined {
  if (typeof SharedArrayBuffer === "undefined") {
    return "there is no SharedArrayBuffer here: a page has it that is served with Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp";
  }
  if (!nodeThreads() && typeof Worker === "undefined") {
    return process?.versions?.node
      ? "Node has threads for it since 20.16"
      : "there are no workers here";
  }
  return undefined;
}

function nodeThreads(): NodeThreads | undefined {
  return process?.versions?.node ? process.getBuiltinModule?.("node:worker_threads") : undefined;
}

/** @throws UnsupportedError where the engine starts none. */
export function startThread(reports: Reports): Thread {
  const threads = nodeThreads();
  return threads ? startNodeThread(threads, reports) : new PageThread(reports);
}

function startNodeThread({ Worker }: NodeThreads, { ready, died }: Reports): Thread {
  const worker = new Worker(program, { eval: true, name: "nadir", execArgv: [] });
  let isEnded = false;
  worker.on("message", ready);
  worker.on("error", (error: Error) => died(error.message));
  worker.on("exit", () => {
    if (!isEnded) died("it ended");
  });
  return {
    send: (letter) => worker.postMessage(letter),
    release: () => worker.unref(),
    end() {
      isEnded = true;
      void worker.terminate();
    },
  };
}

/**
 * A page's: of a `blob:` URL, and where a Content Security Policy forbids those, of a file beside this one. Some
 * engines forbid by throwing, others by an event.
 *
 * No event says that a worker was ended by others, or by the browser. So it holds a lock (Web Locks) for as long as it
 * lives, which the page waits for.
 *
 * One starts after the other: of several that a worker starts at once, Firefox (153) often runs none.
 */
class PageThread implements Thread {
  readonly #reports: Reports;
  readonly #letters: Letter[] = [];
  readonly #lock = locks && `nadir ${crypto.randomUUID()}`;
  #worker: Worker | undefined;
  /** Whether letters wait for the lock to be held: a thread that works hears of none. */
  #waits = locks !== undefined;
  #isEnded = false;
  /** Lets the next one start. */
  #next: () => void = () => {};

  constructor(reports: Reports) {
    this.#reports = reports;
    last = last.then(() => this.#start());
  }

  /** Done when it has said or come to anything. */
  #start(): Promise<void> {
    return new Promise((resolve) => {
      this.#next = resolve;
      if (this.#isEnded) resolve();
      else this.#useAny();
    });
  }

  #died(why: string): void {
    this.#next();
    this.#reports.died(why);
  }

  #useAny(): void {
    try {
      this.#use(ofText, () => {
        this.#worker!.terminate();
        this.#useFile();
      });
    } catch {
      this.#useFile();
    }
  }

  #useFile(): void {
    try {
      this.#use(ofFile);
    } catch (error) {
      this.#died(String(error));
    }
  }

  /** Once more, and with more patience, if nothing is heard of it: within a worker Firefox (153) now and then runs none. */
  #use(start: () => Worker, otherwise?: () => void, patience: number = PATIENCE): void {
    let isHeard = false;
    const worker = start();
    this.#worker = worker;
    const silent = setTimeout(() => {
      worker.terminate();
      if (this.#isEnded) return;
      if (patience < 16 * PATIENCE) this.#use(start, otherwise, 2 * patience);
      else this.#died("nothing was heard of it");
    }, patience);
    worker.onmessage = ({ data }) => {
      isHeard = true;
      clearTimeout(silent);
      this.#next();
      if (data === READY) this.#reports.ready();
      else this.#begin(data === HELD);
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      clearTimeout(silent);
      if (this.#isEnded) return;
      if (isHeard || !otherwise) this.#died(event.message || UNLOADED);
      else otherwise();
    };
    if (this.#lock) worker.postMessage(this.#lock);
    else for (const letter of this.#letters) worker.postMessage(letter);
  }

  #begin(isHeld: boolean): void {
    if (isHeld) this.#watch();
    this.#waits = false;
    for (const letter of this.#letters) this.#worker!.postMessage(letter);
  }

  #watch(): void {
    const ended = () => {
      if (!this.#isEnded) this.#reports.died("it ended");
    };
    locks!.request(this.#lock!, ended).catch(() => {});
  }

  send(letter: Letter): void {
    this.#letters.push(letter);
    if (!this.#waits) this.#worker?.postMessage(letter);
  }

  release(): void {}

  end(): void {
    this.#isEnded = true;
    this.#next();
    this.#worker?.terminate();
  }
}

/** Where a policy forbids both, engines do not say that it was the policy. */
const UNLOADED =
  "it did not load: a Content Security Policy wants worker-src blob:, or in a bundle without it thread.js beside the script";

/** Milliseconds until a thread of which nothing is heard is started once more. */
const PATIENCE = 1000;

/** When the last thread was started. */
let last: Promise<void> = Promise.resolve();

/** Of the program as text, once for all threads. */
let url: string | undefined;

function ofText(): Worker {
  url ??= URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  return new Worker(url, { name: "nadir" });
}

const ofFile = () =>
  new Worker(new URL("./thread.js", import.meta.url), { type: "module", name: "nadir" });
