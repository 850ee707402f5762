import type { DType } from "../dtype.ts";
import type { Heap } from "../memory/heap.ts";
import type { Values } from "../values.ts";
import { Area } from "./area.ts";
import { type Batch, outlivingBatch } from "./batch.ts";
import { DenseInput } from "./denseInput.ts";
import { checkFinite } from "./finite.ts";
import type { LayerInput } from "./layer.ts";
import type { Architecture } from "./options.ts";
import { copyRows, type Inputs, isSparse, outlivingInputs, type SparseRows } from "./rows.ts";
import { countElements, SparseInput } from "./sparseInput.ts";

/** The inputs of a batch in WebAssembly memory, which is allocated on first use, for dense and sparse rows apart. */
export class InputRows<D extends DType> {
  /** What errors call them. */
  readonly #what: string;
  readonly #heap: Heap;
  readonly #dtype: D;
  readonly #width: number;
  readonly #maxBatch: number;
  readonly #checkFinite: boolean;
  readonly #isSparse: boolean;
  #dense: { readonly area: Area<D>; readonly input: DenseInput } | undefined;
  #sparse: SparseInput | undefined;

  constructor(
    what: string,
    heap: Heap,
    { sizes, dtype, maxBatch, checkFinite, sparse }: Architecture<D>,
  ) {
    this.#what = what;
    this.#heap = heap;
    this.#dtype = dtype;
    this.#width = sizes[0]!;
    this.#maxBatch = maxBatch;
    this.#checkFinite = checkFinite;
    this.#isSparse = sparse !== undefined;
  }

  /** Copies a batch's rows here. @throws TypeError, RangeError, OutOfMemoryError: then nothing can be taken from here. */
  write(inputs: Inputs, batch: Batch): LayerInput {
    if (isSparse(inputs)) return this.#writeSparse(inputs, batch);
    if (!this.#isSparse) return this.#writeDense(inputs, batch);
    throw new TypeError(`${this.#what} of a network with sparse weights must be sparse rows`);
  }

  #writeDense(inputs: Values, batch: Batch): LayerInput {
    if (this.#dense === undefined) {
      const kept = [this.#heap.outliving(inputs), outlivingBatch(this.#heap, batch)] as const;
      const [area] = Area.allocate(this.#heap, [[this.#dtype, this.#maxBatch * this.#width]]);
      this.#dense = { area, input: new DenseInput(area.address) };
      return this.#writeDense(...kept);
    }
    const { area, input } = this.#dense;
    const values = area.view(batch.count * this.#width);
    copyRows(this.#what, inputs, batch, this.#width, values);
    if (this.#checkFinite) {
      const kernels = this.#heap.kernels[this.#dtype];
      checkFinite(this.#what, kernels, { address: area.address, values }, batch, this.#width);
    }
    return input;
  }

  #writeSparse(inputs: SparseRows, batch: Batch): LayerInput {
    const length = countElements(this.#what, inputs, batch);
    if (!this.#sparse?.hasRoom(length)) {
      const kept = outlivingInputs(this.#heap, inputs) as SparseRows;
      const keptBatch = outlivingBatch(this.#heap, batch);
      if (this.#sparse) this.#sparse.reserve(length);
      else
        this.#sparse = new SparseInput(this.#what, this.#heap, this.#dtype, this.#maxBatch, length);
      return this.#writeSparse(kept, keptBatch);
    }
    this.#sparse.write(inputs, batch, {
      ...{ length, width: this.#width, checkFinite: this.#checkFinite },
    });
    return this.#sparse;
  }

  dispose(): void {
    this.#dense?.area.dispose();
    this.#sparse?.dispose();
  }
}
