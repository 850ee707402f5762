/**
 * What a thread of the team runs: it waits for jobs, takes pieces of them, and sleeps when there are none for a
 * while. Bundled into a text of its own (`#thread`), and also a module worker's file, where a policy forbids others.
 *
 * @module
 */
import type { Exports } from "../kernels.ts";
import { Board, CLOSE, JOB, ORDERS, READ, SLEEPERS } from "./board.ts";
import { HELD, type Letter, type Locks, READY, UNHELD } from "./letter.ts";

/** Milliseconds that a thread looks for the next job before it sleeps: what lies between two kernels of a step. */
const AWAKE = 1;

interface Port {
  postMessage(message: unknown): void;
  /** Not in Deno, which ends it. */
  close?(): void;
  onmessage: ((event: { data: Letter | string }) => void) | null;
}

const {
  process,
  navigator,
  Atomics: atomics,
} = globalThis as unknown as {
  navigator: { locks: Locks };
  process?: { getBuiltinModule?(name: string): { parentPort: Port | null } };
  Atomics: { pause?(): void };
};
const parent = process?.getBuiltinModule?.("node:worker_threads").parentPort;
const port = parent ?? (globalThis as unknown as Port);
const pause = atomics.pause ?? (() => {});

const kernels: Exports[string][] = [];
let board: Board;
let number = 0;
let job = 0;

function receive({ modules, memory, ...letter }: Letter): void {
  if (letter.board) {
    board = new Board(letter.board);
    number = letter.number;
    job = letter.job;
  }
  for (const module of modules) {
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    for (const { name } of WebAssembly.Module.exports(module)) {
      kernels.push(exports[name] as Exports[string]);
    }
  }
  Atomics.add(board.words, READ, 1);
  port.postMessage(READY);
  work();
}

/** Until there is a letter, or it is to end. */
function work(): void {
  const { words } = board;
  for (;;) {
    const next = awaitJob();
    const orders = Atomics.load(words, ORDERS);
    if (orders === CLOSE) port.close?.();
    if (orders !== 0) return;
    job = next;
    board.takePart(job, number, kernels);
  }
}

/** The next job's number. */
function awaitJob(): number {
  const { words } = board;
  const start = performance.now();
  while (performance.now() - start < AWAKE) {
    for (let i = 0; i < 100; i++) {
      const next = Atomics.load(words, JOB);
      if (next !== job) return next;
      pause();
    }
  }
  Atomics.add(words, SLEEPERS, 1);
  Atomics.wait(words, JOB, job);
  Atomics.sub(words, SLEEPERS, 1);
  return Atomics.load(words, JOB);
}

/** Holds a lock until the end, by which a page sees that it came. */
function hold(name: string): void {
  navigator.locks
    .request(name, () => {
      port.postMessage(HELD);
      return new Promise<never>(() => {});
    })
    .catch(() => port.postMessage(UNHELD));
}

port.onmessage = ({ data }) => (typeof data === "string" ? hold(data) : receive(data));
