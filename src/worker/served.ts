import type { Part } from "../checkpoint/parts/readParts.ts";
import type { DType } from "../dtype.ts";
import type { FitOptions } from "../networks/fit/options.ts";
import type { Network } from "../networks/network.ts";

/** What a worker's function makes: a network, and what `fit` is to do with it. */
export interface ServedTraining extends Omit<FitOptions, "signal"> {
  /** What is trained, and predicts. */
  readonly network: Network<DType>;
  /** What else a checkpoint is to hold, by name, as `save` takes it: a schedule that watches a metric, for instance. */
  readonly parts?: Readonly<Record<string, Part | undefined>> | undefined;
  /**
   * Called when the page has given the training up, or begun another, and nothing more is asked of this one: to dispose
   * of the network, where the same `load()` serves many.
   */
  readonly dispose?: (() => void) | undefined;
}
