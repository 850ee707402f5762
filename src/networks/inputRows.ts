import type { DType } from "../dtype.ts";
import type { Heap } from "../memory/heap.ts";
import type { Values } from "../values.ts";
import { Area } from "./area.ts";
import { type Batch, outlivingBatch } from "./batch.ts";
import { DenseInput } from "./denseInput.ts";
import { checkFinite } from "./finite.ts";
import type { LayerInput } from "./layer.ts";
import { copyRows, type Inputs, isSparse, outlivingInputs, type SparseRows } from "./rows.ts";
import { countElements, SparseInput } from "./sparseInput.ts";

/** The inputs of a batch in WebAssembly memory, which is allocated on first use, for dense and sparse rows apart. */
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

  /** Copies a batch's rows here. @throws TypeError, RangeError, OutOfMemoryError: then nothing can be taken from here. */
  write(inputs: Inputs, batch: Batch): LayerInput {
    return isSparse(inputs) ? this.#writeSparse(inputs, batch) : this.#writeDense(inputs, batch);
  }

  #writeDense(inputs: Values, batch: Batch): LayerInput {
    if (this.#dense === undefined) {
      const kept = [this.#heap.outliving(inputs), outlivingBatch(this.#heap, batch)] as const;
      [this.#dense] = Area.allocate(this.#heap, [[this.#dtype, this.#maxBatch * this.#width]]);
      return this.#writeDense(...kept);
    }
    const rows = this.#dense.view(batch.count * this.#width);
    copyRows("DenseNetwork: inputs", inputs, batch, this.#width, rows);
    const { address } = this.#dense;
    if (this.#checkFinite) {
      const kernels = this.#heap.kernels[this.#dtype];
      checkFinite("inputs", kernels, { address, values: rows }, batch, this.#width);
    }
    return new DenseInput(address);
  }

  #writeSparse(inputs: SparseRows, batch: Batch): LayerInput {
    const length = countElements(inputs, batch);
    if (!this.#sparse?.hasRoom(length)) {
      const kept = outlivingInputs(this.#heap, inputs) as SparseRows;
      const keptBatch = outlivingBatch(this.#heap, batch);
      if (this.#sparse) this.#sparse.reserve(length);
      else this.#sparse = new SparseInput(this.#heap, this.#dtype, this.#maxBatch, length);
      return this.#writeSparse(kept, keptBatch);
    }
    this.#sparse.write(inputs, batch, {
      ...{ length, width: this.#width, checkFinite: this.#checkFinite },
    });
    return this.#sparse;
  }

  dispose(): void {
    this.#dense?.dispose();
    this.#sparse?.dispose();
  }
}
