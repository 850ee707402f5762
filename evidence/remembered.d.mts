import type { Context } from "./subjects.d.mts";

export function remembered(
  checkpoint: Context["checkpoint"],
): <T>(compute: () => T | Promise<T>) => Promise<T>;
