import type { FloatArray } from "../../arrays.ts";

/** The index of the first number that is NaN or infinite; −1 if there is none. */
export function firstNotFinite(values: FloatArray): number {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return i;
  return -1;
}
