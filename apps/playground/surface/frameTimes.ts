/** What the page says of its own frames, in milliseconds. */
export interface FrameReport {
  readonly fps: number;
  /** Between two frames. */
  readonly median: number;
  readonly p95: number;
  /** Of drawing one. */
  readonly workMedian: number;
  readonly workP95: number;
}

/** As many as four seconds have. */
const KEPT = 240;

/** The last frames: how long each took to come, and to draw. */
export class FrameTimes {
  readonly #intervals: number[] = [];
  readonly #works: number[] = [];

  add(interval: number, work: number): void {
    this.#intervals.push(interval);
    this.#works.push(work);
    if (this.#intervals.length > KEPT) {
      this.#intervals.shift();
      this.#works.shift();
    }
  }

  /** Undefined before the first frame. */
  report(): FrameReport | undefined {
    if (this.#intervals.length === 0) return undefined;
    const mean = this.#intervals.reduce((sum, time) => sum + time, 0) / this.#intervals.length;
    return {
      fps: 1000 / mean,
      median: quantile(this.#intervals, 0.5),
      p95: quantile(this.#intervals, 0.95),
      workMedian: quantile(this.#works, 0.5),
      workP95: quantile(this.#works, 0.95),
    };
  }
}

/** The smallest of the values that at least this share of them does not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1]!;
}
