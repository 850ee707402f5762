import { marginRanking as kernel } from "#kernels/margins.js";
import { checkNumber } from "../../validate.ts";
import type { LossAreas } from "./areas.ts";
import type { BoundLoss } from "./boundLoss.ts";
import { BoundElementwise } from "./elementwise.ts";
import { checkParts } from "./embeddings.ts";
import { halvesOf } from "./halves.ts";
import { Loss, type ReductionOptions } from "./loss.ts";
import { SIDES } from "./sides.ts";

/** Options of {@link marginRanking}. */
export interface MarginRankingOptions extends ReductionOptions {
  /** By how much one must be above the other: a number. Default 0. */
  readonly margin?: number;
}

class MarginRanking extends Loss {
  override readonly takesLogits = false;
  readonly #margin: number;

  constructor(options: MarginRankingOptions) {
    super("marginRanking", options, ["margin"]);
    const { margin = 0 } = options;
    this.#margin = checkNumber(`${this.name}: margin`, margin, {});
  }

  with(options: MarginRankingOptions): MarginRanking {
    return new MarginRanking(options);
  }

  override bind(areas: LossAreas): BoundLoss {
    return new BoundMarginRanking(this.name, areas, this.#margin);
  }
}

class BoundMarginRanking extends BoundElementwise {
  readonly #margin: number;

  /** @throws RangeError for outputs that are no pairs. */
  constructor(name: string, areas: LossAreas, margin: number) {
    checkParts(name, areas, 2);
    super({ name, targetKind: SIDES }, halvesOf(areas));
    this.#margin = margin;
  }

  override compute(rows: number): number {
    const { kernels, outputs, targets, rowScales, gradient, columns } = this.areas;
    return kernels.routine(kernel)(
      outputs.address,
      targets.address,
      rowScales.address,
      gradient.address,
      rows,
      columns,
      this.#margin,
    );
  }
}

/**
 * max(margin − t·(x − y), 0) of pairs of scores, of which x is to be above y where the target is 1, and below it where
 * it is −1; as `torch.nn.MarginRankingLoss`.
 *
 * A row of outputs is the pair, [2, size]: of inputs [2, features] the layer `dense(1)` scores both at once, with the
 * same weights. Targets are rows × size; a mean is over all of them.
 */
export const marginRanking: MarginRanking = /* @__PURE__ */ new MarginRanking({});
