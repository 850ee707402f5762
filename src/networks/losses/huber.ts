import { huber as huberKernel } from "#kernels/losses.js";
import { checkNumber } from "../../validate.ts";
import { type ElementwiseKernel, ElementwiseLoss } from "./elementwise.ts";
import type { ReductionOptions } from "./loss.ts";

/** Options of {@link huber}. */
export interface HuberOptions extends ReductionOptions {
  /** δ, where the loss turns from quadratic to linear: (0, ∞). Default 1. */
  readonly delta?: number;
}

class Huber extends ElementwiseLoss {
  override readonly takesLogits = false;
  protected override readonly kernel: ElementwiseKernel = huberKernel;
  protected override readonly parameter: number;

  constructor(options: HuberOptions) {
    super("huber", options, ["delta"]);
    const { delta = 1 } = options;
    this.parameter = checkNumber(`${this.name}: delta`, delta, { above: 0 });
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
