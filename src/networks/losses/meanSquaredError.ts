import { squaredError } from "#kernels/losses.js";
import { type ElementwiseKernel, ElementwiseLoss } from "./elementwise.ts";
import type { ReductionOptions } from "./loss.ts";

/** Options of {@link meanSquaredError}. */
export interface MeanSquaredErrorOptions extends ReductionOptions {}

class MeanSquaredError extends ElementwiseLoss {
  override readonly takesLogits = false;
  protected override readonly kernel: ElementwiseKernel = squaredError;
  protected override readonly parameter = undefined;

  constructor(options: MeanSquaredErrorOptions) {
    super("meanSquaredError", options, []);
  }

  with(options: MeanSquaredErrorOptions): MeanSquaredError {
    return new MeanSquaredError(options);
  }
}

/** (y − t)², targets rows × outputs, as `torch.nn.MSELoss`. */
export const meanSquaredError: MeanSquaredError = /* @__PURE__ */ new MeanSquaredError({});
