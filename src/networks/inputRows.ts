import type { ArrayOf, DType } from "../dtype.ts";
import type { Values } from "../values.ts";
import { Area } from "./area.ts";
import { type Batch, outlivingBatch } from "./batch.ts";
import { floatRows } from "./floatRows.ts";
import type { Plan, Rows, RowsSetting, Signal } from "./layers/recipe.ts";
import { type Inputs, isSparse, outlivingInputs, type SparseRows } from "./rows.ts";
import { countElements, SparseInput } from "./sparseInput.ts";

/** The inputs of a batch in WebAssembly memory, which is allocated on first use, for dense and sparse rows apart. */
export class InputRows implements Signal {
  readonly #setting: RowsSetting;
  readonly #plan: Plan;
  #dense: Rows | undefined;
  #sparse: SparseInput | undefined;
  #isSparse = false;
  #gradient: Area<DType> | undefined;

  constructor(setting: RowsSetting, plan: Plan) {
    this.#setting = setting;
    this.#plan = plan;
  }

  /** Of dense rows, where some were written. */
  get address(): number {
    return this.#dense?.address ?? 0;
  }

  get sparse(): SparseInput | undefined {
    return this.#isSparse ? this.#sparse : undefined;
  }

  /** Where there is room for one. */
  get gradient(): number {
    return this.#gradient?.address ?? 0;
  }

  /** Makes room for the gradient. @throws OutOfMemoryError */
  reserveGradient(): void {
    if (this.#gradient) return;
    const { heap, dtype, maxBatch, width } = this.#setting;
    [this.#gradient] = Area.allocate(heap, [[dtype, maxBatch * width]]);
  }

  gradientView(length: number): ArrayOf<DType> {
    return this.#gradient!.view(length);
  }

  /** Copies a batch's rows here. @throws TypeError, RangeError, OutOfMemoryError: then nothing can be taken from here. */
  write(inputs: Inputs, batch: Batch): void {
    const { what } = this.#setting;
    const areSparse = isSparse(inputs);
    if (areSparse && !this.#plan.takesSparse) {
      throw new TypeError(
        `${what} of this network must be all numbers of each row, got sparse rows`,
      );
    }
    if (!areSparse && this.#plan.wantsSparse) {
      throw new TypeError(`${what} of a network with sparse weights must be sparse rows`);
    }
    this.#isSparse = areSparse;
    if (areSparse) this.#writeSparse(inputs, batch);
    else this.#writeDense(inputs, batch);
  }

  #writeDense(inputs: Values, batch: Batch): void {
    if (this.#dense) {
      this.#dense.write(inputs, batch);
      return;
    }
    const { heap } = this.#setting;
    const kept = [heap.outliving(inputs), outlivingBatch(heap, batch)] as const;
    this.#dense = (this.#plan.rows ?? floatRows)(this.#setting);
    this.#dense.write(...kept);
  }

  #writeSparse(inputs: SparseRows, batch: Batch): void {
    const { what, heap, dtype, maxBatch, width, checksFinite } = this.#setting;
    const length = countElements(what, inputs, batch);
    if (!this.#sparse?.hasRoom(length)) {
      const kept = outlivingInputs(heap, inputs) as SparseRows;
      const keptBatch = outlivingBatch(heap, batch);
      if (this.#sparse) this.#sparse.reserve(length);
      else this.#sparse = new SparseInput(what, heap, dtype, maxBatch, length);
      this.#writeSparse(kept, keptBatch);
      return;
    }
    this.#sparse.write(inputs, batch, { length, width, checkFinite: checksFinite });
  }

  dispose(): void {
    this.#dense?.dispose();
    this.#sparse?.dispose();
    this.#gradient?.dispose();
  }
}
