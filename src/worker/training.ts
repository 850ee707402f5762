import type { ArrayOf, DType } from "../dtype.ts";
import type { BatchReport, Epoch, History } from "../networks/fit/history.ts";
import type { Inputs } from "../networks/rows.ts";
import type { NamedTensors } from "../networks/tensors.ts";

/** How far a training has come: its last step, and what was before it. */
export interface TrainingProgress extends Omit<BatchReport, "norm"> {
  /**
   * The epochs that have ended since the progress before, each of them in one progress: in the first one also those of
   * the checkpoint that the training went on from.
   */
  readonly completed: readonly Epoch[];
  /** Rows trained on a second since the progress before; the time of validation counts. */
  readonly rowsPerSecond: number;
}

/** What came of a training: its history as `fit` gives it, and the network's weights then, the best with `restoreBest`. */
export interface Trained<D extends DType = "f32"> extends History {
  /** Parameters and buffers, as `network.tensors()` gives them and `network.load()` takes them. */
  readonly tensors: NamedTensors<D>;
}

/** Options of `predict`, as a network has them. */
export interface PredictOptions {
  /** Makes probabilities of logits; by default outputs stay as they are. */
  readonly activation?: "softmax" | "sigmoid";
}

/**
 * A training in a worker, as the page has it: a promise of its end, and its progress to be iterated over.
 *
 * ```js
 * for await (const { epoch, loss, rowsPerSecond } of training) show(epoch, loss, rowsPerSecond);
 * const { stopped, best, tensors } = await training.finished;
 * ```
 *
 * **Progress** is asked for: each turn of the loop gets what is newest then, at most every 10 ms. A page that is slow
 * gets fewer of them, and nothing queues up; of epochs none is left out. Leaving the loop, by `break` or an error, stops
 * the training, and waits until it has ended.
 *
 * **Errors** of the training come out of the loop and of `finished`, with name, message, stack and cause that they had in
 * the worker, and of the same class if that is JavaScript's or Nadir's. The end of the worker is a `WorkerError`.
 */
export interface Training<D extends DType = "f32"> {
  /** The progress, for one loop. @throws TypeError at the second. */
  [Symbol.asyncIterator](): AsyncGenerator<TrainingProgress, void, undefined>;
  /** How the training ended, whatever ended it, as `fit` gives it. Rejected with what it failed with. */
  readonly finished: Promise<Trained<D>>;
  /**
   * Ends it between two steps, before its next; called before anything is awaited, before its first, for predictions
   * from a checkpoint.
   * @returns `finished`, in which `stopped` is `"signal"`.
   */
  stop(): Promise<Trained<D>>;
  /**
   * Gives it up: `finished`, the loop and all calls are rejected with the reason, and the worker ends it before its next
   * step, forgets it, and can take another. After the end it only forgets what was trained, for which no call comes.
   * @param reason Default: an `AbortError`.
   */
  abort(reason?: unknown): void;
  /**
   * What the network says to these inputs, between two steps, and after the end, until another training begins in the
   * worker: also those that are made before the first step, of the checkpoint's weights.
   * @returns rows × outputs, as of `network.predict`; rejected with what that throws, which leaves the training alone.
   */
  predict(inputs: Inputs, options?: PredictOptions): Promise<ArrayOf<D>>;
  /**
   * The training as it stands between two steps, or at its end, in the bytes that `save` of `nadir/checkpoint` makes of
   * `{ network, optimizer, average, progress }` and of the `parts` that the worker's function gave. Another training goes
   * on from them to the bit, by the option `checkpoint`; `networkFrom` makes a `DenseNetwork` of them.
   * @param options.metadata Anything to remember, as `save` takes it.
   * @returns rejected with what `save` throws, which leaves the training alone.
   */
  checkpoint(options?: { readonly metadata?: object }): Promise<Uint8Array<ArrayBuffer>>;
}
