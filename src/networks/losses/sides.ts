import { type Batch, placeOf } from "../batch.ts";
import type { Targets } from "../data.ts";
import { ElementwiseLoss, type TargetKind } from "./elementwise.ts";
import type { Count } from "./loss.ts";

/** Targets that say on which side of something outputs are. */
export const SIDES: TargetKind = { must: "-1 or 1", has: (t) => t === 1 || t === -1 };

/** A loss of outputs that are to be on a side of 0: they are right if they are. */
export abstract class SideLoss extends ElementwiseLoss {
  override readonly takesLogits = true;
  protected override readonly targetKind: TargetKind = SIDES;

  override countRight(outputs: Float32Array | Float64Array, targets: Targets, batch: Batch): Count {
    const columns = outputs.length / batch.count;
    let right = 0;
    for (let i = 0; i < outputs.length; i++) {
      if (outputs[i]! > 0 === targets[placeOf(batch, i, columns)]! > 0) right++;
    }
    return { right, of: outputs.length };
  }
}
