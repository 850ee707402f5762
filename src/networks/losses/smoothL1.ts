import { smoothL1 as smoothL1Kernel } from "#kernels/absoluteErrors.js";
import { checkNumber } from "../../validate.ts";
import { type ElementwiseKernel, ElementwiseLoss } from "./elementwise.ts";
import type { ReductionOptions } from "./loss.ts";

/** Options of {@link smoothL1}. */
export interface SmoothL1Options extends ReductionOptions {
  /** β, where the loss turns from quadratic to linear: [0, ∞), at 0 it is {@link l1}. Default 1. */
  readonly beta?: number;
}

/** Options of {@link l1}. */
export interface L1Options extends ReductionOptions {}

class SmoothL1 extends ElementwiseLoss {
  override readonly takesLogits = false;
  protected override readonly kernel: ElementwiseKernel = smoothL1Kernel;
  protected override readonly parameter: number;

  constructor(options: SmoothL1Options) {
    super("smoothL1", options, ["beta"]);
    const { beta = 1 } = options;
    this.parameter = checkNumber(`${this.name}: beta`, beta, { min: 0 });
  }

  with(options: SmoothL1Options): SmoothL1 {
    return new SmoothL1(options);
  }
}

class L1 extends ElementwiseLoss {
  override readonly takesLogits = false;
  protected override readonly kernel: ElementwiseKernel = smoothL1Kernel;
  protected override readonly parameter = 0;

  constructor(options: L1Options) {
    super("l1", options, []);
  }

  with(options: L1Options): L1 {
    return new L1(options);
  }
}

/**
 * ½d²/β where |d| < β, else |d| − ½β, d = y − t; targets rows × outputs; as `torch.nn.SmoothL1Loss`. It is `huber` of
 * δ = β, divided by β. Girshick, "Fast R-CNN" (arXiv:1504.08083).
 */
export const smoothL1: SmoothL1 = /* @__PURE__ */ new SmoothL1({});

/** |y − t|, whose slope is 0 where they are equal; targets rows × outputs; as `torch.nn.L1Loss`. */
export const l1: L1 = /* @__PURE__ */ new L1({});
