import type { Routine } from "../../kernels.ts";
import { describe } from "../../validate.ts";
import type { Values } from "../../values.ts";
import { type Batch, placeOf } from "../batch.ts";
import type { Targets } from "../data.ts";
import { checkFinite } from "../finite.ts";
import { sizeOf } from "../layers/shape.ts";
import { checkNumbers, copyRows, countRows } from "../rows.ts";
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
    losses: number,
    rows: number,
    columns: number,
    parameter: number,
  ) => number
>;

/** What targets are, where not any number will do. */
export interface TargetKind {
  /** As errors say it: "in [0, 1]". */
  readonly must: string;
  has(target: number): boolean;
}

export const SHARES: TargetKind = { must: "in [0, 1]", has: (t) => t >= 0 && t <= 1 };

/** What a bound loss knows of it. */
export interface Elementwise {
  readonly name: string;
  readonly targetKind: TargetKind | undefined;
}

/** A loss of every output by itself, with a target for each. A mean is over all of them. */
export abstract class ElementwiseLoss extends Loss {
  protected abstract readonly kernel: ElementwiseKernel;
  /** What the kernel takes beside the arrays. */
  protected abstract readonly parameter: number | undefined;
  protected readonly targetKind: TargetKind | undefined = undefined;

  override bind(areas: LossAreas): BoundLoss {
    const { name, kernel, parameter = 0, targetKind } = this;
    return new BoundByKernel({ name, targetKind }, areas, kernel, parameter);
  }
}

/** Its targets in memory; a mean is over all outputs. */
export abstract class BoundElementwise extends BoundLoss {
  readonly #loss: Elementwise;
  /** What errors call the targets. */
  readonly #what: string;

  constructor(loss: Elementwise, areas: LossAreas) {
    super(areas);
    this.#loss = loss;
    this.#what = `${areas.where}: targets`;
  }

  override stage(targets: Targets, batch: Batch, rowWeights: Values | undefined): number {
    const { columns, targets: area, checksFinite } = this.areas;
    const { name, targetKind } = this.#loss;
    this.#checkCount(targets as Values, batch.total);
    const staged = area.view(batch.count * columns);
    copyRows(this.#what, targets as Values, batch, columns, staged);
    if (targetKind) checkKind(name, targetKind, staged, batch, columns);
    else if (checksFinite) checkFinite(this.#what, staged, batch, columns);
    return this.weigh(batch, rowWeights) * columns;
  }

  /** @throws TypeError, RangeError for targets that are none, or not one for each output. */
  #checkCount(targets: Values, total: number): void {
    const { columns, output } = this.areas;
    checkNumbers(this.#what, targets);
    const { length } = targets;
    if (length === total * columns) return;
    // Those of some losses are made of several.
    const isImage = output.length > 1 && sizeOf(output) === columns;
    const areLabels = columns > 1 && length === total;
    if (!isImage && !areLabels) countRows(this.#what, targets, columns);
    const rows = length / columns;
    const must = `${this.#what} must have as many rows as inputs, ${total}, got ${rows}`;
    if (columns === 1) throw new RangeError(must);
    const all = `${columns} numbers a row, ${total * columns} in all, got ${length}`;
    let advice = "";
    if (areLabels) advice = ", one a row: labels are for softmaxCrossEntropy";
    if (isImage) {
      advice = `; outputs are ${describe(output)}: is flatten() or globalAveragePool() missing?`;
    }
    const start = areLabels || !Number.isInteger(rows) ? `${this.#what} must be` : `${must}:`;
    throw new RangeError(`${start} ${all}${advice}`);
  }
}

/** One whose kernel takes a parameter or none. */
export class BoundByKernel extends BoundElementwise {
  readonly #kernel: ElementwiseKernel;
  readonly #parameter: number;

  constructor(loss: Elementwise, areas: LossAreas, kernel: ElementwiseKernel, parameter: number) {
    super(loss, areas);
    this.#kernel = kernel;
    this.#parameter = parameter;
  }

  override compute(rows: number): number {
    const { kernels, outputs, targets, rowScales, gradient, columns } = this.areas;
    return kernels.routine(this.#kernel)(
      outputs.address,
      targets.address,
      rowScales.address,
      gradient.address,
      0,
      rows,
      columns,
      this.#parameter,
    );
  }
}

function checkKind(
  name: string,
  { must, has }: TargetKind,
  staged: Float32Array | Float64Array,
  batch: Batch,
  columns: number,
): void {
  const wrong = staged.findIndex((target) => !has(target));
  if (wrong < 0) return;
  const at = placeOf(batch, wrong, columns);
  throw new RangeError(`${name}: targets[${at}] must be ${must}, got ${staged[wrong]}`);
}
