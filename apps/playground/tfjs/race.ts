import { minibatches } from "nadir";
import { CLASSES, type Digits, PIXELS } from "../../demos/digits/digits.ts";
import type { Backend } from "./backends.ts";
import { batchOf } from "./batches.ts";
import { type PairName, pairs, STEPS } from "./pairs.ts";
import { Side } from "./side.ts";
import type { Size } from "./sizes.ts";
import { startBackend, tf } from "./tf.ts";
import type { Track } from "./track.ts";

export const BATCH = 32;
/** How long to train before the page has its turn, in milliseconds. */
const SLICE = 12;
/** How often to report, and to measure accuracies, in milliseconds. */
const REPORT_EVERY = 150;

export interface RaceSetup {
  readonly backend: Backend;
  readonly size: Size;
  readonly pair: PairName;
}

/** How a race stands: their side first. */
export interface Standing {
  readonly steps: number;
  readonly tracks: readonly [theirs: Track, ours: Track];
  /** Of the test images, if they were asked lately. */
  readonly accuracies: readonly [theirs: number, ours: number];
}

/** Two models that train in turn on the same batches, in slices between which the page lives. */
export class Race {
  readonly #digits: Digits;
  readonly #report: (standing: Standing) => void;
  #paused: boolean;
  #stopped = false;
  #wake: () => void = () => {};

  constructor(digits: Digits, isPaused: boolean, report: (standing: Standing) => void) {
    this.#digits = digits;
    this.#paused = isPaused;
    this.#report = report;
  }

  set paused(paused: boolean) {
    this.#paused = paused;
    this.#wake();
  }

  /** For good; `run` then ends. */
  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  /** Trains to the end, or until it is stopped. @throws what TensorFlow.js throws. */
  async run({ backend, size, pair }: RaceSetup): Promise<void> {
    await startBackend(backend);
    const { theirs, ours } = pairs[pair];
    const sides = [new Side(size, theirs), new Side(size, ours)] as const;
    const { images, labels, count } = this.#digits.test;
    const tests = tf.tensor2d(images, [count, PIXELS]);
    try {
      await this.#train(sides, () => {
        const [a, b] = sides;
        this.#report({
          steps: b.track.losses.length,
          tracks: [a.track, b.track],
          accuracies: [a.accuracy(tests, labels), b.accuracy(tests, labels)],
        });
      });
    } finally {
      tests.dispose();
      for (const side of sides) side.dispose();
    }
  }

  async #train(sides: readonly [Side, Side], report: () => void): Promise<void> {
    const { train } = this.#digits;
    const order = minibatches(train.count, { size: BATCH, epochs: Infinity, seed: 1 });
    let reported = Number.NEGATIVE_INFINITY;
    await this.#rest();
    let began = performance.now();
    for (let step = 0; step < STEPS && !this.#stopped; step++) {
      const { images, digits } = batchOf(train, order.next().value!);
      const x = tf.tensor2d(images, [images.length / PIXELS, PIXELS]);
      const y = tf.tensor2d(digits, [digits.length / CLASSES, CLASSES]);
      // In turns, since who is second may find caches warm.
      const inTurn = step % 2 === 0 ? sides : sides.toReversed();
      for (const side of inTurn) await side.step(x, y);
      tf.dispose([x, y]);
      if (performance.now() - began < SLICE) continue;
      if (performance.now() - reported >= REPORT_EVERY) {
        report();
        reported = performance.now();
      }
      await this.#rest();
      began = performance.now();
    }
    if (!this.#stopped) report();
  }

  /** The page's turn, and as long as the race is paused. */
  async #rest(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    while (this.#paused && !this.#stopped) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
