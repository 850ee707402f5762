import { tripletMargin as kernel } from "#kernels/similarities.js";
import { checkFlag, checkNumber } from "../../validate.ts";
import type { Values } from "../../values.ts";
import type { Batch } from "../batch.ts";
import type { Targets } from "../data.ts";
import type { LossAreas } from "./areas.ts";
import type { BoundLoss } from "./boundLoss.ts";
import { BoundEmbeddings, checkNone } from "./embeddings.ts";
import { Loss, type ReductionOptions } from "./loss.ts";

/** Options of {@link tripletMargin}. */
export interface TripletMarginOptions extends ReductionOptions {
  /** How much farther the negative must be: (0, ∞). Default 1. */
  readonly margin?: number;
  /** ε, added to each difference: [0, ∞). Default 1e-6. */
  readonly eps?: number;
  /** Whether the negative's distance is that from the positive, where it is the smaller one. Default false. */
  readonly swap?: boolean;
}

type Read = Required<Omit<TripletMarginOptions, "reduction">>;

class TripletMargin extends Loss {
  override readonly takesLogits = false;
  readonly #own: Read;

  constructor(options: TripletMarginOptions) {
    super("tripletMargin", options, ["margin", "eps", "swap"]);
    const { margin = 1, eps = 1e-6, swap = false } = options;
    checkNumber(`${this.name}: margin`, margin, { above: 0 });
    checkNumber(`${this.name}: eps`, eps, { min: 0 });
    checkFlag(`${this.name}: swap`, swap);
    this.#own = { margin, eps, swap };
  }

  with(options: TripletMarginOptions): TripletMargin {
    return new TripletMargin(options);
  }

  override bind(areas: LossAreas): BoundLoss {
    return new BoundTripletMargin(this.name, areas, this.#own);
  }
}

class BoundTripletMargin extends BoundEmbeddings {
  readonly #own: Read;

  constructor(name: string, areas: LossAreas, own: Read) {
    super(name, areas, 3);
    this.#own = own;
  }

  override stage(targets: Targets, batch: Batch, rowWeights: Values | undefined): number {
    checkNone(this.name, targets);
    return this.weigh(batch, rowWeights);
  }

  override compute(rows: number): number {
    const { kernels, outputs, rowScales, gradient, classes } = this.areas;
    const { margin, eps, swap } = this.#own;
    return kernels.routine(kernel)(
      outputs.address,
      rowScales.address,
      gradient.address,
      rows,
      classes,
      margin,
      eps,
      swap ? 1 : 0,
    );
  }
}

/**
 * max(d(a, p) − d(a, n) + margin, 0), d(x, y) = ‖x − y + ε‖: an anchor's distance to what is alike, and to what is
 * not, as `torch.nn.TripletMarginLoss` with its p of 2. Balntas et al., "Learning local feature descriptors with
 * triplets and shallow convolutional neural networks" (BMVC 2016).
 *
 * A row of outputs is the triple, [3, size]: of inputs [3, features] each layer `dense` makes one of all at once, with
 * the same weights. Targets are `[]`: there are none. A mean is over rows.
 */
export const tripletMargin: TripletMargin = /* @__PURE__ */ new TripletMargin({});
