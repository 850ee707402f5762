import { crossEntropy, labelCrossEntropy } from "#kernels/softmax.js";
import { checkNumber } from "../../validate.ts";
import type { Values } from "../../values.ts";
import { type Batch, rowOf } from "../batch.ts";
import type { Targets } from "../data.ts";
import { checkNumbers, copyRows } from "../rows.ts";
import type { LossAreas } from "./areas.ts";
import { BoundLoss } from "./boundLoss.ts";

/** A softmax cross-entropy, as its options say. */
interface SoftmaxCrossEntropy {
  readonly name: string;
  /** What errors call the targets. */
  readonly what: string;
  readonly labelSmoothing: number;
  readonly classWeights: readonly number[] | undefined;
}

/** It keeps in memory what each class weighs, for the kernels. */
export class BoundSoftmaxCrossEntropy extends BoundLoss {
  readonly #loss: SoftmaxCrossEntropy;
  /** Whether the targets that were staged last are labels. */
  #areLabels = false;

  /** @throws RangeError for weights of another number of classes, having written nothing. */
  constructor(loss: SoftmaxCrossEntropy, areas: LossAreas) {
    super(areas);
    this.#loss = loss;
    const { columns } = areas;
    const { name, labelSmoothing, classWeights } = loss;
    if (classWeights !== undefined && classWeights.length !== columns) {
      throw new RangeError(
        `${name}: classWeights must be a number a class, ${columns}, got ${classWeights.length}`,
      );
    }
    const labelWeights = areas.labelWeights.view(columns);
    const smoothing = areas.smoothing.view(columns);
    for (let k = 0; k < columns; k++) {
      const weight = classWeights?.[k] ?? 1;
      labelWeights[k] = (1 - labelSmoothing) * weight;
      smoothing[k] = (labelSmoothing / columns) * weight;
    }
  }

  override stage(targets: Targets, batch: Batch, rowWeights: Values | undefined): number {
    return haveLabels(this.#loss.what, targets, batch, this.areas.columns)
      ? this.#stageLabels(targets, batch, rowWeights)
      : this.#stageDistributions(targets as Values, batch, rowWeights);
  }

  override compute(rows: number): number {
    const { kernels, outputs, labels, labelWeights, smoothing } = this.areas;
    const { targets, rowScales, gradient, columns } = this.areas;
    if (!this.#areLabels) {
      return kernels.routine(crossEntropy)(
        outputs.address,
        targets.address,
        rowScales.address,
        gradient.address,
        rows,
        columns,
      );
    }
    return kernels.routine(labelCrossEntropy)(
      outputs.address,
      labels.address,
      labelWeights.address,
      this.#loss.labelSmoothing > 0 ? smoothing.address : 0,
      rowScales.address,
      gradient.address,
      rows,
      columns,
    );
  }

  #stageLabels(targets: ArrayLike<number>, batch: Batch, rowWeights: Values | undefined): number {
    const { columns, labels: area, rowScales } = this.areas;
    const { what, classWeights } = this.#loss;
    const labels = area.view(batch.count);
    for (let i = 0; i < batch.count; i++) {
      const row = rowOf(batch, i);
      const label = targets[row]!;
      if (!(label >= 0 && label < columns && Number.isInteger(label))) {
        const range = { min: 0, below: columns, integer: true };
        checkNumber(`${what}[${row}]`, label, range);
      }
      labels[i] = label;
    }
    this.#areLabels = true;
    const sum = this.weigh(batch, rowWeights);
    if (classWeights === undefined) return sum;
    this.weighedBy = rowWeights ? "rowWeights times classWeights" : "classWeights";
    // As PyTorch: a mean of labelled rows is weighted by their classes, one of distributions is not.
    const scales = rowScales.view(batch.count);
    let weighted = 0;
    for (let i = 0; i < batch.count; i++) weighted += scales[i]! * classWeights[labels[i]!]!;
    return weighted;
  }

  #stageDistributions(targets: Values, batch: Batch, rowWeights: Values | undefined): number {
    const { columns, targets: area } = this.areas;
    const { what } = this.#loss;
    const staged = area.view(batch.count * columns);
    copyRows(what, targets, batch, columns, staged);
    const labelWeights = this.areas.labelWeights.view(columns);
    const smoothing = this.areas.smoothing.view(columns);
    for (let i = 0; i < staged.length; i++) {
      const share = staged[i]!;
      if (!(share >= 0 && share < Infinity)) {
        const at = rowOf(batch, Math.floor(i / columns)) * columns + (i % columns);
        throw new RangeError(`${what}[${at}] must be in [0, ∞), got ${share}`);
      }
      staged[i] = labelWeights[i % columns]! * share + smoothing[i % columns]!;
    }
    this.#areLabels = false;
    return this.weigh(batch, rowWeights);
  }
}

/** Whether targets are labels, one a row. @throws TypeError, RangeError if they are no distributions either. */
export function haveLabels(what: string, targets: Targets, batch: Batch, columns: number): boolean {
  checkNumbers(what, targets, "labels or distributions");
  if (targets.length === batch.total) return true;
  if (targets.length === batch.total * columns) return false;
  throw new RangeError(
    `${what} must be a label for each of ${batch.total} rows, or ${columns} numbers for each, got ${targets.length} elements`,
  );
}
