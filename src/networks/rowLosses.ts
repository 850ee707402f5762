import type { DType } from "../dtype.ts";
import { checkKeys } from "../validate.ts";
import type { Values } from "../values.ts";
import type { Batch } from "./batch.ts";
import type { Targets } from "./data.ts";
import { sizeOf } from "./layers/shape.ts";
import type { LossArea, LossAreas } from "./losses/areas.ts";
import { BoundLoss } from "./losses/boundLoss.ts";
import { checkLoss, Loss } from "./losses/loss.ts";
import type { Network } from "./network.ts";
import { countInputs, type Inputs } from "./rows.ts";

/**
 * The loss of each row by itself, in double precision: which examples a network finds hard, or strange.
 *
 * ```ts
 * import { loadSync } from "nadir";
 * import { linearRegression, meanSquaredError, rowLosses } from "nadir/networks";
 *
 * const network = linearRegression(loadSync(), { inputs: 1 });
 * console.log(rowLosses(network, [1, 2, 3], [0, 1, 4], meanSquaredError)); // → Float64Array(3) [ 0, 1, 16 ]
 * ```
 *
 * With the loss's reduction `"mean"` each is what `evaluate` gives of that row alone, the mean over its outputs, or
 * over those of its positions that are not ignored (NaN where all are); with `"sum"` or `"none"` their sum, so that
 * of one output, or of labels, they are PyTorch's losses of reduction `"none"`.
 * @param options.rows indices of the rows of inputs and targets to take. Default: all.
 * @throws TypeError, RangeError for arguments that do not fit.
 */
export function rowLosses(
  network: Network<DType>,
  inputs: Inputs,
  targets: Targets,
  loss: Loss,
  options: { readonly rows?: ArrayLike<number> } = {},
): Float64Array {
  checkKeys("rowLosses", options, ["rows"]);
  checkLoss("rowLosses", loss, undefined, "");
  const { rows } = options;
  const count = rows?.length ?? countInputs("rowLosses: inputs", inputs, sizeOf(network.input));
  const each = new EachRow(loss, new Float64Array(count));
  network.evaluate(inputs, targets, each, rows === undefined ? {} : { rows });
  return each.found;
}

/** A loss that writes down what it is of each row. */
class EachRow extends Loss {
  override readonly takesLogits: boolean;
  readonly found: Float64Array;
  readonly #loss: Loss;

  constructor(loss: Loss, found: Float64Array) {
    super(loss.name, { reduction: "sum" }, []);
    this.takesLogits = loss.takesLogits;
    this.found = found;
    this.#loss = loss;
  }

  override bind(areas: LossAreas): BoundLoss {
    return new BoundToEach(areas, this.#loss, this.found);
  }
}

class BoundToEach extends BoundLoss {
  readonly #loss: Loss;
  readonly #found: Float64Array;
  /** The loss bound to where each row of a batch is. */
  readonly #bound: BoundLoss[];
  readonly #weights: number[] = [];
  #start = 0;

  constructor(areas: LossAreas, loss: Loss, found: Float64Array) {
    super(areas);
    this.#loss = loss;
    this.#found = found;
    this.#bound = [loss.bind(areas)];
  }

  override stage(targets: Targets, batch: Batch, rowWeights: Values | undefined): number {
    this.#start = batch.start;
    for (let i = 0; i < batch.count; i++) {
      this.#bound[i] ??= this.#loss.bind(from(this.areas, i));
      const row = { ...batch, start: batch.start + i, count: 1 };
      this.#weights[i] = this.#bound[i]!.stage(targets, row, rowWeights);
    }
    return batch.count;
  }

  override compute(rows: number): number {
    const isMean = this.#loss.reduction === "mean";
    for (let i = 0; i < rows; i++) {
      const loss = this.#bound[i]!.compute(1);
      this.#found[this.#start + i] = isMean ? loss / this.#weights[i]! : loss;
    }
    return 0;
  }
}

/** The same areas from a row on. */
function from(areas: LossAreas, row: number): LossAreas {
  const { columns, classes, outputs, gradient, targets, labels, rowScales } = areas;
  return {
    ...{ ...areas, row },
    outputs: behind(outputs, row * columns),
    gradient: behind(gradient, row * columns),
    targets: behind(targets, row * columns),
    labels: behind(labels, (row * columns) / classes),
    rowScales: behind(rowScales, row),
  };
}

function behind<K extends DType | "u32">(area: LossArea<K>, start: number): LossArea<K> {
  return {
    address: area.address + start * area.view(1).BYTES_PER_ELEMENT,
    view: (length) => area.view(start + length).subarray(start) as ReturnType<LossArea<K>["view"]>,
  };
}
