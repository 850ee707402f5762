import { cosineEmbedding as kernel } from "#kernels/similarities.js";
import { checkNumber } from "../../validate.ts";
import type { Values } from "../../values.ts";
import { type Batch, rowOf } from "../batch.ts";
import type { Targets } from "../data.ts";
import { checkNumbers } from "../rows.ts";
import type { LossAreas } from "./areas.ts";
import type { BoundLoss } from "./boundLoss.ts";
import { BoundEmbeddings } from "./embeddings.ts";
import { Loss, type ReductionOptions } from "./loss.ts";

/** Options of {@link cosineEmbedding}. */
export interface CosineEmbeddingOptions extends ReductionOptions {
  /** How alike those that are not may be at no cost: [−1, 1]. Default 0. */
  readonly margin?: number;
}

class CosineEmbedding extends Loss {
  override readonly takesLogits = false;
  readonly #margin: number;

  constructor(options: CosineEmbeddingOptions) {
    super("cosineEmbedding", options, ["margin"]);
    const { margin = 0 } = options;
    this.#margin = checkNumber(`${this.name}: margin`, margin, { min: -1, max: 1 });
  }

  with(options: CosineEmbeddingOptions): CosineEmbedding {
    return new CosineEmbedding(options);
  }

  override bind(areas: LossAreas): BoundLoss {
    return new BoundCosineEmbedding(this.name, areas, this.#margin);
  }
}

class BoundCosineEmbedding extends BoundEmbeddings {
  readonly #margin: number;

  constructor(name: string, areas: LossAreas, margin: number) {
    super(name, areas, 2);
    this.#margin = margin;
  }

  override stage(targets: Targets, batch: Batch, rowWeights: Values | undefined): number {
    const what = `${this.name}: targets`;
    checkNumbers(what, targets);
    if (targets.length !== batch.total) {
      throw new RangeError(`${what} must be a number a row, ${batch.total}, got ${targets.length}`);
    }
    const staged = this.areas.targets.view(batch.count);
    for (let i = 0; i < batch.count; i++) {
      const row = rowOf(batch, i);
      const target = targets[row]!;
      if (target !== 1 && target !== -1) {
        throw new RangeError(`${what}[${row}] must be -1 or 1, got ${target}`);
      }
      staged[i] = target;
    }
    return this.weigh(batch, rowWeights);
  }

  override compute(rows: number): number {
    const { kernels, outputs, targets, rowScales, gradient, classes } = this.areas;
    return kernels.routine(kernel)(
      outputs.address,
      targets.address,
      rowScales.address,
      gradient.address,
      rows,
      classes,
      this.#margin,
    );
  }
}

/**
 * 1 − cos(x, y) of pairs that are alike, whose target is 1, and max(cos(x, y) − margin, 0) of others, whose target is
 * −1: a target a row, as `torch.nn.CosineEmbeddingLoss`.
 *
 * A row of outputs is a pair, [2, size]: of inputs [2, features] each layer `dense` makes one of both at once, with the
 * same weights. A mean is over rows.
 */
export const cosineEmbedding: CosineEmbedding = /* @__PURE__ */ new CosineEmbedding({});
