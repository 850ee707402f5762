import { mismatch } from "../../validate.ts";
import type { Layers } from "./recipe.ts";

/** A copy of layers that a layer is made of. @throws TypeError for what is none. */
export function readLayers(where: string, layers: Layers): Layers {
  if (!Array.isArray(layers)) throw mismatch(where, "an array of layers", layers);
  return Array.from(layers);
}
