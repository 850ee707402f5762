import { hingeEmbedding as kernel } from "#kernels/hinges.js";
import { checkNumber } from "../../validate.ts";
import { type ElementwiseKernel, ElementwiseLoss, type TargetKind } from "./elementwise.ts";
import type { ReductionOptions } from "./loss.ts";
import { SIDES } from "./sides.ts";

/** Options of {@link hingeEmbedding}. */
export interface HingeEmbeddingOptions extends ReductionOptions {
  /** How far apart those that are not alike must be at no cost: a number. Default 1. */
  readonly margin?: number;
}

class HingeEmbedding extends ElementwiseLoss {
  override readonly takesLogits = false;
  protected override readonly kernel: ElementwiseKernel = kernel;
  protected override readonly parameter: number;
  protected override readonly targetKind: TargetKind = SIDES;

  constructor(options: HingeEmbeddingOptions) {
    super("hingeEmbedding", options, ["margin"]);
    const { margin = 1 } = options;
    this.parameter = checkNumber(`${this.name}: margin`, margin, {});
  }

  with(options: HingeEmbeddingOptions): HingeEmbedding {
    return new HingeEmbedding(options);
  }
}

/**
 * Of outputs y that are distances: y of what is alike, whose target is 1, and max(margin − y, 0) of what is not, whose
 * target is −1; targets rows × outputs; as `torch.nn.HingeEmbeddingLoss`.
 */
export const hingeEmbedding: HingeEmbedding = /* @__PURE__ */ new HingeEmbedding({});
