import { sparseDense, sparseWeightGradient } from "#kernels/sparse.js";
import type { DType } from "../dtype.ts";
import type { Linked } from "../kernels/linked.ts";
import type { Heap } from "../memory/heap.ts";
import type { Parameter } from "../parameter.ts";
import { checkNumber } from "../validate.ts";
import { copyNumbers, mayRound } from "../values.ts";
import { Area } from "./area.ts";
import { type Batch, rowOf } from "./batch.ts";
import type { SparseRows } from "./rows.ts";

/** A layer that multiplies sparse rows. */
export interface SparseProduct {
  readonly kernels: Linked;
  readonly weight: Parameter;
  readonly bias: Parameter | undefined;
  readonly output: { readonly address: number; readonly gradient: number };
  readonly inputWidth: number;
  readonly outputWidth: number;
}

/** Sparse rows of a batch in WebAssembly memory. Room for elements grows with the batches that come. */
export class SparseInput {
  /** What errors call the rows. */
  readonly #what: string;
  readonly #heap: Heap;
  readonly #dtype: DType;
  readonly #indptr: Area<"u32">;
  #indices: Area<"u32">;
  #data: Area<DType>;
  /** Elements of the batch that is here. */
  #length = 0;
  /** Where among the columns that a sparse gradient has is each element's. */
  #places: Area<"u32"> | undefined;

  /** With room for `length` elements. @throws OutOfMemoryError, having allocated nothing. */
  constructor(what: string, heap: Heap, dtype: DType, maxBatch: number, length: number) {
    this.#what = what;
    this.#heap = heap;
    this.#dtype = dtype;
    [this.#indptr, this.#indices, this.#data] = Area.allocate(heap, [
      ["u32", maxBatch + 1],
      ["u32", length],
      [dtype, length],
    ]);
  }

  /** Whether `length` elements can be written without `reserve`. */
  hasRoom(length: number): boolean {
    return length <= this.#indices.length;
  }

  /** Copies a batch's `length` elements here. @throws TypeError, RangeError for what makes no sense. */
  write(
    inputs: SparseRows,
    batch: Batch,
    { length, width, checkFinite }: { length: number; width: number; checkFinite: boolean },
  ): void {
    const starts = this.#indptr.view(batch.count + 1);
    const indices = this.#indices.view(length);
    const data = this.#data.view(length);
    const exact = mayRound(inputs.data, data);
    const what = `${this.#what}.data`;
    let to = 0;
    for (let i = 0; i < batch.count; i++) {
      const row = rowOf(batch, i);
      const start = inputs.indptr[row]!;
      const count = inputs.indptr[row + 1]! - start;
      copyNumbers(what, inputs.data, start, data, to, count, exact);
      for (let from = start; from < start + count; from++, to++) {
        const column = inputs.indices[from]!;
        if (!(column >= 0 && column < width && Number.isInteger(column))) {
          const range = { min: 0, below: width, integer: true };
          checkNumber(`${this.#what}.indices[${from}]`, column, range);
        }
        if (checkFinite && !Number.isFinite(data[to])) {
          throw new RangeError(
            `${this.#what} must be finite, got ${data[to]} in row ${row}, column ${column}`,
          );
        }
        indices[to] = column;
      }
      starts[i + 1] = to;
    }
    this.#length = length;
  }

  /** layer.output ← rows · weightᵀ + bias. */
  forward(
    { kernels, weight, bias, output, inputWidth, outputWidth }: SparseProduct,
    rows: number,
  ): void {
    kernels.routine(sparseDense)(
      this.#indptr.address,
      this.#indices.address,
      this.#data.address,
      weight.dataAddress,
      bias?.dataAddress ?? 0,
      output.address,
      rows,
      inputWidth,
      outputWidth,
    );
  }

  /** Makes room for a gradient, as the last thing that may fail. @throws OutOfMemoryError */
  prepare({ weight }: SparseProduct): void {
    const { slices } = weight.block;
    if (!slices) return;
    slices.reserve(this.#length);
    if (this.#places && this.#places.length >= this.#length) return;
    const [places] = Area.allocate(this.#heap, [["u32", this.#indices.length]]);
    this.#places?.dispose();
    this.#places = places;
  }

  /** The gradient of layer.weight ← the outputs' gradientᵀ · rows, or += it. */
  weightGradient(layer: SparseProduct, rows: number, accumulate: boolean): void {
    const { weight, inputWidth } = layer;
    const { slices } = weight.block;
    if (!slices) {
      this.#multiply(layer, rows, this.#indices, weight.gradAddress, inputWidth, accumulate);
      return;
    }
    // A matrix of the columns that the batch has, in place of one of all.
    if (!accumulate) slices.clear();
    const [columns, places] = [this.#indices, this.#places!].map((area) => area.view(this.#length));
    for (let k = 0; k < this.#length; k++) places![k] = slices.place(columns![k]!);
    this.#multiply(layer, rows, this.#places!, weight.gradAddress, slices.room, true);
  }

  #multiply(
    { kernels, output, outputWidth }: SparseProduct,
    rows: number,
    columns: Area<"u32">,
    to: number,
    width: number,
    accumulate: boolean,
  ): void {
    kernels.routine(sparseWeightGradient)(
      this.#indptr.address,
      columns.address,
      this.#data.address,
      output.gradient,
      to,
      rows,
      width,
      outputWidth,
      Number(accumulate),
    );
  }

  dispose(): void {
    this.#indptr.dispose();
    this.#indices.dispose();
    this.#data.dispose();
    this.#places?.dispose();
  }

  /** Makes room, at least twice what there was, so that few batches make it grow. */
  reserve(length: number): void {
    const room = Math.max(length, 2 * this.#indices.length);
    const [indices, data] = Area.allocate(this.#heap, [
      ["u32", room],
      [this.#dtype, room],
    ]);
    this.#indices.dispose();
    this.#data.dispose();
    this.#indices = indices;
    this.#data = data;
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
