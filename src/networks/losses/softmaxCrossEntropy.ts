import { checkNumber } from "../../validate.ts";
import type { Values } from "../../values.ts";
import { type Batch, placeOf } from "../batch.ts";
import type { Targets } from "../data.ts";
import type { LossAreas } from "./areas.ts";
import type { BoundLoss } from "./boundLoss.ts";
import {
  BoundSoftmaxCrossEntropy,
  type CrossEntropy,
  haveLabels,
} from "./boundSoftmaxCrossEntropy.ts";
import { largest, readClassWeights } from "./classes.ts";
import { type Count, Loss, type ReductionOptions } from "./loss.ts";

/** Options of {@link softmaxCrossEntropy}. */
export interface SoftmaxCrossEntropyOptions extends ReductionOptions {
  /** The share ε of each target that is spread evenly over all classes: [0, 1]. Default 0. */
  readonly labelSmoothing?: number;
  /** A weight for each class: each in [0, ∞). Default: all 1. */
  readonly classWeights?: Values;
  /** The label of rows or positions that weigh nothing, as those behind a text's end: a whole number. Default −100. */
  readonly ignoreIndex?: number;
}

class SoftmaxCrossEntropy extends Loss {
  override readonly takesLogits = true;
  readonly #own: CrossEntropy;

  constructor(options: SoftmaxCrossEntropyOptions) {
    super("softmaxCrossEntropy", options, ["labelSmoothing", "classWeights", "ignoreIndex"]);
    const { labelSmoothing = 0, classWeights, ignoreIndex = -100 } = options;
    const { name } = this;
    this.#own = {
      name,
      what: `${name}: targets`,
      labelSmoothing: checkNumber(`${name}: labelSmoothing`, labelSmoothing, { min: 0, max: 1 }),
      classWeights: readClassWeights(name, classWeights),
      ignoreIndex: checkNumber(`${name}: ignoreIndex`, ignoreIndex, { integer: true }),
    };
  }

  with(options: SoftmaxCrossEntropyOptions): SoftmaxCrossEntropy {
    return new SoftmaxCrossEntropy(options);
  }

  override bind(areas: LossAreas): BoundLoss {
    return new BoundSoftmaxCrossEntropy(this.#own, areas);
  }

  override countRight(
    outputs: Float32Array | Float64Array,
    targets: Targets,
    batch: Batch,
    classes: number,
  ): Count {
    const columns = outputs.length / batch.count;
    const areLabels = haveLabels(this.#own.what, targets, batch.total, columns, classes);
    let [right, of] = [0, 0];
    for (let i = 0; i * classes < outputs.length; i++) {
      const at = placeOf(batch, i, columns / classes);
      const label = areLabels ? targets[at] : largest(targets, at * classes, classes);
      if (areLabels && label === this.#own.ignoreIndex) continue;
      of++;
      if (largest(outputs, i * classes, classes) === label) right++;
    }
    return { right, of };
  }

  override weightOf(label: number): number {
    const { ignoreIndex, classWeights } = this.#own;
    return label === ignoreIndex ? 0 : (classWeights?.[label] ?? 1);
  }
}

/**
 * Cross-entropy of softmax(y) on logits y, as `torch.nn.CrossEntropyLoss`: −log softmax(y)[label] for
 * labels, a whole number a row, or −Σ tₖ·log softmax(y)ₖ for distributions, rows × outputs (of a
 * single output, labels). With
 * class weights a mean over labelled rows divides by the sum of their labels' weights, one over
 * distributions by the number of rows.
 *
 * Of outputs [length, classes], or any with classes last (with layout "nchw" behind `channelsLast()`, or they are refused), each position has a label or a distribution of its own:
 * targets are rows × length labels, such as the next token's at each. A mean is then over all positions, and
 * accuracy counts them. Those whose label is `ignoreIndex` weigh nothing, whatever the outputs there are; a mean
 * divides by the others, and is refused where there are none. Label smoothing: Szegedy et al. (arXiv:1512.00567), section 7.
 */
export const softmaxCrossEntropy: SoftmaxCrossEntropy = /* @__PURE__ */ new SoftmaxCrossEntropy({});
