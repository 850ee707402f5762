import { sleep } from "../sleep.ts";

/** Whether a record is one of those that somebody waits for: see `CarrierWait`. */
export const isOf = (key: string, of: string): boolean =>
  of === "" || key === of || (of.endsWith(".") && key.startsWith(of));

/** Changes, and who waits for them. */
export class Watch {
  // What was before is news to who has just come.
  #changed = true;
  readonly #waiting = new Set<() => void>();

  /** Says that something has changed. */
  hear(): void {
    this.#changed = true;
    for (const wake of [...this.#waiting]) wake();
  }

  /** Waits until something has changed since it was waited last, at most so many milliseconds. */
  async wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    const change = new AbortController();
    const wake = () => change.abort();
    this.#waiting.add(wake);
    try {
      if (!this.#changed) await sleep(milliseconds, signal, change.signal);
    } finally {
      this.#waiting.delete(wake);
    }
    this.#changed = false;
  }
}
