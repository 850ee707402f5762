import type { Routine } from "../../kernels.ts";
import type { LossAreas } from "./areas.ts";
import type { BoundLoss } from "./boundLoss.ts";
import {
  BoundByKernel,
  type Elementwise,
  type ElementwiseKernel,
  type TargetKind,
} from "./elementwise.ts";
import { Loss } from "./loss.ts";

/** What of a loss depends on targets alone. */
export type RestKernel = Routine<
  (targets: number, rowScales: number, rows: number, columns: number, parameter: number) => number
>;

const COUNTS: TargetKind = { must: "in [0, ∞)", has: (t) => t >= 0 && t < Infinity };

/** A likelihood of counts, with what of it depends on targets alone, or without. */
export abstract class CountLoss extends Loss {
  protected abstract readonly kernel: ElementwiseKernel;
  protected abstract readonly rest: RestKernel | undefined;
  protected abstract readonly parameter: number;

  override bind(areas: LossAreas): BoundLoss {
    const { name, kernel, rest, parameter } = this;
    return new BoundCounts({ name, targetKind: COUNTS }, areas, kernel, parameter, rest);
  }
}

class BoundCounts extends BoundByKernel {
  readonly #rest: RestKernel | undefined;
  readonly #parameter: number;

  constructor(
    loss: Elementwise,
    areas: LossAreas,
    kernel: ElementwiseKernel,
    parameter: number,
    rest: RestKernel | undefined,
  ) {
    super(loss, areas, kernel, parameter);
    this.#parameter = parameter;
    this.#rest = rest;
  }

  override compute(rows: number): number {
    const loss = super.compute(rows);
    if (!this.#rest) return loss;
    const { kernels, targets, rowScales, columns } = this.areas;
    const rest = kernels.routine(this.#rest);
    return loss + rest(targets.address, rowScales.address, rows, columns, this.#parameter);
  }
}
