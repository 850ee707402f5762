import { crossEntropy } from "#kernels/softmax.js";
import { checkNumber } from "../../validate.ts";
import type { Values } from "../../values.ts";
import { type Batch, placeOf } from "../batch.ts";
import { checkClassesLast } from "../classesLast.ts";
import type { Targets } from "../data.ts";
import { checkNumbers, copyRows } from "../rows.ts";
import type { LossAreas } from "./areas.ts";
import { BoundLoss } from "./boundLoss.ts";

/** A softmax cross-entropy, as its options say. */
export interface CrossEntropy {
  readonly name: string;
  /** What errors call the targets. */
  readonly what: string;
  readonly labelSmoothing: number;
  readonly classWeights: readonly number[] | undefined;
  readonly ignoreIndex: number;
}

/** The label of a position that weighs nothing. */
const IGNORED = 0xffffffff;

/** It keeps in memory what each class weighs, for the kernels. */
export class BoundSoftmaxCrossEntropy extends BoundLoss {
  readonly #loss: CrossEntropy;
  /** Whether the targets that were staged last are labels. */
  #areLabels = false;

  /** @throws RangeError for weights of another number of classes, or positions with channels first, having written nothing. */
  constructor(loss: CrossEntropy, areas: LossAreas) {
    super(areas);
    this.#loss = loss;
    const { classes } = areas;
    const { name, labelSmoothing, classWeights } = loss;
    checkClassesLast(name, areas);
    if (classWeights !== undefined && classWeights.length !== classes) {
      throw new RangeError(
        `${name}: classWeights must be a number a class, ${classes}, got ${classWeights.length}`,
      );
    }
    const labelWeights = areas.labelWeights.view(classes);
    const smoothing = areas.smoothing.view(classes);
    for (let k = 0; k < classes; k++) {
      const weight = classWeights?.[k] ?? 1;
      labelWeights[k] = (1 - labelSmoothing) * weight;
      smoothing[k] = (labelSmoothing / classes) * weight;
    }
  }

  override stage(targets: Targets, batch: Batch, rowWeights: Values | undefined): number {
    const { columns, classes } = this.areas;
    return haveLabels(this.#loss.what, targets, batch.total, columns, classes)
      ? this.#stageLabels(targets, batch, rowWeights)
      : this.#stageDistributions(targets as Values, batch, rowWeights);
  }

  override compute(rows: number): number {
    const { areas } = this;
    const { columns, classes } = areas;
    const positions = columns / classes;
    return areas.kernels.routine(crossEntropy)(
      areas.outputs.address,
      this.#areLabels ? 0 : areas.targets.address,
      areas.labels.address,
      areas.labelWeights.address,
      this.#areLabels && this.#loss.labelSmoothing > 0 ? areas.smoothing.address : 0,
      areas.rowScales.address,
      areas.gradient.address,
      0,
      rows * positions,
      classes,
      positions,
    );
  }

  #stageLabels(targets: ArrayLike<number>, batch: Batch, rowWeights: Values | undefined): number {
    const { areas } = this;
    const { columns, classes } = areas;
    const positions = columns / classes;
    const { what, classWeights, ignoreIndex } = this.#loss;
    const labels = areas.labels.view(batch.count * positions);
    this.#areLabels = true;
    this.weigh(batch, rowWeights);
    if (classWeights)
      this.weighedBy = rowWeights ? "rowWeights times classWeights" : "classWeights";
    // As PyTorch: a mean of labels is weighted by their classes, one of distributions is not.
    const scales = areas.rowScales.view(batch.count);
    let sum = 0;
    for (let i = 0; i < labels.length; i++) {
      const at = placeOf(batch, i, positions);
      const label = targets[at]!;
      if (label === ignoreIndex) {
        labels[i] = IGNORED;
        this.weighedBy = "weights without ignoreIndex";
        continue;
      }
      if (!(label >= 0 && label < classes && Number.isInteger(label))) {
        const range = { min: 0, below: classes, integer: true };
        checkNumber(`${what}[${at}]`, label, range);
      }
      labels[i] = label;
      sum += scales[Math.floor(i / positions)]! * (classWeights?.[label] ?? 1);
    }
    return sum;
  }

  #stageDistributions(targets: Values, batch: Batch, rowWeights: Values | undefined): number {
    const { areas } = this;
    const { columns, classes } = areas;
    const { what } = this.#loss;
    const staged = areas.targets.view(batch.count * columns);
    copyRows(what, targets, batch, columns, staged);
    const labelWeights = areas.labelWeights.view(classes);
    const smoothing = areas.smoothing.view(classes);
    for (let i = 0; i < staged.length; i++) {
      const share = staged[i]!;
      if (!(share >= 0 && share < Infinity)) {
        const at = placeOf(batch, i, columns);
        throw new RangeError(`${what}[${at}] must be in [0, ∞), got ${share}`);
      }
      staged[i] = labelWeights[i % classes]! * share + smoothing[i % classes]!;
    }
    this.#areLabels = false;
    return (this.weigh(batch, rowWeights) * columns) / classes;
  }
}

/** Whether targets are labels, one a position. @throws TypeError, RangeError if they are no distributions either. */
export function haveLabels(
  what: string,
  targets: Targets,
  rows: number,
  columns: number,
  classes: number,
): boolean {
  checkNumbers(what, targets, "labels or distributions");
  const positions = columns / classes;
  if (targets.length === rows * positions) return true;
  if (targets.length === rows * columns) return false;
  throw new RangeError(
    `${what} must be a label for each of ${rows} rows${positions > 1 ? ` of ${positions}` : ""}, or ${classes} numbers for each, got ${targets.length} elements`,
  );
}
