import { checkNumber } from "../../validate.ts";
import { checkValues, type Values } from "../../values.ts";
import { type Batch, rowOf } from "../batch.ts";
import type { Targets } from "../data.ts";
import type { LossAreas } from "./areas.ts";

/** A loss in a network's memory, which it has to itself until another is bound there. */
export abstract class BoundLoss {
  protected readonly areas: LossAreas;
  /** What the weights of the rows come from, as errors name it. */
  protected weighedBy = "rowWeights";

  constructor(areas: LossAreas) {
    this.areas = areas;
  }

  /**
   * Copies a batch's targets into memory and each row's weight into `rowScales`; returns the sum of
   * weights, by which a mean divides.
   * @throws TypeError, RangeError for targets that do not fit.
   */
  abstract stage(targets: Targets, batch: Batch, rowWeights: Values | undefined): number;

  /** The sum of the staged rows' losses, each times its scale; writes the gradient of that sum. */
  abstract compute(rows: number): number;

  /** Makes a mean of what will be a sum: divides the scales of rows by the sum of weights. */
  divide(rows: number, by: number): void {
    this.checkWeight(by);
    const scales = this.areas.rowScales.view(rows);
    for (let i = 0; i < rows; i++) scales[i]! /= by;
  }

  /** @throws RangeError for a sum of weights that a mean cannot divide by. */
  checkWeight(sum: number): void {
    if (sum > 0 && sum < Infinity) return;
    const { where } = this.areas;
    checkNumber(`${where}: the sum of the rows' ${this.weighedBy}`, sum, { above: 0 });
  }

  /** Each row's weight, 1 if none are given, into `rowScales`; returns their sum. */
  protected weigh(batch: Batch, weights: Values | undefined): number {
    const { where, rowScales } = this.areas;
    if (weights !== undefined) checkWeights(where, batch, weights);
    const scales = rowScales.view(batch.count);
    this.weighedBy = "rowWeights";
    let sum = 0;
    for (let i = 0; i < batch.count; i++) {
      const weight = weights === undefined ? 1 : weights[rowOf(batch, i)]!;
      if (!(typeof weight === "number" && weight >= 0 && weight < Infinity)) {
        checkNumber(`${where}: rowWeights[${rowOf(batch, i)}]`, weight, { min: 0 });
      }
      scales[i] = weight;
      sum += weight;
    }
    return sum;
  }
}

function checkWeights(where: string, batch: Batch, weights: Values): void {
  checkValues(`${where}: rowWeights`, weights);
  if (weights.length !== batch.total) {
    throw new RangeError(
      `${where}: rowWeights must be a number a row, ${batch.total}, got ${weights.length}`,
    );
  }
}
