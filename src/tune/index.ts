/**
 * A search for good options: a learning rate, the size of a layer, anything that an objective takes.
 *
 * @module
 */
export {
  choice,
  type Dimension,
  type Drawn,
  integer,
  logUniform,
  type OptionsOf,
  oneMinusLogUniform,
  type Space,
  uniform,
} from "./dimensions.ts";
export type { PruneOptions } from "./median.ts";
export type { Trying, TuneOptions } from "./options.ts";
export type { Trial, TrialState } from "./trial.ts";
export { type Tuned, tune } from "./tune.ts";
