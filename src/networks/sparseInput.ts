import { sparseDense, sparseWeightGradient } from "#kernels/sparse.js";
import type { DType } from "../dtype.ts";
import type { Linked } from "../kernels/linked.ts";
import type { Parameter } from "../parameter.ts";
import { checkNumber } from "../validate.ts";
import { copyNumbers, mayRound } from "../values.ts";
import { Area } from "./area.ts";
import { type Batch, rowOf } from "./batch.ts";
import type { SparseRows } from "./rows.ts";
import type { RowsSetting } from "./rowsSetting.ts";

/** A layer that multiplies sparse rows. */
export interface SparseProduct {
  readonly kernels: Linked;
  readonly weight: Parameter;
  readonly bias: Parameter | undefined;
  readonly output: { readonly address: number; readonly gradient: number };
  readonly inputWidth: number;
  readonly outputWidth: number;
}

/** What sparse rows a layer takes. */
export interface SparseWanted {
  /** What their indices are below. */
  readonly columns: number;
  /** Refuses rows that make no sense there. @throws RangeError */
  check?(what: string, inputs: SparseRows, batch: Batch): void;
}

/** As a column: none. */
const NO_COLUMN = -1;

/** Sparse rows of a batch in WebAssembly memory. Room for elements grows with the batches that come. */
export class SparseInput {
  readonly #setting: RowsSetting;
  readonly #wanted: SparseWanted | false | undefined;
  /** What rows have under these names, once there is room. */
  indptr: Area<"u32"> | undefined;
  indices: Area<"u32"> | undefined;
  data: Area<DType> | undefined;
  /** Elements of the batch that is here. */
  length = 0;

  /** @param wanted where there may be any. */
  constructor(setting: RowsSetting, wanted: SparseWanted | false | undefined) {
    this.#setting = setting;
    this.#wanted = wanted;
  }

  /** Elements that can be written without `reserve`, -1 before the first. */
  get room(): number {
    return this.indices?.length ?? -1;
  }

  /** Makes room, at least twice what there was, so that few batches make it grow. @throws OutOfMemoryError */
  reserve(length: number): void {
    const { heap, dtype, maxBatch } = this.#setting;
    const room = Math.max(length, 2 * this.room);
    const made = Area.allocate(heap, [
      ["u32", maxBatch + 1],
      ["u32", room],
      [dtype, room],
    ]);
    this.dispose();
    [this.indptr, this.indices, this.data] = made;
  }

  /** Copies a batch's `length` elements here. @throws TypeError, RangeError for what makes no sense. */
  write(inputs: SparseRows, batch: Batch, length: number): void {
    const { what, checksFinite } = this.#setting;
    const { columns, check } = this.#wanted as SparseWanted;
    const starts = this.indptr!.view(batch.count + 1);
    const indices = this.indices!.view(length);
    const data = this.data!.view(length);
    const exact = mayRound(inputs.data, data);
    const title = `${what}.data`;
    let to = 0;
    for (let i = 0; i < batch.count; i++) {
      const row = rowOf(batch, i);
      const start = inputs.indptr[row]!;
      const count = inputs.indptr[row + 1]! - start;
      copyNumbers(title, inputs.data, start, data, to, count, exact);
      for (let from = start; from < start + count; from++, to++) {
        const column = inputs.indices[from]!;
        if (!(column >= 0 && column < columns && Number.isInteger(column))) {
          checkNumber(`${what}.indices[${from}]`, column, {
            min: 0,
            below: columns,
            integer: true,
          });
        }
        if (checksFinite && !Number.isFinite(data[to])) {
          throw new RangeError(
            `${what} must be finite, got ${data[to]} in row ${row}, column ${column}`,
          );
        }
        indices[to] = column;
      }
      starts[i + 1] = to;
    }
    this.length = length;
    check?.(what, inputs, batch);
  }

  /** layer.output ← rows · weightᵀ + bias. */
  forward(
    { kernels, weight, bias, output, inputWidth, outputWidth }: SparseProduct,
    rows: number,
  ): void {
    kernels.routine(sparseDense)(
      this.indptr!.address,
      this.indices!.address,
      this.data!.address,
      weight.dataAddress,
      bias?.dataAddress ?? 0,
      output.address,
      rows,
      inputWidth,
      outputWidth,
    );
  }

  /** Makes room for a gradient, as the last thing that may fail. @throws OutOfMemoryError */
  prepare({ weight }: Pick<SparseProduct, "weight">): void {
    weight.block.slices?.reserve(this.length);
  }

  /** The gradient of layer.weight ← the outputs' gradientᵀ · rows, or += it. */
  weightGradient(layer: SparseProduct, rows: number, accumulate: boolean): void {
    const { kernels, weight, output, inputWidth, outputWidth } = layer;
    const { slices } = weight.block;
    const indices = this.indices!.address;
    // A matrix of the columns that the batch has, in place of one of all.
    if (slices && !accumulate) slices.clear();
    kernels.routine(sparseWeightGradient)(
      this.indptr!.address,
      slices ? slices.placesOf(indices, this.length, NO_COLUMN, 0) : indices,
      this.data!.address,
      output.gradient,
      weight.gradAddress,
      rows,
      slices ? slices.room : inputWidth,
      outputWidth,
      Number(accumulate || slices !== undefined),
    );
  }

  dispose(): void {
    this.indptr?.dispose();
    this.indices?.dispose();
    this.data?.dispose();
  }
}

/** How many elements a batch has. @throws RangeError for rows that make no sense. */
export function countElements(what: string, { indptr, data }: SparseRows, batch: Batch): number {
  let length = 0;
  for (let i = 0; i < batch.count; i++) {
    const row = rowOf(batch, i);
    const [start, end] = [indptr[row]!, indptr[row + 1]!];
    if (!(start >= 0 && Number.isInteger(start))) checkStart(what, row, start, 0, data.length);
    if (!(end >= start && end <= data.length && Number.isInteger(end))) {
      checkStart(what, row + 1, end, start, data.length);
    }
    length += end - start;
  }
  return length;
}

function checkStart(what: string, row: number, start: unknown, min: number, max: number): void {
  checkNumber(`${what}.indptr[${row}]`, start, { min, max, integer: true });
}
