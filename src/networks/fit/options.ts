import { isNumberArray } from "../../arrays.ts";
import type { Average } from "../../averages/average.ts";
import type { Optimizer } from "../../base/optimizer.ts";
import type { DType } from "../../dtype.ts";
import { seedRange } from "../../random.ts";
import { checkFlag, checkKeys, checkNumber, describe } from "../../validate.ts";
import type { Values } from "../../values.ts";
import type { Targets } from "../data.ts";
import { outlivingData } from "../data.ts";
import type { Loss } from "../losses/loss.ts";
import type { Network } from "../network.ts";
import type { LossOptions } from "../passOptions.ts";
import type { Inputs } from "../rows.ts";
import type { BatchReport, Epoch } from "./history.ts";
import type { FitProgress } from "./progress.ts";

/** Data to validate a network on, apart from those it trains on. */
export interface Validation {
  /** Rows that are not trained on. */
  readonly inputs: Inputs;
  /** What is to be predicted of them. */
  readonly targets: Targets;
  /** A weight for each row. */
  readonly rowWeights?: Values | undefined;
}

/** Rows of the data to validate a network on, which it then does not train on. */
export interface ValidationRows {
  /** Their indices, each once. */
  readonly rows: ArrayLike<number>;
}

/** What `fit` uses of an optimizer. */
interface FittedBy extends Pick<Optimizer<object>, "step" | "paramGroups">, Partial<Modes> {
  readonly steps?: number;
  stateDict?(): object;
  /** Of what its `stateDict` gave. */
  loadStateDict?(dict: object): void;
}

/** What an optimizer has that trains other parameters than are to be used: Schedule-Free. */
interface Modes {
  train(): void;
  eval(): void;
}

/** What `fit` uses of an `Average`. */
export type Averaging = Pick<
  Average,
  "update" | "within" | "updates" | "exchanged" | "stateDict" | "loadStateDict"
> &
  Partial<Pick<Average, "exchange">>;

/** Options of {@link fit}. */
export interface FitOptions {
  /**
   * Rows to train on. They are read batch by batch, so that what a callback writes into them is trained on from then
   * on, such as images moved anew; data that lie in the network's own memory are copied when `fit` begins.
   */
  readonly inputs: Inputs;
  /** Labels, or rows × outputs, as the loss takes them. */
  readonly targets: Targets;
  /** One of the losses, such as `softmaxCrossEntropy`. */
  readonly loss: Loss;
  /** Any optimizer, also one that looks ahead, of all or some of the network's parameters and of no others. */
  readonly optimizer: FittedBy;
  /** The number of the last epoch, counted from the first call: a whole number in [1, ∞). */
  readonly epochs: number;
  /**
   * Number of epochs that earlier calls have done. This call goes on with the next one, in the order of
   * rows that it would have had: a whole number in [0, `epochs`]. Default 0.
   */
  readonly initialEpoch?: number;
  /**
   * Where an earlier call has left off, which this one goes on from and writes to: a `FitProgress`, new in the first
   * call. Its history, best epoch and patience are those of all calls together. In place of `initialEpoch`.
   */
  readonly progress?: FitProgress;
  /** Rows per batch: a whole number in [1, `maxBatch`]. Default 32, or `maxBatch` if that is less. */
  readonly batchSize?: number;
  /**
   * Batches per step: a whole number in [1, ∞). A step uses the gradient of all their rows together, as one
   * batch of that size would give it; the last step of an epoch takes what is left. It does not yield to the
   * event loop between the batches of a step. Default 1.
   */
  readonly accumulate?: number;
  /**
   * Leave out the last rows of an epoch's order, which make no whole batch of `batchSize`, as PyTorch's `drop_last`; with
   * `accumulate` those that make no whole step. In each epoch it is others. Default false.
   */
  readonly dropLast?: boolean;
  /** Maximum norm of a step's gradients, scaled down as by `clipGradNorm`: (0, ∞). Default: no limit. */
  readonly clipNorm?: number;
  /** Limit of each element of a step's gradients, as of `clipGradValue`, before `clipNorm`: [0, ∞). Default: none. */
  readonly clipValue?: number;
  /**
   * Limit of the gradient of each unit by the norm of its weights, as of `clipGradAdaptive`, after `clipValue` and
   * before `clipNorm`: (0, ∞), 0.01 as a rule. Default: none.
   */
  readonly clipAdaptive?: number;
  /**
   * An average of the network's parameters, `new Average(network.parameters)`, which takes them up after each step.
   * Validation is then of the average, once it has taken something up, and so are `best` and `patience`; at the end
   * the network has the weights of its training, and `average.exchange()` puts the average in. `restoreBest` brings
   * back the average too. Default: none.
   */
  readonly average?: Averaging;
  /**
   * A weight for each row, in [0, ∞). Rows of weight 0 are left out, as are those whose label has a class
   * weight of 0. Default: all 1.
   */
  readonly rowWeights?: Values;
  /**
   * What to validate on after each epoch: other data; rows of these data, `{ rows }`; or a share of their
   * rows, a number in (0, 1). With a share, whether a row is held back depends on the share and a hash of the
   * row's index (MurmurHash3's finalizer) alone: neither the seed nor rows added behind it change that.
   */
  readonly validation?: Validation | ValidationRows | number;
  /**
   * Stop after this many epochs in a row without a lower validation loss: a whole number in [1, ∞). Needs
   * `validation`. Counted anew in each call. Default: never.
   */
  readonly patience?: number;
  /**
   * At the end, whatever the reason, go back to the weights after the epoch with the lowest validation
   * loss of this call, and to the optimizer's state and hyperparameters at that time. Needs `validation`.
   * Default: true with `patience`, else false.
   */
  readonly restoreBest?: boolean;
  /** Stop at a loss, a validation loss or a weight that is infinite or NaN. Default true. */
  readonly stopOnNonFinite?: boolean;
  /** Seed of the order of the rows: a whole number in [0, 2⁵³). Default 0. */
  readonly seed?: number;
  /** Called after each epoch; a promise is awaited. `false` stops the training. */
  readonly onEpoch?: (epoch: Epoch) => unknown;
  /** Called after each step; a promise is awaited. `false` stops the training. */
  readonly onBatch?: (batch: BatchReport) => unknown;
  /** Aborting it stops the training before its next step; the history so far is returned. */
  readonly signal?: AbortSignal;
}

/** Options, checked and complete, but for what data are like. */
export interface Plan extends FitOptions {
  readonly initialEpoch: number;
  readonly batchSize: number;
  readonly accumulate: number;
  readonly dropLast: boolean;
  readonly patience: number;
  readonly restoreBest: boolean;
  readonly stopOnNonFinite: boolean;
  readonly seed: number;
  readonly weights: LossOptions;
}

const optionNames = [
  ...["inputs", "targets", "loss", "optimizer", "epochs", "initialEpoch", "batchSize", "progress"],
  ...["accumulate", "dropLast", "clipNorm", "clipValue", "clipAdaptive", "average", "rowWeights"],
  ...["validation", "patience", "restoreBest"],
  ...["stopOnNonFinite", "seed", "onEpoch", "onBatch", "signal"],
];

/** @throws TypeError, RangeError for bad options. */
export function readOptions(network: Network<DType>, options: FitOptions): Plan {
  if (typeof network?.lossAndGradients !== "function") {
    throw new TypeError(`fit: network must be a network, got ${describe(network)}`);
  }
  checkKeys("fit", options, optionNames);
  const { epochs, initialEpoch = 0, accumulate = 1, seed = 0, signal } = options;
  const { clipNorm, clipValue, clipAdaptive, dropLast = false } = options;
  const { batchSize = Math.min(32, network.maxBatch), stopOnNonFinite = true } = options;
  const { patience = Infinity, restoreBest = options.patience !== undefined } = options;
  checkNumber("fit: epochs", epochs, { min: 1, integer: true });
  checkNumber("fit: initialEpoch", initialEpoch, { min: 0, max: epochs, integer: true });
  checkProgress(options);
  const upTo = "fit: batchSize (at most the network's maxBatch)";
  checkNumber(upTo, batchSize, { min: 1, max: network.maxBatch, integer: true });
  checkNumber("fit: accumulate", accumulate, { min: 1, integer: true });
  checkFlag("fit: dropLast", dropLast);
  if (clipNorm !== undefined) checkNumber("fit: clipNorm", clipNorm, { above: 0 });
  if (clipValue !== undefined) checkNumber("fit: clipValue", clipValue, { min: 0 });
  if (clipAdaptive !== undefined) checkNumber("fit: clipAdaptive", clipAdaptive, { above: 0 });
  checkAverage(options);
  checkNumber("fit: seed", seed, seedRange);
  checkFlag("fit: restoreBest", restoreBest);
  checkFlag("fit: stopOnNonFinite", stopOnNonFinite);
  if (options.patience !== undefined) {
    checkNumber("fit: patience", patience, { min: 1, integer: true });
    needValidation("patience", options);
  }
  if (restoreBest) needValidation("restoreBest", options);
  checkFunction("onEpoch", options.onEpoch);
  checkFunction("onBatch", options.onBatch);
  if (signal !== undefined && typeof signal?.aborted !== "boolean") {
    throw new TypeError(`fit: signal must be an AbortSignal, got ${describe(signal)}`);
  }
  checkOptimizer(network, options);
  checkValidation(options.validation);
  return {
    ...options,
    ...{
      initialEpoch,
      batchSize,
      accumulate,
      dropLast,
      patience,
      restoreBest,
      stopOnNonFinite,
      seed,
    },
    ...outliving(network, options),
  };
}

function needValidation(option: string, { validation }: FitOptions): void {
  if (validation === undefined) throw new TypeError(`fit: ${option} needs validation`);
}

function checkAverage({ average, progress }: FitOptions): void {
  if (average === undefined) return;
  const { update, within, exchanged, exchange } = (average ?? {}) as Partial<Averaging>;
  if (typeof update !== "function" || typeof within !== "function") {
    throw new TypeError(`fit: average must be an Average, got ${describe(average)}`);
  }
  // Saved while it was validated: with progress it is known to be of a training that goes on.
  if (exchanged && !(progress && typeof exchange === "function")) {
    throw new TypeError("fit: average is exchanged: the network must have the weights to train");
  }
}

function checkProgress({ progress, epochs, initialEpoch }: FitOptions): void {
  if (progress === undefined) return;
  // Clones have all but the methods, by which it is saved.
  const { track, stateDict } = (progress ?? {}) as Partial<typeof progress>;
  if (typeof track?.isInUse !== "boolean" || typeof stateDict !== "function") {
    throw new TypeError(`fit: progress must be a FitProgress, got ${describe(progress)}`);
  }
  if (initialEpoch !== undefined) {
    throw new TypeError("fit: initialEpoch is what progress says: give one of the two");
  }
  const { length } = track.epochs;
  checkNumber("fit: epochs (at least those that progress has done)", epochs, { min: length });
}

function checkFunction(option: string, value: unknown): void {
  if (value === undefined || typeof value === "function") return;
  throw new TypeError(`fit: ${option} must be a function, got ${describe(value)}`);
}

function checkValidation(validation: unknown): void {
  if (validation === undefined) return;
  if (typeof validation === "number") {
    checkNumber("fit: validation", validation, { above: 0, below: 1 });
    return;
  }
  if (typeof validation !== "object" || validation === null) {
    throw new TypeError(
      `fit: validation must be { inputs, targets }, { rows } or a share of the rows, got ${describe(validation)}`,
    );
  }
  if (!("rows" in validation)) {
    checkKeys("fit: validation", validation, ["inputs", "targets", "rowWeights", "rows"]);
    return;
  }
  checkKeys("fit: validation", validation, ["rows"]);
  const { rows } = validation;
  if (!isNumberArray(rows) && !Array.isArray(rows)) {
    throw new TypeError(
      `fit: validation.rows must be an array of row indices, got ${describe(rows)}`,
    );
  }
  if (rows.length === 0) throw new RangeError("fit: validation.rows must name at least one row");
}

/** An optimizer of other parameters would train nothing, or step them on stale gradients. */
function checkOptimizer(
  network: Network<DType>,
  { optimizer, progress, restoreBest, patience }: FitOptions,
): void {
  if (typeof optimizer?.step !== "function" || !Array.isArray(optimizer.paramGroups)) {
    throw new TypeError(`fit: optimizer must be an optimizer, got ${describe(optimizer)}`);
  }
  const own = new Set<unknown>(Object.values(network.parameters));
  const params = optimizer.paramGroups.flatMap((group) => group.params);
  const strangers = params.filter((each) => !own.has(each));
  if (strangers.length === params.length) {
    throw new TypeError("fit: optimizer has none of the network's parameters");
  }
  if (strangers.length > 0) {
    throw new TypeError(
      `fit: optimizer has parameter ${describe(strangers[0]!.name)}, which is not the network's: give an optimizer of its own to what fit computes no gradients for`,
    );
  }
  const needs =
    (restoreBest ?? patience !== undefined) ? "restoreBest" : progress ? "progress" : undefined;
  const { stateDict, loadStateDict } = optimizer;
  if (needs && !(typeof stateDict === "function" && typeof loadStateDict === "function")) {
    throw new TypeError(`fit: ${needs} needs an optimizer with stateDict and loadStateDict`);
  }
}

/** Data as they are now: what lies in the network's memory is copied, as steps write and grow it. */
function outliving(network: Network<DType>, options: FitOptions) {
  const { heap } = Object.values(network.parameters)[0]!.block;
  const { validation } = options;
  const { rowWeights, ...data } = outlivingData(heap, options);
  const weights: LossOptions = rowWeights === undefined ? {} : { rowWeights };
  if (typeof validation !== "object") return { ...data, weights };
  const rows = "rows" in validation && { rows: heap.outliving(validation.rows) };
  return { ...data, weights, validation: rows || outlivingData(heap, validation as Validation) };
}
