import type { DType } from "../dtype.ts";
import type { Area } from "./area.ts";
import { type Batch, outlivingBatch } from "./batch.ts";
import { batchAreas } from "./batchAreas.ts";
import { floatRows } from "./floatRows.ts";
import type { Plan, Rows, RowsSetting, Signal } from "./layers/recipe.ts";
import { type Inputs, isSparse, outlivingInputs } from "./rows.ts";
import { countElements, SparseInput } from "./sparseInput.ts";

/** The inputs of a batch in WebAssembly memory, which is allocated on first use, for dense and sparse rows apart. */
export class InputRows implements Signal {
  /** Those that were written last, if they are sparse. */
  sparse: SparseInput | undefined;
  /** Where there is room for a gradient. */
  gradientArea: Area<DType> | undefined;
  readonly #setting: RowsSetting;
  readonly #plan: Plan;
  readonly #sparse: SparseInput;
  #dense: Rows | undefined;

  constructor(setting: RowsSetting, plan: Plan) {
    this.#setting = setting;
    this.#plan = plan;
    this.#sparse = new SparseInput(setting, plan.takesSparse);
  }

  /** Of dense rows, where some were written. */
  get address(): number {
    return this.#dense?.address ?? 0;
  }

  get gradient(): number {
    return this.gradientArea?.address ?? 0;
  }

  /** Makes room for the gradient. @throws OutOfMemoryError */
  reserveGradient(): void {
    if (this.gradientArea) return;
    const { dtype, maxBatch, width } = this.#setting;
    [this.gradientArea] = batchAreas(this.#setting, [[dtype, maxBatch * width]]);
  }

  /** @throws TypeError for rows of a kind that the first layer does not take. */
  check(inputs: Inputs): void {
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
  }

  /** Copies a batch's rows here. @throws TypeError, RangeError, OutOfMemoryError: then nothing can be taken from here. */
  write(inputs: Inputs, batch: Batch): void {
    const { what, heap } = this.#setting;
    const areSparse = isSparse(inputs);
    const length = areSparse ? countElements(what, inputs, batch) : 0;
    if (areSparse ? length > this.#sparse.room : !this.#dense) {
      const kept = [outlivingInputs(heap, inputs), outlivingBatch(heap, batch)] as const;
      if (areSparse) this.#sparse.reserve(length);
      else this.#dense = (this.#plan.rows ?? floatRows)(this.#setting);
      this.write(...kept);
      return;
    }
    this.sparse = areSparse ? this.#sparse : undefined;
    if (areSparse) this.#sparse.write(inputs, batch, length);
    else this.#dense!.write(inputs, batch);
  }

  dispose(): void {
    this.#dense?.dispose();
    this.#sparse.dispose();
    this.gradientArea?.dispose();
  }
}
