import { multiLabelMargin as kernel } from "#kernels/margins.js";
import type { Values } from "../../values.ts";
import { type Batch, rowOf } from "../batch.ts";
import type { Targets } from "../data.ts";
import { checkNumbers } from "../rows.ts";
import type { LossAreas } from "./areas.ts";
import type { BoundLoss } from "./boundLoss.ts";
import { BoundPositions } from "./boundPositions.ts";
import { Loss, type ReductionOptions } from "./loss.ts";

/** Options of {@link multiLabelMargin}. */
export interface MultiLabelMarginOptions extends ReductionOptions {}

class MultiLabelMargin extends Loss {
  override readonly takesLogits = true;

  constructor(options: MultiLabelMarginOptions) {
    super("multiLabelMargin", options, []);
  }

  with(options: MultiLabelMarginOptions): MultiLabelMargin {
    return new MultiLabelMargin(options);
  }

  override bind(areas: LossAreas): BoundLoss {
    return new BoundMultiLabelMargin(this.name, areas);
  }
}

/** Its targets in memory are 1 for a position's labels, and 0 for others. */
class BoundMultiLabelMargin extends BoundPositions {
  override stage(targets: Targets, batch: Batch, rowWeights: Values | undefined): number {
    const { classes, columns, targets: area } = this.areas;
    const { what, positions } = this;
    checkNumbers(what, targets, "labels");
    const width = targets.length / (batch.total * positions);
    if (!(width >= 1 && Number.isInteger(width))) {
      throw new RangeError(
        `${what} must be as many numbers for each of ${batch.total * positions}, got ${targets.length}`,
      );
    }
    const staged = area.view(batch.count * columns);
    staged.fill(0);
    for (let i = 0; i < batch.count * positions; i++) {
      const row = rowOf(batch, Math.floor(i / positions)) * positions + (i % positions);
      for (let at = row * width; at < (row + 1) * width && targets[at] !== -1; at++) {
        const label = this.labelAt(targets, at);
        if (staged[i * classes + label] === 1) {
          throw new RangeError(`${what}[${at}] names class ${label} again`);
        }
        staged[i * classes + label] = 1;
      }
    }
    return this.weigh(batch, rowWeights) * positions;
  }

  override compute(rows: number): number {
    const { kernels, outputs, targets, rowScales, gradient, classes } = this.areas;
    return kernels.routine(kernel)(
      outputs.address,
      targets.address,
      rowScales.address,
      gradient.address,
      rows * this.positions,
      classes,
      this.positions,
    );
  }
}

/**
 * Σ max(1 − yⱼ + yₖ, 0) over a row's labels j and all other classes k, divided by the number of classes: of rows with
 * any number of labels each; as `torch.nn.MultiLabelMarginLoss`. Targets are rows × any number of classes, those of a
 * row up to the first −1; what is behind it says nothing. Of outputs [length, classes] each position has such a row; a mean is over all
 * of them.
 */
export const multiLabelMargin: MultiLabelMargin = /* @__PURE__ */ new MultiLabelMargin({});
