import type { Routine } from "../../kernels.ts";
import type { Values } from "../../values.ts";
import { type Batch, rowOf } from "../batch.ts";
import { checkFinite } from "../finite.ts";
import { copyRows, countRows } from "../rows.ts";
import type { LossAreas } from "./areas.ts";
import { Loss, type Targets } from "./loss.ts";

/** A kernel that writes gradients and returns the loss. What it takes no parameter for, it does not look at. */
export type ElementwiseKernel = Routine<
  (
    outputs: number,
    targets: number,
    rowScales: number,
    gradient: number,
    rows: number,
    columns: number,
    parameter: number,
  ) => number
>;

/** A loss of every output by itself, with a target for each. A mean is over all of them. */
export abstract class ElementwiseLoss extends Loss {
  protected abstract readonly kernel: ElementwiseKernel;
  /** What the kernel takes beside the arrays. */
  protected abstract readonly parameter: number | undefined;

  /** Whether every target must be in [0, 1]. */
  protected readonly takesShares: boolean = false;

  override stage(
    areas: LossAreas,
    targets: Targets,
    batch: Batch,
    rowWeights: Values | undefined,
  ): number {
    const { columns } = areas;
    const rows = countRows("DenseNetwork: targets", targets as Values, columns);
    if (rows !== batch.total) {
      throw new RangeError(
        `DenseNetwork: targets must have as many rows as inputs, ${batch.total}, got ${rows}`,
      );
    }
    const staged = areas.targets.view(batch.count * columns);
    copyRows("DenseNetwork: targets", targets as Values, batch, columns, staged);
    if (this.takesShares) checkShares(this.name, staged, batch, columns);
    else if (areas.checksFinite) {
      const { address } = areas.targets;
      checkFinite("targets", areas.kernels, { address, values: staged }, batch, columns);
    }
    return areas.weigh(batch, rowWeights) * columns;
  }

  override compute(areas: LossAreas, rows: number): number {
    const { kernels, outputs, targets, rowScales, gradient, columns } = areas;
    return kernels.routine(this.kernel)(
      outputs.address,
      targets.address,
      rowScales.address,
      gradient.address,
      rows,
      columns,
      this.parameter ?? 0,
    );
  }
}

function checkShares(
  name: string,
  staged: Float32Array | Float64Array,
  batch: Batch,
  columns: number,
): void {
  const wrong = staged.findIndex((share) => !(share >= 0 && share <= 1));
  if (wrong < 0) return;
  const at = rowOf(batch, Math.floor(wrong / columns)) * columns + (wrong % columns);
  throw new RangeError(`${name}: targets[${at}] must be in [0, 1], got ${staged[wrong]}`);
}
