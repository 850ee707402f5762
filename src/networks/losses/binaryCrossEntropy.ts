import { binaryCrossEntropy as binaryCrossEntropyKernel } from "#kernels/losses.js";
import { checkNumber } from "../../validate.ts";
import type { Batch } from "../batch.ts";
import { rowOf } from "../batch.ts";
import type { Targets } from "../data.ts";
import { type ElementwiseKernel, ElementwiseLoss } from "./elementwise.ts";
import type { Count, ReductionOptions } from "./loss.ts";

/** Options of {@link binaryCrossEntropy}. */
export interface BinaryCrossEntropyOptions extends ReductionOptions {
  /** Weight w of positive examples: (0, ∞). Default 1. */
  readonly posWeight?: number;
}

class BinaryCrossEntropy extends ElementwiseLoss {
  override readonly takesLogits = true;
  protected override readonly kernel: ElementwiseKernel = binaryCrossEntropyKernel;
  protected override readonly takesShares = true;
  protected override readonly parameter: number;

  constructor(options: BinaryCrossEntropyOptions) {
    super("binaryCrossEntropy", options, ["posWeight"]);
    const { posWeight = 1 } = options;
    this.parameter = checkNumber(`${this.name}: posWeight`, posWeight, { above: 0 });
  }

  with(options: BinaryCrossEntropyOptions): BinaryCrossEntropy {
    return new BinaryCrossEntropy(options);
  }

  override countRight(outputs: Float32Array | Float64Array, targets: Targets, batch: Batch): Count {
    const columns = outputs.length / batch.count;
    let right = 0;
    for (let i = 0; i < outputs.length; i++) {
      const row = rowOf(batch, Math.floor(i / columns));
      if (outputs[i]! > 0 === targets[row * columns + (i % columns)]! >= 0.5) right++;
    }
    return { right, of: outputs.length };
  }
}

/**
 * −w·t·log σ(y) − (1 − t)·log(1 − σ(y)) on logits y, w = `posWeight`; targets rows × outputs, each in
 * [0, 1]; as `torch.nn.BCEWithLogitsLoss`. It neither over- nor underflows.
 */
export const binaryCrossEntropy: BinaryCrossEntropy = /* @__PURE__ */ new BinaryCrossEntropy({});
