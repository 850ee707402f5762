import type { Case } from "../types.d.mts";

export function caseOf(
  name: string,
  samples: Record<string, number[]>,
  others?: Omit<Case, "name" | "figures">,
): Case;
