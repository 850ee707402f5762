import { binaryCrossEntropy as kernel } from "#kernels/losses.js";
import { checkNumber, mismatch } from "../../validate.ts";
import { checkValues, type Values } from "../../values.ts";
import type { Batch } from "../batch.ts";
import { placeOf } from "../batch.ts";
import type { Targets } from "../data.ts";
import type { LossAreas } from "./areas.ts";
import type { BoundLoss } from "./boundLoss.ts";
import { BoundElementwise, type Elementwise, SHARES } from "./elementwise.ts";
import { type Count, Loss, type ReductionOptions } from "./loss.ts";

/** Options of {@link binaryCrossEntropy}. */
export interface BinaryCrossEntropyOptions extends ReductionOptions {
  /** Weight w of positive examples, or one for each output: (0, ∞). Default 1. */
  readonly posWeight?: number | Values;
}

class BinaryCrossEntropy extends Loss {
  override readonly takesLogits = true;
  readonly #posWeight: number | readonly number[];

  constructor(options: BinaryCrossEntropyOptions) {
    super("binaryCrossEntropy", options, ["posWeight"]);
    const { posWeight = 1 } = options;
    this.#posWeight = readPosWeight(`${this.name}: posWeight`, posWeight);
  }

  with(options: BinaryCrossEntropyOptions): BinaryCrossEntropy {
    return new BinaryCrossEntropy(options);
  }

  override bind(areas: LossAreas): BoundLoss {
    const { name } = this;
    return new BoundBinaryCrossEntropy({ name, targetKind: SHARES }, areas, this.#posWeight);
  }

  override countRight(outputs: Float32Array | Float64Array, targets: Targets, batch: Batch): Count {
    const columns = outputs.length / batch.count;
    let right = 0;
    for (let i = 0; i < outputs.length; i++) {
      if (outputs[i]! > 0 === targets[placeOf(batch, i, columns)]! >= 0.5) right++;
    }
    return { right, of: outputs.length };
  }
}

function readPosWeight(where: string, posWeight: number | Values): number | readonly number[] {
  const expected = "a number, or one for each output";
  if (typeof posWeight === "number") return checkNumber(where, posWeight, { above: 0 }, expected);
  checkValues(where, posWeight, expected);
  if (posWeight.length === 0) throw mismatch(where, expected, posWeight);
  return Array.from(posWeight, (each, k) => checkNumber(`${where}[${k}]`, each, { above: 0 }));
}

/** It keeps in memory what a positive example weighs in each output, for the kernel. */
class BoundBinaryCrossEntropy extends BoundElementwise {
  /** @throws RangeError for weights of another number of outputs, having written nothing. */
  constructor(loss: Elementwise, areas: LossAreas, posWeight: number | readonly number[]) {
    super(loss, areas);
    const { classes, labelWeights } = areas;
    if (typeof posWeight !== "number" && posWeight.length !== classes) {
      throw new RangeError(
        `${loss.name}: posWeight must be a number an output, ${classes}, got ${posWeight.length}`,
      );
    }
    const weights = labelWeights.view(classes);
    if (typeof posWeight === "number") weights.fill(posWeight);
    else weights.set(posWeight);
  }

  override compute(rows: number): number {
    const { kernels, outputs, targets, labelWeights, rowScales, gradient } = this.areas;
    const { columns, classes } = this.areas;
    const positions = columns / classes;
    return kernels.routine(kernel)(
      outputs.address,
      targets.address,
      labelWeights.address,
      rowScales.address,
      gradient.address,
      0,
      rows * positions,
      classes,
      positions,
    );
  }
}

/**
 * −w·t·log σ(y) − (1 − t)·log(1 − σ(y)) on logits y, w = `posWeight`, of each output if it is an array; targets rows ×
 * outputs, each in [0, 1]; as `torch.nn.BCEWithLogitsLoss`. It neither over- nor underflows.
 */
export const binaryCrossEntropy: BinaryCrossEntropy = /* @__PURE__ */ new BinaryCrossEntropy({});
