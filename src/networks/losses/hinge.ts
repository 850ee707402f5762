import { hinge as hingeKernel, squaredHinge } from "#kernels/hinges.js";
import { checkFlag } from "../../validate.ts";
import { type Batch, placeOf } from "../batch.ts";
import type { Targets } from "../data.ts";
import { type ElementwiseKernel, ElementwiseLoss, type TargetKind } from "./elementwise.ts";
import type { Count, ReductionOptions } from "./loss.ts";

/** Options of {@link hinge}. */
export interface HingeOptions extends ReductionOptions {
  /** Whether the distance from the margin counts squared. Default false. */
  readonly squared?: boolean;
}

const SIDES: TargetKind = { must: "-1 or 1", has: (t) => t === 1 || t === -1 };

class Hinge extends ElementwiseLoss {
  override readonly takesLogits = true;
  protected override readonly kernel: ElementwiseKernel;
  protected override readonly parameter = undefined;
  protected override readonly targetKind: TargetKind = SIDES;

  constructor(options: HingeOptions) {
    super("hinge", options, ["squared"]);
    const { squared = false } = options;
    checkFlag(`${this.name}: squared`, squared);
    this.kernel = squared ? squaredHinge : hingeKernel;
  }

  with(options: HingeOptions): Hinge {
    return new Hinge(options);
  }

  override countRight(outputs: Float32Array | Float64Array, targets: Targets, batch: Batch): Count {
    const columns = outputs.length / batch.count;
    let right = 0;
    for (let i = 0; i < outputs.length; i++) {
      if (outputs[i]! > 0 === targets[placeOf(batch, i, columns)]! > 0) right++;
    }
    return { right, of: outputs.length };
  }
}

/**
 * max(1 − t·y, 0), or its square, of which support vector machines are made; targets rows × outputs, each −1 or 1; as
 * Keras's `Hinge` and `SquaredHinge`. `accuracy` is the share of outputs on the target's side of 0.
 */
export const hinge: Hinge = /* @__PURE__ */ new Hinge({});
