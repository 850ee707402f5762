import { WithState } from "../../stateful.ts";
import type { Epoch } from "./history.ts";
import { type FitProgressState, readProgress, writeProgress } from "./progressState.ts";
import { Track } from "./track.ts";

/**
 * Where a training by `fit` stands, for it to go on later as if it had never stopped: the same weights, history, best
 * epoch and patience, to the bit.
 *
 * ```ts
 * import { Adam, loadSync } from "nadir";
 * import { FitProgress, fit, linearRegression, meanSquaredError } from "nadir/networks";
 *
 * const inputs = Array.from({ length: 100 }, (_, i) => i / 100);
 * const data = { inputs, targets: inputs.map((x) => 3 * x + 1), loss: meanSquaredError };
 * const network = linearRegression(loadSync(), { inputs: 1 });
 * const optimizer = new Adam(network.parameters, { lr: 0.05 });
 * const progress = new FitProgress();
 * await fit(network, { ...data, optimizer, progress, epochs: 3 });
 * const saved = JSON.stringify({ network, optimizer, progress });
 *
 * const later = linearRegression(loadSync(), { inputs: 1 });
 * const itsOptimizer = new Adam(later.parameters);
 * const itsProgress = new FitProgress();
 * const parsed = JSON.parse(saved);
 * later.load(parsed.network.tensors);
 * itsOptimizer.loadStateDict(parsed.optimizer);
 * itsProgress.loadStateDict(parsed.progress);
 * const rest = { ...data, optimizer: itsOptimizer, progress: itsProgress, epochs: 10 };
 * const { epochs } = await fit(later, rest);
 * console.log(epochs.length); // → 10
 * ```
 *
 * Give it to `fit`, and save it together with the network, the optimizer and, where there is one, the average: in
 * `onEpoch`, in `onBatch`, or when `fit` has ended, for whatever reason. The next `fit` gets all of them, with the same
 * data and options, and as many `epochs` as there are to be in all. With `restoreBest` it holds the best weights and
 * state too; and where the end of a `fit` goes back to them, or puts a Schedule-Free optimizer to `eval()`, also those
 * from which training goes on. The next `fit` takes these, whatever was done to network and optimizer in between. While a
 * `fit` goes by it, `loadStateDict` is refused.
 */
export class FitProgress extends WithState<FitProgressState> {
  /** What `fit` writes. @internal */
  readonly track: Track = new Track();

  /** The epochs that are done. */
  get epochs(): readonly Epoch[] {
    return [...this.track.epochs];
  }

  /** The best of them, as in the history that `fit` gives. */
  get best(): Epoch | undefined {
    return this.track.best;
  }

  /** A copy of all that it holds, as plain data. */
  stateDict(): FitProgressState {
    return writeProgress(this.track, true);
  }

  /** The state, without a copy. @internal */
  override liveState(): object {
    return writeProgress(this.track, false);
  }

  /**
   * Checks a state, which the function that it returns takes up.
   * @throws also TypeError while a `fit` goes by it. @internal
   */
  prepareLoad(state: object): () => void {
    const checked = readProgress(state);
    if (this.track.isInUse) throw new TypeError("FitProgress: a fit goes by it: wait for its end");
    return () => void Object.assign(this.track, checked);
  }

  /** Refuses what is no state, also while a `fit` goes by it: it is saved in `onEpoch`. @internal */
  checkState(state: object): void {
    readProgress(state);
  }
}
