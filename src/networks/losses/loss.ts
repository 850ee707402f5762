import { checkChoice, checkKeys, describe, mismatch } from "../../validate.ts";
import type { Batch } from "../batch.ts";
import type { Targets } from "../data.ts";
import type { LossAreas } from "./areas.ts";
import type { BoundLoss } from "./boundLoss.ts";

/**
 * How the losses of the rows are reduced to one number: to their mean, weighted if rows have weights, or their sum.
 * `"none"` is for {@link rowLosses}, which gives those of all rows; where one number is wanted all the same, it is
 * their sum, and gradients are the sum's.
 */
export type Reduction = "mean" | "sum" | "none";

/** Options that every loss has. */
export interface ReductionOptions {
  /** Default `"mean"`: over all rows, or over all outputs where the loss treats each output by itself. */
  readonly reduction?: Reduction;
}

/**
 * A loss of a network's outputs, and its gradient. `softmaxCrossEntropy` and the others are made with
 * defaults; `.with(options)` gives one with others.
 */
export abstract class Loss {
  /** As errors show it. */
  readonly name: string;
  /** Whether the loss of a batch is the mean of its rows' or their sum. */
  readonly reduction: Reduction;
  /** Whether it takes logits, which an activation of the outputs would spoil. */
  abstract readonly takesLogits: boolean;

  /** @param own the names of the options that this loss has beside `reduction` */
  constructor(name: string, options: ReductionOptions, own: readonly string[]) {
    checkKeys(name, options, [...own, "reduction"]);
    const { reduction = "mean" } = options;
    checkChoice(`${name}: reduction`, reduction, ["mean", "sum", "none"]);
    this.name = name;
    this.reduction = reduction;
  }

  /**
   * The loss in a network's memory.
   * @throws RangeError if it is of another number of outputs; then the memory is as it was.
   * @internal
   */
  abstract bind(areas: LossAreas): BoundLoss;

  /** What a position weighs by its label, if a loss tells one from another. @internal */
  weightOf?(label: number): number;

  /**
   * How many answers of a batch are right, and of how many, if a loss knows right from wrong; `classes` are the
   * outputs of a position. @internal
   */
  countRight(
    _outputs: Float32Array | Float64Array,
    _targets: Targets,
    _batch: Batch,
    _classes: number,
  ): Count {
    return { right: 0, of: 0 };
  }
}

/** How many answers are right, and of how many. */
export interface Count {
  readonly right: number;
  readonly of: number;
}

/** @throws TypeError for what is no loss, or one on logits of outputs that have an activation; `logits` is what it wants. */
export function checkLoss(
  where: string,
  loss: Loss,
  activation: string | undefined,
  logits: string,
): void {
  if (!(loss instanceof Loss)) {
    throw mismatch(`${where}: loss`, "one of nadir/networks, as softmaxCrossEntropy", loss);
  }
  if (!loss.takesLogits || !activation) return;
  throw new TypeError(
    `${where}: ${loss.name} takes logits, so ${logits}, got ${describe(activation)}`,
  );
}
