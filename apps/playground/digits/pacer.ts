import { type Pace, waitAfter } from "./pace.ts";

/** Holds a race back: to the pace asked for, and while it is paused. */
export class Pacer {
  #pace: Pace;
  #paused = false;
  /** When the current epoch began. */
  #began = performance.now();
  #wake: () => void = () => {};

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  set pace(pace: Pace) {
    this.#pace = pace;
    this.#wake();
  }

  set paused(paused: boolean) {
    this.#paused = paused;
    this.#wake();
  }

  /** An epoch has ended: milliseconds before the next may begin. */
  epochEnded(): number {
    const now = performance.now();
    const wait = waitAfter(this.#pace, now - this.#began);
    this.#began = now + wait;
    return wait;
  }

  /** Lets orders in, and waits: so long, while paused, but not beyond a change of pace. */
  async rest(milliseconds: number): Promise<void> {
    await this.#sleep(milliseconds);
    while (this.#paused) await this.#sleep();
  }

  #sleep(milliseconds?: number): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      if (milliseconds !== undefined) setTimeout(resolve, milliseconds);
    });
  }
}
