import { maximum } from "#kernels/maximum.js";
import type { FloatArray } from "../arrays.ts";
import type { Linked } from "../kernels/linked.ts";
import { type Batch, rowOf } from "./batch.ts";

/**
 * Looks through a batch's rows of `width` numbers, which lie at `address`.
 * @throws RangeError that names the first that is infinite or NaN.
 */
export function checkFinite(
  where: string,
  kernels: Linked,
  { address, values }: { readonly address: number; readonly values: FloatArray },
  batch: Batch,
  width: number,
): void {
  if (Number.isFinite(kernels.routine(maximum)(address, values.length))) return;
  const at = values.findIndex((value) => !Number.isFinite(value));
  const row = rowOf(batch, Math.floor(at / width));
  throw new RangeError(
    `${where} must be finite, got ${values[at]} in row ${row}, column ${at % width}`,
  );
}
