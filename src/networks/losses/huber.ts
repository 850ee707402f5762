import { checkChoice, checkKeys, checkNumber } from "../../validate.ts";
import { ElementwiseLoss } from "./elementwise.ts";
import type { Reduction } from "./loss.ts";

/** Options of {@link huber}. */
export interface HuberOptions {
  /** Where the parabola becomes a straight line: (0, ∞). Default 1. */
  readonly delta?: number;
  /** Default `"mean"`, over all outputs of all rows. */
  readonly reduction?: Reduction;
}

class Huber extends ElementwiseLoss {
  override readonly name = "huber";
  override readonly takesLogits = false;
  override readonly reduction: Reduction;
  protected override readonly kernel = "huber";
  protected override readonly parameter: number;

  constructor(options: HuberOptions) {
    super();
    checkKeys(this.name, options, ["delta", "reduction"]);
    const { delta = 1, reduction = "mean" } = options;
    this.parameter = checkNumber(`${this.name}: delta`, delta, { above: 0 });
    checkChoice(`${this.name}: reduction`, reduction, ["mean", "sum"]);
    this.reduction = reduction;
  }

  with(options: HuberOptions): Huber {
    return new Huber(options);
  }
}

/**
 * ½d² where |d| ≤ δ, else δ(|d| − ½δ), d = y − t; targets rows × outputs; as `torch.nn.HuberLoss`.
 * Huber, "Robust Estimation of a Location Parameter" (1964).
 */
export const huber: Huber = /* @__PURE__ */ new Huber({});
