import { checkNumber } from "../../validate.ts";
import { checkValues, type Values } from "../../values.ts";
import { type Batch, rowOf } from "../batch.ts";
import type { Targets } from "../data.ts";
import type { LossAreas } from "./areas.ts";
import type { BoundLoss } from "./boundLoss.ts";
import { BoundSoftmaxCrossEntropy, haveLabels } from "./boundSoftmaxCrossEntropy.ts";
import { type Count, Loss, type ReductionOptions } from "./loss.ts";

/** Options of {@link softmaxCrossEntropy}. */
export interface SoftmaxCrossEntropyOptions extends ReductionOptions {
  /** The share ε of each target that is spread evenly over all classes: [0, 1]. Default 0. */
  readonly labelSmoothing?: number;
  /** A weight for each class: each in [0, ∞). Default: all 1. */
  readonly classWeights?: Values;
}

class SoftmaxCrossEntropy extends Loss {
  override readonly takesLogits = true;
  /** What errors call the targets. */
  readonly #targets: string;
  readonly #labelSmoothing: number;
  readonly #classWeights: readonly number[] | undefined;

  constructor(options: SoftmaxCrossEntropyOptions) {
    super("softmaxCrossEntropy", options, ["labelSmoothing", "classWeights"]);
    const { labelSmoothing = 0, classWeights } = options;
    this.#targets = `${this.name}: targets`;
    const range = { min: 0, max: 1 };
    this.#labelSmoothing = checkNumber(`${this.name}: labelSmoothing`, labelSmoothing, range);
    this.#classWeights =
      classWeights === undefined ? undefined : readWeights(this.name, classWeights);
  }

  with(options: SoftmaxCrossEntropyOptions): SoftmaxCrossEntropy {
    return new SoftmaxCrossEntropy(options);
  }

  override bind(areas: LossAreas): BoundLoss {
    const { name } = this;
    const what = this.#targets;
    const [labelSmoothing, classWeights] = [this.#labelSmoothing, this.#classWeights];
    return new BoundSoftmaxCrossEntropy({ name, what, labelSmoothing, classWeights }, areas);
  }

  override countRight(outputs: Float32Array | Float64Array, targets: Targets, batch: Batch): Count {
    const columns = outputs.length / batch.count;
    const areLabels = haveLabels(this.#targets, targets, batch, columns);
    let right = 0;
    for (let i = 0; i < batch.count; i++) {
      const row = rowOf(batch, i);
      const label = areLabels ? targets[row] : largest(targets, row * columns, columns);
      if (largest(outputs, i * columns, columns) === label) right++;
    }
    return { right, of: batch.count };
  }

  override targetWeight(targets: Targets, row: number, total: number): number {
    const weights = this.#classWeights;
    return weights && targets.length === total ? weights[targets[row]!]! : 1;
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
