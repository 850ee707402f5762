import { describe, mismatch } from "../../validate.ts";
import type { Values } from "../../values.ts";
import type { Area } from "../area.ts";
import { type Batch, rowOf } from "../batch.ts";
import { batchAreas } from "../batchAreas.ts";
import type { Rows, RowsSetting } from "./recipe.ts";

/** Rows of ids, whole numbers in [0, vocabulary), as u32. @throws OutOfMemoryError */
export const idRows =
  (vocabulary: number) =>
  (setting: RowsSetting): Rows =>
    new IdRows(setting, vocabulary);

class IdRows implements Rows {
  readonly #setting: RowsSetting;
  readonly #vocabulary: number;
  readonly #area: Area<"u32">;

  constructor(setting: RowsSetting, vocabulary: number) {
    const { maxBatch, width } = setting;
    this.#setting = setting;
    this.#vocabulary = vocabulary;
    [this.#area] = batchAreas(setting, [["u32", maxBatch * width]]);
  }

  get address(): number {
    return this.#area.address;
  }

  write(inputs: Values, batch: Batch): void {
    const { width } = this.#setting;
    const ids = this.#area.view(batch.count * width);
    let to = 0;
    for (let i = 0; i < batch.count; i++) {
      const from = rowOf(batch, i) * width;
      for (let k = 0; k < width; k++, to++) {
        const id = inputs[from + k]!;
        ids[to] = id;
        // Of what was no id there is another one now.
        if (ids[to] !== id || id >= this.#vocabulary) this.#refuse(id, from + k);
      }
    }
  }

  dispose(): void {
    this.#area.dispose();
  }

  #refuse(id: unknown, at: number): never {
    const { what, width } = this.#setting;
    if (typeof id !== "number") throw mismatch(`${what}[${at}]`, "a number", id);
    throw new RangeError(
      `${what} must be ids, whole numbers in [0, ${this.#vocabulary}), got ${describe(id)} in row ${Math.floor(at / width)}, column ${at % width}`,
    );
  }
}
