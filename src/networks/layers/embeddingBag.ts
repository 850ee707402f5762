import { bag, bagGradient } from "#kernels/embedding.js";
import { BYTES, type DType } from "../../dtype.ts";
import type { Linked } from "../../kernels/linked.ts";
import type { Parameter } from "../../parameter.ts";
import { checkChoice, describe } from "../../validate.ts";
import { type Batch, rowOf } from "../batch.ts";
import type { SparseRows } from "../rows.ts";
import { idRows } from "./idRows.ts";
import type { Connection, Layer, Plan, Recipe, Signal, Way } from "./recipe.ts";
import { readTable, type Table, type TableOptions, tableOf } from "./table.ts";

/** Options of {@link embeddingBag}. */
export interface EmbeddingBagOptions extends TableOptions {
  /** What a row's embeddings become: their `"sum"`, or their `"mean"` (default), those of the padding left out. */
  readonly mode?: "sum" | "mean";
}

/**
 * The sum or the mean of a table's rows that ids name: PyTorch's `EmbeddingBag`. It is a network's first layer, and
 * takes rows [length] of ids, which become [size], or rows of any number of ids in CSR form ({@link SparseRows}): ids
 * are `indices` then, and `data` their weights in the sum, of a mean all 1. Of no id it is 0.
 *
 * Parameter: `weight` [vocabulary, size], as that of `embedding`. There is no gradient with respect to ids and weights.
 * @throws TypeError, RangeError for bad options; with a batch RangeError for what is no id.
 */
export function embeddingBag(options: EmbeddingBagOptions): Recipe {
  const table = readTable("embeddingBag", options, ["mode"]);
  const { mode = "mean" } = options;
  checkChoice("embeddingBag: mode", mode, ["sum", "mean"]);
  const isMean = mode === "mean";
  const { vocabulary, size } = table;
  return {
    name: "embeddingBag",
    options: { mode, paddingIndex: options.paddingIndex },
    plan(where, input): Plan {
      const [length] = input as readonly [number];
      if (input.length > 1) {
        throw new RangeError(`${where}: its input must be [length], got ${describe(input)}`);
      }
      return {
        output: [size],
        parameters: [tableOf(table)],
        rows: idRows(vocabulary),
        takesSparse: isMean ? { columns: vocabulary, check: checkOnes } : { columns: vocabulary },
        connect: (at) => new Bag(at, length, table, isMean),
      };
    },
  };
}

/** Of a mean PyTorch takes no weights. */
function checkOnes(what: string, { indptr, data }: SparseRows, batch: Batch): void {
  for (let i = 0; i < batch.count; i++) {
    const row = rowOf(batch, i);
    for (let k = indptr[row]!; k < indptr[row + 1]!; k++) {
      if (data[k] === 1) continue;
      throw new RangeError(
        `${what}.data must be 1 with mode "mean", got ${data[k]} in row ${row}: weights want "sum"`,
      );
    }
  }
}

class Bag implements Layer {
  readonly weight: Parameter;
  readonly #kernels: Linked;
  readonly #dtype: DType;
  readonly #input: Signal;
  readonly #output: Signal;
  readonly #length: number;
  readonly #size: number;
  readonly #padding: number;
  readonly #isMean: boolean;
  /** Ids of the last forward pass. */
  #count = 0;

  constructor(at: Connection, length: number, { size, padding }: Table, isMean: boolean) {
    this.weight = at.parameter("weight");
    this.#kernels = at.kernels;
    this.#dtype = at.dtype;
    this.#input = at.input;
    this.#output = at.output;
    this.#length = length;
    this.#size = size;
    this.#padding = padding;
    this.#isMean = isMean;
  }

  forward(rows: number): void {
    const { sparse, address } = this.#input;
    this.#count = rows * this.#length;
    this.#kernels.routine(bag)(
      this.weight.dataAddress,
      sparse?.indptr?.address ?? 0,
      sparse?.indices?.address ?? address,
      this.#isMean ? 0 : (sparse?.data?.address ?? 0),
      this.#output.address,
      rows,
      this.#length,
      this.#size,
      this.#padding,
      Number(this.#isMean),
    );
  }

  prepare(): void {
    const { sparse } = this.#input;
    if (sparse) sparse.prepare(this);
    else this.weight.block.slices?.reserve(this.#count);
  }

  backward(rows: number, { parameters, accumulate }: Way): void {
    if (!parameters) return;
    const { weight } = this;
    const { sparse, address } = this.#input;
    const { slices } = weight.block;
    const ids = sparse?.indices?.address ?? address;
    if (slices && !accumulate) slices.clear();
    this.#kernels.routine(bagGradient)(
      this.#output.gradient,
      sparse?.indptr?.address ?? 0,
      ids,
      slices ? slices.placesOf(ids, sparse?.length ?? this.#count, this.#padding, 0) : ids,
      this.#isMean ? 0 : (sparse?.data?.address ?? 0),
      weight.gradAddress,
      rows,
      this.#length,
      this.#size,
      this.#padding,
      Number(this.#isMean),
      accumulate || slices ? 0 : weight.length * BYTES[this.#dtype],
    );
  }
}
