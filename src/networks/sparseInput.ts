import type { DType } from "../dtype.ts";
import type { Heap } from "../memory/heap.ts";
import { checkNumber } from "../validate.ts";
import { Area } from "./area.ts";
import { type Batch, rowOf } from "./batch.ts";
import type { Layer, LayerInput } from "./layer.ts";
import type { SparseRows } from "./rows.ts";

/** Sparse rows of a batch in WebAssembly memory. Room for elements grows with the batches that come. */
export class SparseInput implements LayerInput {
  readonly #heap: Heap;
  readonly #dtype: DType;
  readonly #indptr: Area<"u32">;
  #indices: Area<"u32">;
  #data: Area<DType>;

  /** With room for `length` elements. @throws OutOfMemoryError, having allocated nothing. */
  constructor(heap: Heap, dtype: DType, maxBatch: number, length: number) {
    this.#heap = heap;
    this.#dtype = dtype;
    [this.#indptr, this.#indices, this.#data] = Area.allocate(heap, [
      ["u32", maxBatch + 1],
      ["u32", length],
      [dtype, length],
    ]);
  }

  /** Copies a batch's `length` elements here. @throws RangeError for elements that make no sense. */
  write(
    inputs: SparseRows,
    batch: Batch,
    { length, width, checkFinite }: { length: number; width: number; checkFinite: boolean },
  ): void {
    this.#reserve(length);
    const starts = this.#indptr.view(batch.count + 1);
    const indices = this.#indices.view(length);
    const data = this.#data.view(length);
    let to = 0;
    for (let i = 0; i < batch.count; i++) {
      const row = rowOf(batch, i);
      const end = inputs.indptr[row + 1]!;
      for (let from = inputs.indptr[row]!; from < end; from++, to++) {
        const column = inputs.indices[from]!;
        const value = inputs.data[from]!;
        if (!(column >= 0 && column < width && Number.isInteger(column))) {
          const range = { min: 0, below: width, integer: true };
          checkNumber(`DenseNetwork: inputs.indices[${from}]`, column, range);
        }
        if (checkFinite && !Number.isFinite(value)) {
          throw new RangeError(
            `DenseNetwork: inputs must be finite, got ${value} in row ${row}, column ${column}`,
          );
        }
        indices[to] = column;
        data[to] = value;
      }
      starts[i + 1] = to;
    }
  }

  forward({ kernels, weight, bias, areas, inputWidth, outputWidth }: Layer, rows: number): void {
    kernels.sparseDense(
      this.#indptr.address,
      this.#indices.address,
      this.#data.address,
      weight.dataAddress,
      bias?.dataAddress ?? 0,
      areas.outputs.address,
      rows,
      inputWidth,
      outputWidth,
    );
  }

  weightGradient(layer: Layer, rows: number, accumulate: boolean): void {
    const { kernels, weight, areas, inputWidth, outputWidth } = layer;
    kernels.sparseWeightGradient(
      this.#indptr.address,
      this.#indices.address,
      this.#data.address,
      areas.delta.address,
      weight.gradAddress,
      rows,
      inputWidth,
      outputWidth,
      Number(accumulate),
    );
  }

  dispose(): void {
    this.#indptr.dispose();
    this.#indices.dispose();
    this.#data.dispose();
  }

  /** At least to twice the room, so that few batches make it grow. */
  #reserve(length: number): void {
    if (length <= this.#indices.length) return;
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
export function countElements({ indptr, data }: SparseRows, batch: Batch): number {
  let length = 0;
  for (let i = 0; i < batch.count; i++) {
    const row = rowOf(batch, i);
    const [start, end] = [indptr[row]!, indptr[row + 1]!];
    if (!(start >= 0 && Number.isInteger(start))) {
      checkNumber(`DenseNetwork: inputs.indptr[${row}]`, start, { min: 0, integer: true });
    }
    if (!(end >= start && end <= data.length && Number.isInteger(end))) {
      throw new RangeError(
        `DenseNetwork: inputs.indptr[${row + 1}] must be from ${start} to ${data.length}, got ${end}`,
      );
    }
    length += end - start;
  }
  return length;
}
