import type { Optimizer } from "../../base/optimizer.ts";
import type { DType } from "../../dtype.ts";
import { minibatches } from "../../minibatches.ts";
import { seedRange } from "../../random.ts";
import { checkKeys, checkNumber, describe } from "../../validate.ts";
import type { Values } from "../../values.ts";
import { outlivingData } from "../data.ts";
import type { DenseNetwork, Evaluation } from "../denseNetwork.ts";
import type { Loss, Targets } from "../losses/loss.ts";
import type { LossOptions } from "../passOptions.ts";
import { countInputs, type Inputs } from "../rows.ts";
import type { Epoch } from "./history.ts";

/** Rows to check a network on that it does not train on. */
export interface Validation {
  readonly inputs: Inputs;
  readonly targets: Targets;
  /** How much each row weighs. */
  readonly rowWeights?: Values;
}

/** Options of {@link fit}. */
export interface FitOptions {
  /** Rows to train on. Data that lie in the network's own memory are copied when `fit` begins. */
  readonly inputs: Inputs;
  /** What the loss takes: labels, or rows × outputs. */
  readonly targets: Targets;
  readonly loss: Loss;
  /** Of the network's parameters, all or some. Any will do, also one that looks ahead. */
  readonly optimizer: Pick<Optimizer<object>, "step" | "paramGroups">;
  /** How often to go through all rows at most: a whole number in [1, ∞). */
  readonly epochs: number;
  /** Rows a step: a whole number in [1, `maxBatch`]. Default 32, or `maxBatch` if that is less. */
  readonly batchSize?: number;
  /** How much each row weighs, each in [0, ∞): those of 0 are left out. Default: all 1. */
  readonly rowWeights?: Values;
  /** Rows to validate on after each epoch: others, or a share of these in (0, 1), drawn by `seed`. */
  readonly validation?: Validation | number;
  /**
   * Stop after so many epochs in a row in which the validation loss was no lower than before, and
   * go back to the weights that were best: a whole number in [1, ∞). Needs `validation`. Default: never.
   */
  readonly patience?: number;
  /** What the order of the rows follows from: a whole number in [0, 2⁵³). Default 0. */
  readonly seed?: number;
  /** Hears of each epoch; a promise is waited for. */
  readonly onEpoch?: (epoch: Epoch) => unknown;
  /** Ends it between two steps: `fit` then rejects with the signal's reason. What was learned stays. */
  readonly signal?: AbortSignal;
}

/** What a training needs, checked. */
export interface Plan {
  readonly batchSize: number;
  readonly seed: number;
  readonly patience: number;
  /** The rows to train on. */
  readonly rows: Uint32Array;
  readonly weights: LossOptions;
  readonly validate: () => Evaluation | undefined;
}

const optionNames = [
  ...["inputs", "targets", "loss", "optimizer", "epochs", "batchSize", "rowWeights"],
  ...["validation", "patience", "seed", "onEpoch", "signal"],
];

/** The options with data that no growth of memory between two steps takes away. */
export function keepData(network: DenseNetwork<DType>, options: FitOptions): FitOptions {
  const { heap } = Object.values(network.parameters)[0]!.block;
  const keep = <D extends Validation>(data: D): D => ({ ...data, ...outlivingData(heap, data) });
  // What is no object is refused by those who read it.
  if (typeof options !== "object" || options === null) return options;
  const { validation } = options;
  if (typeof validation !== "object" || validation === null) return keep(options);
  return { ...keep(options), validation: keep(validation) };
}

/** @throws TypeError, RangeError for bad options, also for data that would fail only half-way. */
export function readOptions(network: DenseNetwork<DType>, options: FitOptions): Plan {
  checkKeys("fit", options, optionNames);
  const { inputs, targets, loss, epochs, validation, rowWeights, onEpoch, signal } = options;
  const { batchSize = Math.min(32, network.maxBatch), patience = Infinity, seed = 0 } = options;
  checkNumber("fit: epochs", epochs, { min: 1, integer: true });
  const upTo = "fit: batchSize (at most the network's maxBatch)";
  checkNumber(upTo, batchSize, { min: 1, max: network.maxBatch, integer: true });
  checkNumber("fit: seed", seed, seedRange);
  if (options.patience !== undefined) {
    checkNumber("fit: patience", patience, { min: 1, integer: true });
    if (validation === undefined) throw new TypeError("fit: patience needs validation");
  }
  if (onEpoch !== undefined && typeof onEpoch !== "function") {
    throw new TypeError(`fit: onEpoch must be a function, got ${describe(onEpoch)}`);
  }
  if (signal !== undefined && typeof signal?.throwIfAborted !== "function") {
    throw new TypeError(`fit: signal must be an AbortSignal, got ${describe(signal)}`);
  }
  checkOptimizer(network, options.optimizer);
  const weights = rowWeights === undefined ? {} : { rowWeights };
  // All data is looked at once, so that nothing is found wrong half-way.
  network.evaluate(inputs, targets, loss, weights);
  const total = countInputs(inputs, network.sizes[0]!);
  const { rows, held } = part(total, validation, seed);
  const validate = () => {
    if (held) return network.evaluate(inputs, targets, loss, { ...weights, rows: held });
    if (typeof validation !== "object") return undefined;
    const { inputs: others, targets: theirs, ...theirWeights } = validation;
    return network.evaluate(others, theirs, loss, theirWeights);
  };
  validate();
  // Rows that weigh nothing teach nothing, and a batch of them alone has no mean.
  const weighty = rowWeights ? rows.filter((row) => rowWeights[row]! > 0) : rows;
  if (weighty.length === 0) throw new RangeError("fit: the weights of all rows to train on are 0");
  return { batchSize, seed, patience, rows: weighty, weights, validate };
}

/** All rows, or those that are not held back for validation. */
function part(total: number, validation: Validation | number | undefined, seed: number) {
  const all = minibatches(total, { size: total, seed, shuffle: typeof validation === "number" });
  const rows = all.next().value as Uint32Array;
  if (validation === undefined) return { rows };
  if (typeof validation === "number") {
    checkNumber("fit: validation", validation, { above: 0, below: 1 });
    const held = Math.round(total * validation);
    if (held > 0 && held < total) {
      return { rows: rows.slice(held), held: rows.slice(0, held) };
    }
    throw new RangeError(`fit: validation of ${validation} leaves ${held} of ${total} rows for it`);
  }
  if (typeof validation !== "object" || validation === null) {
    throw new TypeError(
      `fit: validation must be { inputs, targets } or a share of the rows, got ${describe(validation)}`,
    );
  }
  checkKeys("fit: validation", validation, ["inputs", "targets", "rowWeights"]);
  return { rows };
}

/** An optimizer of other parameters would train nothing, and say nothing. */
function checkOptimizer(network: DenseNetwork<DType>, optimizer: FitOptions["optimizer"]): void {
  if (typeof optimizer?.step !== "function" || !Array.isArray(optimizer.paramGroups)) {
    throw new TypeError(`fit: optimizer must be an optimizer, got ${describe(optimizer)}`);
  }
  const own = new Set<unknown>(Object.values(network.parameters));
  if (optimizer.paramGroups.some(({ params }) => params.some((each: unknown) => own.has(each))))
    return;
  throw new TypeError("fit: optimizer has none of the network's parameters");
}
