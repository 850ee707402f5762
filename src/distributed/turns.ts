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

  /** Does all for each number below `count`; once one has failed, none is begun. */
  async each(count: number, action: (i: number) => Promise<void>): Promise<void> {
    let failed = false;
    const one = async (i: number) => {
      if (failed) return;
      try {
        await action(i);
      } catch (error) {
        failed = true;
        throw error;
      }
    };
    await Promise.all(Array.from({ length: count }, (_, i) => this.take(() => one(i))));
  }
}
