import type { FitOptions } from "../networks/fit/options.ts";
import type { Track } from "../networks/fit/track.ts";
import type { TrainingProgress } from "./training.ts";

/**
 * What there is to tell of a training. It is read off where the training stands when somebody asks, so that steps cost
 * nothing more for it.
 */
export class News {
  readonly #track: Track;
  readonly #options: Pick<FitOptions, "epochs" | "loss">;
  /** What was told: epochs, and steps after them. */
  #told: readonly [number, number];
  /** Epochs of which the results were told. */
  #completed = 0;
  /** Rows until then, beside those of whole epochs. */
  #taught: number;
  #time: number = performance.now();
  #speed = 0;

  constructor(track: Track, options: Pick<FitOptions, "epochs" | "loss">) {
    this.#track = track;
    this.#options = options;
    const { epochs, underWay } = track;
    this.#told = [epochs.length, underWay?.batch ?? 0];
    this.#taught = underWay?.taught ?? 0;
  }

  /** Where the training stands, if that is elsewhere than when it was last asked for. */
  next(): TrainingProgress | undefined {
    const { epochs, underWay, ended } = this.#track;
    const here = [epochs.length, underWay?.batch ?? 0] as const;
    const [epochsBefore, batchBefore] = this.#told;
    const at = underWay ?? ended;
    if (!at || (here[0] === epochsBefore && here[1] === batchBefore)) return undefined;
    const { batch, total, taught, last, rows, size } = at;
    const now = performance.now();
    const gone = (here[0] - epochsBefore) * rows + (underWay?.taught ?? 0) - this.#taught;
    // None between the last step of an epoch and its results. And clocks of browsers may stand still for a while.
    if (gone > 0) this.#speed = (1000 * gone) / Math.max(now - this.#time, 0.1);
    const progress = {
      epoch: epochs.length + (underWay ? 1 : 0),
      ...{ batch, batches: Math.ceil(rows / size), loss: last, epochs: this.#options.epochs },
      lossSoFar: this.#options.loss.reduction === "mean" ? (total * rows) / taught : total,
      completed: epochs.slice(this.#completed),
      rowsPerSecond: this.#speed,
    };
    this.#told = here;
    this.#completed = epochs.length;
    this.#taught = underWay?.taught ?? 0;
    this.#time = now;
    return progress;
  }
}
