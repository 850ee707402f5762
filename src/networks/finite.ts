import type { FloatArray } from "../arrays.ts";
import { type Batch, rowOf } from "./batch.ts";

/**
 * Looks through a batch's rows of `width` numbers.
 * @throws RangeError that names the first that is infinite or NaN.
 */
export function checkFinite(where: string, values: FloatArray, batch: Batch, width: number): void {
  for (let i = 0; i < values.length; i++) {
    // Less than 1 ns a number: a kernel would be in all bundles, whether or not the option is in use.
    if (Number.isFinite(values[i])) continue;
    const row = rowOf(batch, Math.floor(i / width));
    throw new RangeError(
      `${where} must be finite, got ${values[i]} in row ${row}, column ${i % width}`,
    );
  }
}
