import { inParallel } from "./parallel.ts";

/** So many at a time, the others in their order. */
export class Turns {
  /** How many at a time. */
  readonly count: number;
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.count = count;
    this.#free = count;
  }

  async take<T>(action: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await action();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }

  /** Does a task for each index in [0, count), each in its turn, as `inParallel`. */
  async each(count: number, task: (index: number) => Promise<void>): Promise<void> {
    await inParallel(count, this.count, (index) => this.take(() => task(index)));
  }
}
