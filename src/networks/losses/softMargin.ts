import { softMargin as kernel } from "#kernels/softMargin.js";
import type { ElementwiseKernel } from "./elementwise.ts";
import type { ReductionOptions } from "./loss.ts";
import { SideLoss } from "./sides.ts";

/** Options of {@link softMargin}. */
export interface SoftMarginOptions extends ReductionOptions {}

class SoftMargin extends SideLoss {
  protected override readonly kernel: ElementwiseKernel = kernel;
  protected override readonly parameter = undefined;

  constructor(options: SoftMarginOptions) {
    super("softMargin", options, []);
  }

  with(options: SoftMarginOptions): SoftMargin {
    return new SoftMargin(options);
  }
}

/**
 * log(1 + e^(−t·y)), targets rows × outputs, each −1 or 1; as `torch.nn.SoftMarginLoss`. It is `binaryCrossEntropy` of
 * targets (t + 1)/2. `accuracy` is the share of outputs on the target's side of 0.
 */
export const softMargin: SoftMargin = /* @__PURE__ */ new SoftMargin({});
