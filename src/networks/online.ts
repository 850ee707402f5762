import { fromText, toText } from "../arrays.ts";
import { type Head, headOf, readHead, stateOf } from "../stateful.ts";
import { checkKeys, checkNumber, describe, mismatch } from "../validate.ts";
import type { Targets } from "./data.ts";
import { sizeOf } from "./layers/shape.ts";
import type { Loss } from "./losses/loss.ts";
import type { Network } from "./network.ts";
import type { LossOptions } from "./passOptions.ts";
import { countInputs, type Inputs } from "./rows.ts";

/** Options of {@link online}. */
export interface OnlineOptions {
  /** Any optimizer of the network's parameters that takes gradients where they are. */
  readonly optimizer: { step(): void };
  /** One of the losses. */
  readonly loss: Loss;
}

/** What a learner has counted, as plain data. */
export interface OnlineState extends Head<"online"> {
  /** How many were learned from. */
  readonly examples: number;
  /** Their losses' sum: text where it is infinite or NaN, which JSON cannot write. */
  readonly sum: number | string;
}

/** A network that learns from examples as they come. Made by `online`. */
export interface OnlineLearner {
  /** Examples learned from. */
  readonly examples: number;
  /**
   * Progressive loss: the mean of all examples' losses, each as it was predicted before it was learned from. NaN
   * before the first. Nothing was trained on what it tells of, so that it needs no data set apart.
   */
  readonly progressiveLoss: number;
  /**
   * Predicts, and then takes a step.
   * @returns the loss of these rows before the step.
   * @throws TypeError, RangeError for rows that do not fit; then nothing is learned or counted.
   */
  learn(inputs: Inputs, targets: Targets, options?: LossOptions): number;
  /** What it has counted; network and optimizer have a state of their own. */
  stateDict(): OnlineState;
  /** @throws TypeError, RangeError for what is no such state: nothing changes then. */
  loadStateDict(state: OnlineState): void;
  /** For `JSON.stringify`: the state. */
  toJSON(): OnlineState;
  /** The state. @internal */
  liveState(): object;
  /** Checks a state, which the function that it returns takes up. @internal */
  prepareLoad(state: object): () => void;
}

/**
 * Learns from one example, or a few, at a time, as those of a stream of clicks or texts.
 *
 * ```ts
 * import { loadSync, SGD } from "nadir";
 * import { binaryCrossEntropy, logisticRegression, online } from "nadir/networks";
 *
 * const model = logisticRegression(loadSync(), { inputs: 2 ** 20, sparse: true });
 * const optimizer = new SGD(model.parameters, { lr: 0.5, weightDecay: 1e-6 }); // L2 of the features seen
 * const learner = online(model, { optimizer, loss: binaryCrossEntropy });
 * for (let click = 0; click < 1000; click++) {
 *   const [user, ad] = [click % 10, 1000 + (click % 7)];
 *   const row = { indptr: [0, 2], indices: [user, ad], data: [1, 1] };
 *   learner.learn(row, [user < 3 ? 1 : 0]);
 * }
 * console.log(learner.examples, learner.progressiveLoss < 0.1); // → 1000 true
 * ```
 */
export function online(network: Network<"f32" | "f64">, options: OnlineOptions): OnlineLearner {
  const where = "online";
  checkKeys(where, options, ["optimizer", "loss"]);
  const { optimizer, loss } = options;
  if (typeof network?.lossAndGradients !== "function") {
    throw new TypeError(`${where}: network must be a network, got ${describe(network)}`);
  }
  if (typeof optimizer?.step !== "function") {
    throw new TypeError(`${where}: optimizer must be an optimizer, got ${describe(optimizer)}`);
  }
  const width = sizeOf(network.input);
  let [examples, sum] = [0, 0];
  const stateDict = (): OnlineState => ({ ...headOf("online"), examples, sum: toText(sum) });
  const prepareLoad = (state: object) => {
    const saved = readState(state);
    return () => {
      [examples, sum] = [saved.examples, saved.sum];
    };
  };
  return {
    ...{ stateDict, prepareLoad, liveState: stateDict, toJSON: stateDict },
    loadStateDict: (state) => prepareLoad(state)(),
    get examples() {
      return examples;
    },
    get progressiveLoss() {
      return sum / examples;
    },
    learn(inputs, targets, given = {}) {
      const value = network.lossAndGradients(inputs, targets, loss, given);
      const rows = given.rows?.length ?? countInputs(where, inputs, width);
      optimizer.step();
      sum += loss.reduction === "mean" ? value * rows : value;
      examples += rows;
      return value;
    },
  };
}

function readState(state: object): { readonly examples: number; readonly sum: number } {
  const where = stateOf("online");
  const saved = readHead("online", state, ["examples", "sum"]);
  const examples = checkNumber(`${where}: examples`, saved.examples, { min: 0, integer: true });
  const sum = fromText(saved.sum);
  if (typeof sum !== "number") throw mismatch(`${where}: sum`, "a number", sum);
  return { examples, sum };
}
