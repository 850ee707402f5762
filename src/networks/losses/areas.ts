import type { DType } from "../../dtype.ts";
import type { Linked } from "../../kernels/linked.ts";
import { checkNumber } from "../../validate.ts";
import { checkValues, type Values } from "../../values.ts";
import type { Area } from "../area.ts";
import { type Batch, rowOf } from "../batch.ts";
import type { Loss } from "./loss.ts";

/** What losses work on, in WebAssembly memory. */
export class LossAreas {
  readonly kernels: Linked;
  /** Outputs of a row. */
  readonly columns: number;
  /** Rows × columns: what the network gave. */
  readonly outputs: Area<DType>;
  /** The gradient with respect to it. */
  readonly gradient: Area<DType>;
  /** Rows × columns: what it should have given. */
  readonly targets: Area<DType>;
  /** Or a label a row. */
  readonly labels: Area<"u32">;
  /** What a row's loss is multiplied by. */
  readonly rowScales: Area<"f64">;
  /** A number a class: what a label weighs, and what every class gets by smoothing. */
  readonly labelWeights: Area<"f64">;
  readonly smoothing: Area<"f64">;
  /** Whether targets are labels. */
  hasLabels = false;
  /** What the weights of the rows come from, as errors name it. */
  weighedBy = "rowWeights";
  /** The loss whose numbers stand in `labelWeights` and `smoothing`. */
  preparedFor: Loss | undefined;

  /** Whether targets must be finite. */
  readonly checksFinite: boolean;

  constructor(
    kernels: Linked,
    columns: number,
    checksFinite: boolean,
    areas: Pick<
      LossAreas,
      "outputs" | "gradient" | "targets" | "labels" | "rowScales" | "labelWeights" | "smoothing"
    >,
  ) {
    this.kernels = kernels;
    this.columns = columns;
    this.checksFinite = checksFinite;
    this.outputs = areas.outputs;
    this.gradient = areas.gradient;
    this.targets = areas.targets;
    this.labels = areas.labels;
    this.rowScales = areas.rowScales;
    this.labelWeights = areas.labelWeights;
    this.smoothing = areas.smoothing;
  }

  /** Each row's weight, 1 if none are given, into `rowScales`; returns their sum. */
  weigh(batch: Batch, weights: Values | undefined): number {
    if (weights !== undefined) checkWeights(batch, weights);
    const scales = this.rowScales.view(batch.count);
    this.weighedBy = "rowWeights";
    let sum = 0;
    for (let i = 0; i < batch.count; i++) {
      const weight = weights === undefined ? 1 : weights[rowOf(batch, i)]!;
      if (!(typeof weight === "number" && weight >= 0 && weight < Infinity)) {
        checkNumber(`DenseNetwork: rowWeights[${rowOf(batch, i)}]`, weight, { min: 0 });
      }
      scales[i] = weight;
      sum += weight;
    }
    return sum;
  }

  /** Makes a mean of what will be a sum: divides the scales of rows by the sum of weights. */
  divide(rows: number, by: number): void {
    this.checkWeight(by);
    const scales = this.rowScales.view(rows);
    for (let i = 0; i < rows; i++) scales[i]! /= by;
  }

  /** @throws RangeError for a sum of weights that a mean cannot divide by. */
  checkWeight(sum: number): void {
    checkNumber(`DenseNetwork: the sum of the rows' ${this.weighedBy}`, sum, { above: 0 });
  }
}

function checkWeights(batch: Batch, weights: Values): void {
  checkValues("DenseNetwork: rowWeights", weights);
  if (weights.length !== batch.total) {
    throw new RangeError(
      `DenseNetwork: rowWeights must be a number a row, ${batch.total}, got ${weights.length}`,
    );
  }
}
