import { ThreadError, UnsupportedError } from "../errors.ts";
import type { Exports } from "../kernels.ts";
import { changes } from "../memory/changes.ts";
import { Board, CLOSE, DONE, FAILED, JOB, MAIL, ORDERS, READ } from "./board.ts";
import { startThread, type Thread } from "./host.ts";
import { note } from "./note.ts";

/** Threads on one memory that do kernels' work in pieces; the caller is one of them. */
export class Pool {
  readonly board: Board = new Board();
  /** How many times as much work is taken for worth a piece as is: tests cut what is small, too. */
  zeal = 1;
  /** Milliseconds in which no piece is done, after which a thread that has one is taken for dead. */
  patience = 20_000;
  readonly #threads: Thread[] = [];
  /** All kernels that threads have, and the number of each by its name. */
  readonly #kernels: Exports[string][] = [];
  readonly #numbers = new Map<string, number>();
  readonly #modules = new Set<WebAssembly.Module>();
  readonly #isModest: boolean;
  #count: number;
  /** Letters to threads, all together. */
  #sent = 0;
  /** Why a thread is no more, until that was said, and whether it ever was. */
  #why: string | undefined;
  #what: "died" | "did not start" = "died";

  /** @param isModest whether one thread will do where no others start */
  constructor(count: number, isModest: boolean) {
    this.#count = count;
    this.#isModest = isModest;
  }

  /** Threads, with the caller. */
  get count(): number {
    return this.#count;
  }

  /**
   * Starts the threads. Done when all are ready; until then the caller works alone.
   * @throws UnsupportedError where the engine starts none, having ended those that it did.
   */
  async start(
    memory: WebAssembly.Memory,
    modules: readonly WebAssembly.Module[],
    exports: Exports,
  ): Promise<void> {
    const all = Array.from({ length: this.#count - 1 }, () => this.#startOne());
    this.teach(memory, modules, exports);
    await Promise.all(all);
    const why = this.#why;
    if (why === undefined) return;
    this.close();
    if (!this.#isModest) throw new UnsupportedError(`load: threads: one did not start (${why})`);
    this.#why = undefined;
    note(`one thread: others did not start (${why})`);
  }

  #startOne(): Promise<void> {
    return new Promise((resolve) => {
      let what: "died" | "did not start" = "did not start";
      const died = (why: string) => {
        // Of one that came to nothing when all are ended already nobody need hear.
        if (this.#count > 1 && this.#why === undefined) {
          this.#why = why;
          this.#what = what;
        }
        changes.disposals++;
        resolve();
      };
      try {
        const thread = startThread({
          ready() {
            what = "died";
            thread.release();
            resolve();
          },
          died,
        });
        this.#threads.push(thread);
      } catch (error) {
        died(String(error));
      }
    });
  }

  /** Gives threads the kernels of modules that they lack. */
  teach(
    memory: WebAssembly.Memory,
    modules: readonly WebAssembly.Module[],
    exports: Exports,
  ): void {
    const lacking = modules.filter((module) => !this.#modules.has(module));
    if (lacking.length === 0) return;
    for (const module of lacking) {
      this.#modules.add(module);
      for (const { name } of WebAssembly.Module.exports(module)) {
        this.#numbers.set(name, this.#kernels.length);
        this.#kernels.push(exports[name]!);
      }
    }
    const { buffer, words } = this.board;
    this.#sent += this.#threads.length;
    this.#order(MAIL);
    for (const [i, thread] of this.#threads.entries()) {
      thread.send({ modules: lacking, memory, board: buffer, number: i + 1, job: words[JOB]! });
    }
  }

  /** What a kernel is called on the board. */
  numberOf(name: string): number {
    return this.#numbers.get(name)!;
  }

  /** Whether threads may take part: none if one has died, which the next step tells before it changes anything. */
  get isReady(): boolean {
    return (
      this.#count > 1 &&
      this.#why === undefined &&
      Atomics.load(this.board.words, READ) === this.#sent
    );
  }

  /** Has a job done whose pieces are on the board. */
  run(pieces: number): void {
    const { board } = this;
    const { words } = board;
    board.publish(pieces);
    board.takePart(words[JOB]!, 0, this.#kernels);
    let done = 0;
    let spins = 0;
    let since = 0;
    for (;;) {
      const now = Atomics.load(words, DONE);
      if (now === pieces) break;
      if (now !== done || spins === 0) since = performance.now();
      done = now;
      if (++spins % 4096 === 0 && performance.now() - since > this.patience) {
        this.close();
        throw new ThreadError(
          `Nadir: a thread did not end its part of a kernel in ${this.patience / 1000} s: what the kernel writes may be half written; from now on one thread does all`,
        );
      }
    }
    if (Atomics.exchange(words, FAILED, 0) === 0) return;
    throw new ThreadError("Nadir: a kernel failed in a thread, as it would have in one alone");
  }

  /** Ends all threads: the caller goes on alone. */
  close(): void {
    this.#count = 1;
    this.#order(CLOSE);
    for (const thread of this.#threads.splice(0)) thread.end();
  }

  #order(order: number): void {
    const { words } = this.board;
    Atomics.store(words, ORDERS, order);
    Atomics.add(words, JOB, 1);
    this.board.wake();
  }

  /** @throws ThreadError, once, if a thread has died. */
  check(): void {
    const why = this.#why;
    if (why === undefined) return;
    this.#why = undefined;
    this.close();
    throw new ThreadError(
      `Nadir: a thread ${this.#what} (${why}); nothing was lost, and from now on one thread does all`,
    );
  }
}
