import { OutOfMemoryError } from "../errors.ts";
import { Area, bytesOf, type WantedArea } from "./area.ts";
import type { RowsSetting } from "./rowsSetting.ts";

/** Memory for `maxBatch` rows, all or none of it. @throws OutOfMemoryError that says what wants less. */
export function batchAreas<const W extends readonly WantedArea[]>(
  { where, heap, maxBatch }: Pick<RowsSetting, "where" | "heap" | "maxBatch">,
  wanted: W,
): { readonly [I in keyof W]: Area<W[I][0]> } {
  try {
    return Area.allocate(heap, wanted);
  } catch (error) {
    if (!(error instanceof OutOfMemoryError)) throw error;
    throw new OutOfMemoryError(
      `${where}: maxBatch ${maxBatch} wants ${Math.ceil(bytesOf(wanted) / 1e6)} MB, a smaller one less: ${error.message}`,
      { cause: error },
    );
  }
}
