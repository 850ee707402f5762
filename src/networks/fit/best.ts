import type { DType } from "../../dtype.ts";
import type { Network } from "../network.ts";
import type { Epoch } from "./history.ts";
import type { Plan } from "./options.ts";
import { putBack, snapshot } from "./snapshot.ts";
import type { Track } from "./track.ts";

/** Remembers the epoch with the lowest validation loss and, to go back to, its weights and the optimizer's state. */
export class Best {
  readonly #network: Network<DType>;
  readonly #plan: Plan;
  readonly #track: Track;

  constructor(network: Network<DType>, plan: Plan, track: Track) {
    this.#network = network;
    this.#plan = plan;
    this.#track = track;
  }

  /** Whether patience has ended. */
  get isExhausted(): boolean {
    return this.#track.worse >= this.#plan.patience;
  }

  /** Whether going back to it changes anything. */
  get isElsewhere(): boolean {
    const { isHere, kept } = this.#track;
    return this.#plan.restoreBest && !isHere && kept !== undefined;
  }

  offer(epoch: Epoch): void {
    const { validation } = epoch;
    const track = this.#track;
    const lowest = track.best?.validation?.loss ?? Infinity;
    // NaN is lower than nothing.
    if (validation && !(validation.loss < lowest)) {
      track.worse++;
      return;
    }
    track.worse = 0;
    track.best = epoch;
    track.isHere = true;
    track.kept = this.#plan.restoreBest ? snapshot(this.#network, this.#plan) : undefined;
  }

  /** Back to it, where that is wanted. */
  restore(): void {
    if (!this.isElsewhere) return;
    putBack(this.#network, this.#plan, this.#track.kept!);
    this.#track.isHere = true;
  }
}
