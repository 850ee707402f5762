import type { DType } from "../dtype.ts";
import type { Values } from "../values.ts";
import { Area } from "./area.ts";
import type { Batch } from "./batch.ts";
import { checkFinite } from "./finite.ts";
import type { Rows, RowsSetting } from "./layers/recipe.ts";
import { copyRows } from "./rows.ts";

/** Rows of numbers, as most layers take them. @throws OutOfMemoryError */
export const floatRows = (setting: RowsSetting): Rows => new FloatRows(setting);

class FloatRows implements Rows {
  readonly #setting: RowsSetting;
  readonly #area: Area<DType>;

  constructor(setting: RowsSetting) {
    const { heap, dtype, maxBatch, width } = setting;
    this.#setting = setting;
    [this.#area] = Area.allocate(heap, [[dtype, maxBatch * width]]);
  }

  get address(): number {
    return this.#area.address;
  }

  write(inputs: Values, batch: Batch): void {
    const { what, heap, dtype, width, checksFinite } = this.#setting;
    const values = this.#area.view(batch.count * width);
    copyRows(what, inputs, batch, width, values);
    if (!checksFinite) return;
    checkFinite(what, heap.kernels[dtype], { address: this.address, values }, batch, width);
  }

  dispose(): void {
    this.#area.dispose();
  }
}
