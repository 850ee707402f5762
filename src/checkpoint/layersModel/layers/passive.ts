import type { LayerKind } from "../chain.ts";

/** What does something in training only. */
export const passive: LayerKind = (layer, chain) => {
  chain.rowOf(layer);
};
