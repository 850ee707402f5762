import { backtracking } from "./backtracking.ts";
import type { LineSearch } from "./lineSearch.ts";
import { strongWolfe } from "./strongWolfe.ts";
import { zoom } from "./zoom.ts";

/** Line searches by their names. */
export const searches: Readonly<Record<"strong_wolfe" | "backtracking" | "zoom", LineSearch>> = {
  strong_wolfe: strongWolfe,
  backtracking,
  zoom,
};
