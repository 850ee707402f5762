import { crossEntropy, labelCrossEntropy } from "#kernels/softmax.js";
import { checkNumber } from "../../validate.ts";
import { checkValues, type Values } from "../../values.ts";
import { type Batch, rowOf } from "../batch.ts";
import { copyRows } from "../rows.ts";
import type { LossAreas } from "./areas.ts";
import { type Count, Loss, type ReductionOptions, type Targets } from "./loss.ts";

/** Options of {@link softmaxCrossEntropy}. */
export interface SoftmaxCrossEntropyOptions extends ReductionOptions {
  /** The share ε of each target that is spread evenly over all classes: [0, 1]. Default 0. */
  readonly labelSmoothing?: number;
  /** A weight for each class: each in [0, ∞). Default: all 1. */
  readonly classWeights?: Values;
}

class SoftmaxCrossEntropy extends Loss {
  override readonly takesLogits = true;
  readonly #labelSmoothing: number;
  readonly #classWeights: readonly number[] | undefined;

  constructor(options: SoftmaxCrossEntropyOptions) {
    super("softmaxCrossEntropy", options, ["labelSmoothing", "classWeights"]);
    const { labelSmoothing = 0, classWeights } = options;
    const range = { min: 0, max: 1 };
    this.#labelSmoothing = checkNumber(`${this.name}: labelSmoothing`, labelSmoothing, range);
    this.#classWeights =
      classWeights === undefined ? undefined : readWeights(this.name, classWeights);
  }

  with(options: SoftmaxCrossEntropyOptions): SoftmaxCrossEntropy {
    return new SoftmaxCrossEntropy(options);
  }

  override stage(
    areas: LossAreas,
    targets: Targets,
    batch: Batch,
    rowWeights: Values | undefined,
  ): number {
    this.#prepare(areas);
    return this.#haveLabels(targets, batch, areas.columns)
      ? this.#stageLabels(areas, targets, batch, rowWeights)
      : this.#stageDistributions(areas, targets as Values, batch, rowWeights);
  }

  override compute(areas: LossAreas, rows: number): number {
    const { kernels, outputs, labels, labelWeights, smoothing } = areas;
    const { targets, rowScales, gradient, columns } = areas;
    if (!areas.hasLabels) {
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
      this.#labelSmoothing > 0 ? smoothing.address : 0,
      rowScales.address,
      gradient.address,
      rows,
      columns,
    );
  }

  override countRight(outputs: Float32Array | Float64Array, targets: Targets, batch: Batch): Count {
    const columns = outputs.length / batch.count;
    const haveLabels = this.#haveLabels(targets, batch, columns);
    let right = 0;
    for (let i = 0; i < batch.count; i++) {
      const row = rowOf(batch, i);
      const label = haveLabels ? targets[row] : largest(targets, row * columns, columns);
      if (largest(outputs, i * columns, columns) === label) right++;
    }
    return { right, of: batch.count };
  }

  override targetWeight(targets: Targets, row: number, total: number): number {
    const weights = this.#classWeights;
    return weights && targets.length === total ? weights[targets[row]!]! : 1;
  }

  /** What each class weighs, for the kernels. */
  #prepare(areas: LossAreas): void {
    if (areas.preparedFor === this) return;
    const { columns } = areas;
    const weights = this.#classWeights;
    if (weights !== undefined && weights.length !== columns) {
      throw new RangeError(
        `${this.name}: classWeights must be a number a class, ${columns}, got ${weights.length}`,
      );
    }
    const labelWeights = areas.labelWeights.view(columns);
    const smoothing = areas.smoothing.view(columns);
    for (let k = 0; k < columns; k++) {
      const weight = weights?.[k] ?? 1;
      labelWeights[k] = (1 - this.#labelSmoothing) * weight;
      smoothing[k] = (this.#labelSmoothing / columns) * weight;
    }
    areas.preparedFor = this;
  }

  #haveLabels(targets: Targets, batch: Batch, columns: number): boolean {
    checkValues("softmaxCrossEntropy: targets", targets, "labels or distributions");
    if (targets.length === batch.total) return true;
    if (targets.length === batch.total * columns) return false;
    throw new RangeError(
      `${this.name}: targets must be a label for each of ${batch.total} rows, or ${columns} numbers for each, got ${targets.length} elements`,
    );
  }

  #stageLabels(
    areas: LossAreas,
    targets: ArrayLike<number>,
    batch: Batch,
    rowWeights: Values | undefined,
  ): number {
    const { columns } = areas;
    const labels = areas.labels.view(batch.count);
    for (let i = 0; i < batch.count; i++) {
      const row = rowOf(batch, i);
      const label = targets[row]!;
      if (!(label >= 0 && label < columns && Number.isInteger(label))) {
        const range = { min: 0, below: columns, integer: true };
        checkNumber(`${this.name}: targets[${row}]`, label, range);
      }
      labels[i] = label;
    }
    areas.hasLabels = true;
    const sum = areas.weigh(batch, rowWeights);
    const weights = this.#classWeights;
    if (weights === undefined) return sum;
    areas.weighedBy = rowWeights ? "rowWeights times classWeights" : "classWeights";
    // As PyTorch: a mean of labelled rows is weighted by their classes, one of distributions is not.
    const scales = areas.rowScales.view(batch.count);
    let weighted = 0;
    for (let i = 0; i < batch.count; i++) weighted += scales[i]! * weights[labels[i]!]!;
    return weighted;
  }

  #stageDistributions(
    areas: LossAreas,
    targets: Values,
    batch: Batch,
    rowWeights: Values | undefined,
  ): number {
    const { columns } = areas;
    const staged = areas.targets.view(batch.count * columns);
    copyRows(`${this.name}: targets`, targets, batch, columns, staged);
    const labelWeights = areas.labelWeights.view(columns);
    const smoothing = areas.smoothing.view(columns);
    for (let i = 0; i < staged.length; i++) {
      const share = staged[i]!;
      if (!(share >= 0 && share < Infinity)) {
        const at = rowOf(batch, Math.floor(i / columns)) * columns + (i % columns);
        throw new RangeError(`${this.name}: targets[${at}] must be in [0, ∞), got ${share}`);
      }
      staged[i] = labelWeights[i % columns]! * share + smoothing[i % columns]!;
    }
    areas.hasLabels = false;
    return areas.weigh(batch, rowWeights);
  }
}

function readWeights(name: string, weights: Values): readonly number[] {
  checkValues(`${name}: classWeights`, weights);
  return Array.from(weights, (weight, k) =>
    checkNumber(`${name}: classWeights[${k}]`, weight, { min: 0 }),
  );
}

/** Where the largest of some numbers stands, from 0. */
function largest(values: ArrayLike<number>, start: number, count: number): number {
  let best = 0;
  for (let k = 1; k < count; k++) if (values[start + k]! > values[start + best]!) best = k;
  return best;
}

/**
 * Cross-entropy of softmax(y) on logits y, as `torch.nn.CrossEntropyLoss`: −log softmax(y)[label] for
 * labels, a whole number a row, or −Σ tₖ·log softmax(y)ₖ for distributions, rows × outputs (of a
 * single output, labels). With
 * class weights a mean over labelled rows divides by the sum of their labels' weights, one over
 * distributions by the number of rows. Label smoothing: Szegedy et al. (arXiv:1512.00567), section 7.
 */
export const softmaxCrossEntropy: SoftmaxCrossEntropy = /* @__PURE__ */ new SoftmaxCrossEntropy({});
