import type { Evaluation } from "../denseNetwork.ts";

/** What an epoch achieved. */
export interface Epoch {
  /** From 1 up. */
  readonly epoch: number;
  /** The mean of the batches' losses while it trained, by rows; with the reduction `"sum"` their sum. */
  readonly loss: number;
  /** Loss and accuracy on the validation rows after it. */
  readonly validation: Evaluation | undefined;
}

/** What a training achieved. */
export interface History {
  readonly epochs: readonly Epoch[];
  /** The epoch with the lowest validation loss; without validation the last one. */
  readonly best: Epoch;
  /** Whether `patience` ended it. */
  readonly stoppedEarly: boolean;
}
