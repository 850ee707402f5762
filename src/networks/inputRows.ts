import type { DType } from "../dtype.ts";
import type { Heap } from "../memory/heap.ts";
import { Area } from "./area.ts";
import { type Batch, rowOf } from "./batch.ts";
import { DenseInput } from "./denseInput.ts";
import type { LayerInput } from "./layer.ts";
import { type Inputs, isSparse, type Values } from "./rows.ts";
import { countElements, SparseInput } from "./sparseInput.ts";

/** The inputs of a batch in WebAssembly memory, which is had when the first of their kind come. */
export class InputRows<D extends DType> {
  readonly #heap: Heap;
  readonly #dtype: D;
  readonly #width: number;
  readonly #maxBatch: number;
  readonly #checkFinite: boolean;
  #dense: Area<D> | undefined;
  #sparse: SparseInput | undefined;

  constructor(heap: Heap, dtype: D, width: number, maxBatch: number, checkFinite: boolean) {
    this.#heap = heap;
    this.#dtype = dtype;
    this.#width = width;
    this.#maxBatch = maxBatch;
    this.#checkFinite = checkFinite;
  }

  /** Copies a batch's rows here. @throws RangeError, OutOfMemoryError: then nothing can be taken from here. */
  write(inputs: Inputs, batch: Batch): LayerInput {
    if (isSparse(inputs)) {
      const length = countElements(inputs, batch);
      this.#sparse ??= new SparseInput(this.#heap, this.#dtype, this.#maxBatch, length);
      this.#sparse.write(inputs, batch, {
        length,
        width: this.#width,
        checkFinite: this.#checkFinite,
      });
      return this.#sparse;
    }
    // They may be what another network in this memory gave.
    const values = this.#dense ? inputs : this.#heap.outliving(inputs);
    [this.#dense] = this.#dense
      ? [this.#dense]
      : Area.allocate(this.#heap, [[this.#dtype, this.#maxBatch * this.#width]]);
    const rows = this.#dense.view(batch.count * this.#width);
    copyRows(values, batch, this.#width, rows);
    if (this.#checkFinite) this.#checkAll(rows, batch);
    return new DenseInput(this.#dense.address);
  }

  dispose(): void {
    this.#dense?.dispose();
    this.#sparse?.dispose();
  }

  #checkAll(rows: Float32Array | Float64Array, batch: Batch): void {
    const { maximum } = this.#heap.kernels[this.#dtype];
    if (Number.isFinite(maximum(this.#dense!.address, rows.length))) return;
    const at = rows.findIndex((value) => !Number.isFinite(value));
    const row = rowOf(batch, Math.floor(at / this.#width));
    throw new RangeError(
      `DenseNetwork: inputs must be finite, got ${rows[at]} in row ${row}, column ${at % this.#width}`,
    );
  }
}

/** Copies a batch's rows of `width` numbers, without making views that would have to be collected. */
export function copyRows(
  values: Values,
  batch: Batch,
  width: number,
  to: Float32Array | Float64Array,
): void {
  if (batch.rows === undefined && batch.count === batch.total) {
    to.set(values);
    return;
  }
  for (let i = 0; i < batch.count; i++) {
    const from = rowOf(batch, i) * width;
    const start = i * width;
    for (let k = 0; k < width; k++) to[start + k] = values[from + k]!;
  }
}
