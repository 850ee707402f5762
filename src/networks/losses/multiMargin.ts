import { multiMargin as kernel } from "#kernels/margins.js";
import { checkChoice, checkNumber } from "../../validate.ts";
import type { Values } from "../../values.ts";
import { type Batch, placeOf } from "../batch.ts";
import type { Targets } from "../data.ts";
import { checkNumbers } from "../rows.ts";
import type { LossAreas } from "./areas.ts";
import type { BoundLoss } from "./boundLoss.ts";
import { BoundPositions } from "./boundPositions.ts";
import { largest, readClassWeights } from "./classes.ts";
import { type Count, Loss, type ReductionOptions } from "./loss.ts";

/** Options of {@link multiMargin}. */
export interface MultiMarginOptions extends ReductionOptions {
  /** The power of distances: 1 or 2. Default 1. */
  readonly p?: 1 | 2;
  /** By how much the label's score must be above others: a number. Default 1. */
  readonly margin?: number;
  /** A weight for each class: each in [0, ∞). Default: all 1. A mean divides by rows all the same, as PyTorch's. */
  readonly classWeights?: Values;
}

interface Read {
  readonly p: 1 | 2;
  readonly margin: number;
  readonly classWeights: readonly number[] | undefined;
}

class MultiMargin extends Loss {
  override readonly takesLogits = true;
  readonly #own: Read;

  constructor(options: MultiMarginOptions) {
    super("multiMargin", options, ["p", "margin", "classWeights"]);
    const { p = 1, margin = 1, classWeights } = options;
    checkChoice(`${this.name}: p`, p, [1, 2]);
    checkNumber(`${this.name}: margin`, margin, {});
    this.#own = { p, margin, classWeights: readClassWeights(this.name, classWeights) };
  }

  with(options: MultiMarginOptions): MultiMargin {
    return new MultiMargin(options);
  }

  override bind(areas: LossAreas): BoundLoss {
    return new BoundMultiMargin(this.name, areas, this.#own);
  }

  override countRight(
    outputs: Float32Array | Float64Array,
    targets: Targets,
    batch: Batch,
    classes: number,
  ): Count {
    const of = outputs.length / classes;
    let right = 0;
    for (let i = 0; i < of; i++) {
      const label = targets[placeOf(batch, i, of / batch.count)];
      if (largest(outputs, i * classes, classes) === label) right++;
    }
    return { right, of };
  }
}

class BoundMultiMargin extends BoundPositions {
  readonly #own: Read;

  /** @throws RangeError for weights of another number of classes, having written nothing. */
  constructor(name: string, areas: LossAreas, own: Read) {
    super(name, areas);
    this.#own = own;
    const { classes, labelWeights } = areas;
    const { classWeights } = own;
    if (classWeights && classWeights.length !== classes) {
      throw new RangeError(
        `${name}: classWeights must be a number a class, ${classes}, got ${classWeights.length}`,
      );
    }
    const weights = labelWeights.view(classes);
    if (classWeights) weights.set(classWeights);
    else weights.fill(1);
  }

  override stage(targets: Targets, batch: Batch, rowWeights: Values | undefined): number {
    const { labels: area } = this.areas;
    const { what, positions } = this;
    checkNumbers(what, targets, "labels");
    if (targets.length !== batch.total * positions) {
      throw new RangeError(
        `${what} must be a label for each of ${batch.total * positions}, got ${targets.length} elements`,
      );
    }
    const labels = area.view(batch.count * positions);
    for (let i = 0; i < labels.length; i++) {
      labels[i] = this.labelAt(targets, placeOf(batch, i, positions));
    }
    return this.weigh(batch, rowWeights) * positions;
  }

  override compute(rows: number): number {
    const { kernels, outputs, labels, labelWeights, rowScales, gradient, classes } = this.areas;
    const { p, margin } = this.#own;
    return kernels.routine(kernel)(
      outputs.address,
      labels.address,
      labelWeights.address,
      rowScales.address,
      gradient.address,
      rows * this.positions,
      classes,
      this.positions,
      margin,
      p - 1,
    );
  }
}

/**
 * Σₖ max(margin − y[label] + yₖ, 0)ᵖ over the other classes k, divided by the number of classes and times the label's
 * weight: the hinge loss of several classes; as `torch.nn.MultiMarginLoss`. Targets are labels, a whole number a row,
 * or, of outputs [length, classes], one a position; a mean is over all of them. `accuracy` is the share of those whose
 * score is the largest.
 *
 * Crammer & Singer, "On the algorithmic implementation of multiclass kernel-based vector machines" (JMLR 2001), whose
 * sum is a maximum.
 */
export const multiMargin: MultiMargin = /* @__PURE__ */ new MultiMargin({});
