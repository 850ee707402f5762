import { hinge as hingeKernel, squaredHinge } from "#kernels/hinges.js";
import { checkFlag } from "../../validate.ts";
import type { ElementwiseKernel } from "./elementwise.ts";
import type { ReductionOptions } from "./loss.ts";
import { SideLoss } from "./sides.ts";

/** Options of {@link hinge}. */
export interface HingeOptions extends ReductionOptions {
  /** Whether the distance from the margin counts squared. Default false. */
  readonly squared?: boolean;
}

class Hinge extends SideLoss {
  protected override readonly kernel: ElementwiseKernel;
  protected override readonly parameter = undefined;

  constructor(options: HingeOptions) {
    super("hinge", options, ["squared"]);
    const { squared = false } = options;
    checkFlag(`${this.name}: squared`, squared);
    this.kernel = squared ? squaredHinge : hingeKernel;
  }

  with(options: HingeOptions): Hinge {
    return new Hinge(options);
  }
}

/**
 * max(1 − t·y, 0), or its square, of which support vector machines are made; targets rows × outputs, each −1 or 1; as
 * Keras's `Hinge` and `SquaredHinge`. `accuracy` is the share of outputs on the target's side of 0.
 */
export const hinge: Hinge = /* @__PURE__ */ new Hinge({});
