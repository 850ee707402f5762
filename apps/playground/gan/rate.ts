/** For how long steps count, in milliseconds. */
const WINDOW = 1000;

/** How many steps a second there were lately. */
export class Rate {
  #seen: { readonly time: number; readonly step: number }[] = [];

  /** Notes that a step was reached at a time, in milliseconds. */
  note(step: number, time: number): void {
    this.#seen.push({ time, step });
    while (this.#seen.length > 2 && time - this.#seen[1]!.time >= WINDOW) this.#seen.shift();
  }

  /** 0 before there is anything to count. */
  get stepsPerSecond(): number {
    const [first, last] = [this.#seen[0], this.#seen.at(-1)];
    if (!first || !last || first.time === last.time) return 0;
    return (1000 * (last.step - first.step)) / (last.time - first.time);
  }

  forget(): void {
    this.#seen = [];
  }
}
