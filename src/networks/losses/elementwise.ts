import type { Routine } from "../../kernels.ts";
import type { Values } from "../../values.ts";
import { type Batch, rowOf } from "../batch.ts";
import type { Targets } from "../data.ts";
import { checkFinite } from "../finite.ts";
import { copyRows, countRows } from "../rows.ts";
import type { LossAreas } from "./areas.ts";
import { BoundLoss } from "./boundLoss.ts";
import { Loss } from "./loss.ts";

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

  override bind(areas: LossAreas): BoundLoss {
    const { name, kernel, parameter = 0, takesShares } = this;
    return new BoundElementwise({ name, kernel, parameter, takesShares }, areas);
  }
}

interface Elementwise {
  readonly name: string;
  readonly kernel: ElementwiseKernel;
  readonly parameter: number;
  readonly takesShares: boolean;
}

class BoundElementwise extends BoundLoss {
  readonly #loss: Elementwise;
  /** What errors call the targets. */
  readonly #what: string;

  constructor(loss: Elementwise, areas: LossAreas) {
    super(areas);
    this.#loss = loss;
    this.#what = `${areas.where}: targets`;
  }

  override stage(targets: Targets, batch: Batch, rowWeights: Values | undefined): number {
    const { columns, kernels, targets: area, checksFinite } = this.areas;
    const rows = countRows(this.#what, targets as Values, columns);
    if (rows !== batch.total) {
      throw new RangeError(
        `${this.#what} must have as many rows as inputs, ${batch.total}, got ${rows}`,
      );
    }
    const staged = area.view(batch.count * columns);
    copyRows(this.#what, targets as Values, batch, columns, staged);
    if (this.#loss.takesShares) checkShares(this.#loss.name, staged, batch, columns);
    else if (checksFinite) {
      checkFinite(this.#what, kernels, { address: area.address, values: staged }, batch, columns);
    }
    return this.weigh(batch, rowWeights) * columns;
  }

  override compute(rows: number): number {
    const { kernels, outputs, targets, rowScales, gradient, columns } = this.areas;
    return kernels.routine(this.#loss.kernel)(
      outputs.address,
      targets.address,
      rowScales.address,
      gradient.address,
      rows,
      columns,
      this.#loss.parameter,
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
