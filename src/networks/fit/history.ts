import type { Evaluation } from "../evaluation.ts";

/** What `onBatch` is told of a step, which takes one batch, or several with `accumulate`. */
export interface BatchReport {
  /** Number of the epoch, from 1. */
  readonly epoch: number;
  /** Number of the step in its epoch, from 1. */
  readonly batch: number;
  /** Number of steps in an epoch. */
  readonly batches: number;
  /** The loss before the step, mean or sum as its `reduction` says. */
  readonly loss: number;
  /** Number of the last epoch. */
  readonly epochs: number;
  /** The mean of the epoch's losses so far, weighted by their rows; with the reduction `"sum"` their sum. */
  readonly lossSoFar: number;
  /** With `clipNorm`, the norm of the step's gradients before it was limited. */
  readonly norm: number | undefined;
}

/** Results of an epoch. */
export interface Epoch {
  /** Number of the epoch, from 1, or from `initialEpoch + 1` where an earlier training goes on. */
  readonly epoch: number;
  /** Mean of the losses of its batches, weighted by their rows; with the reduction `"sum"` their sum. */
  readonly loss: number;
  /** Loss and accuracy on the validation rows after it. */
  readonly validation: Evaluation | undefined;
}

/**
 * What ended a training: all epochs were done, `patience` ran out, the signal was aborted, `onEpoch` or
 * `onBatch` returned false, or a loss or a weight became infinite or NaN.
 */
export type Stopped = "epochs" | "patience" | "signal" | "callback" | "diverged";

/** Results of a training, however it ended. */
export interface History {
  /** The epochs that were finished, including their validation. */
  readonly epochs: readonly Epoch[];
  /**
   * The epoch with the lowest validation loss; without validation the last one. Undefined if none was
   * finished, or no validation loss was finite.
   */
  readonly best: Epoch | undefined;
  /**
   * Whether the network and the optimizer are now as they were after `best`: `restoreBest` put them back,
   * or they were not trained further. If false, the weights of `best` are lost.
   */
  readonly hasBest: boolean;
  /** What ended it. */
  readonly stopped: Stopped;
  /**
   * If the training diverged, the batch whose loss, or with `clipNorm` whose norm of the gradients, is
   * infinite or NaN: no step was taken on it, so weights and state are those after the step before, or the
   * best ones. If a weight or the validation loss became infinite or NaN, it is the last batch of that
   * epoch, with the validation loss if that was the reason.
   */
  readonly diverged: Diverged | undefined;
}

/** Where a training diverged, and what of. */
export interface Diverged extends Pick<BatchReport, "epoch" | "batch" | "loss"> {
  /**
   * What was found in the data of that batch, or of the validation, with the row's number in the data: `"inputs have NaN
   * in row 17, column 5"`, an infinite target, or that the loss of some of the rows is infinite or NaN by itself.
   * Undefined where nothing was: a learning rate that is too high as a rule. The option `checkFinite` of the network
   * refuses such inputs before the first step.
   */
  readonly cause: string | undefined;
}
