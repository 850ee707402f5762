import type { Evaluation } from "../denseNetwork.ts";

/** What a step took: one batch, or several with `accumulate`. */
export interface BatchReport {
  /** From 1 up. */
  readonly epoch: number;
  /** Which step of the epoch it is, from 1 up. */
  readonly batch: number;
  /** Steps of an epoch. */
  readonly batches: number;
  /** By the loss's reduction, before the step. */
  readonly loss: number;
}

/** What an epoch achieved. */
export interface Epoch {
  /** From 1 up; from `initialEpoch + 1` up where an earlier training goes on. */
  readonly epoch: number;
  /** The mean of the batches' losses while it trained, by rows; with the reduction `"sum"` their sum. */
  readonly loss: number;
  /** Loss and accuracy on the validation rows after it. */
  readonly validation: Evaluation | undefined;
}

/**
 * What ended a training: all its epochs were done; `patience` was; its signal said so; `onEpoch` or
 * `onBatch` gave false; or a loss or a weight became infinite or NaN.
 */
export type Stopped = "epochs" | "patience" | "signal" | "callback" | "diverged";

/** What a training achieved, however it ended. */
export interface History {
  /** The epochs that were finished, validation and all. */
  readonly epochs: readonly Epoch[];
  /**
   * That with the lowest validation loss; without validation the last one. None if none was finished, or
   * no validation loss was a finite number.
   */
  readonly best: Epoch | undefined;
  /**
   * Whether the network and the optimizer are now as they were after `best`: put back to it by
   * `restoreBest`, or not trained further. If not, weights of which `best` tells are no more.
   */
  readonly hasBest: boolean;
  readonly stopped: Stopped;
  /**
   * Of one that diverged, the batch whose loss, or whose gradients' norm under `clipNorm`, is infinite or
   * NaN: no step was taken by it, so weights and state are as the step before left them, or the best ones.
   * Where a weight or the validation loss became infinite or NaN, it is the last of that epoch, with the
   * validation loss if that is why.
   */
  readonly diverged: Pick<BatchReport, "epoch" | "batch" | "loss"> | undefined;
}
