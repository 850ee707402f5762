import { checkChoice, checkKeys } from "../../validate.ts";
import { ElementwiseLoss } from "./elementwise.ts";
import type { Reduction } from "./loss.ts";

/** Options of {@link meanSquaredError}. */
export interface MeanSquaredErrorOptions {
  /** Default `"mean"`, over all outputs of all rows. */
  readonly reduction?: Reduction;
}

class MeanSquaredError extends ElementwiseLoss {
  override readonly name = "meanSquaredError";
  override readonly takesLogits = false;
  override readonly reduction: Reduction;
  protected override readonly kernel = "squaredError";
  protected override readonly parameter = undefined;

  constructor(options: MeanSquaredErrorOptions) {
    super();
    checkKeys(this.name, options, ["reduction"]);
    const { reduction = "mean" } = options;
    checkChoice(`${this.name}: reduction`, reduction, ["mean", "sum"]);
    this.reduction = reduction;
  }

  with(options: MeanSquaredErrorOptions): MeanSquaredError {
    return new MeanSquaredError(options);
  }
}

/** (y − t)², targets rows × outputs, as `torch.nn.MSELoss`. */
export const meanSquaredError: MeanSquaredError = /* @__PURE__ */ new MeanSquaredError({});
