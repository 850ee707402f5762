import { mismatch } from "../../validate.ts";
import type { Layers } from "./recipe.ts";

/** As they are nested: their names, or what they say of themselves. */
export const toldLayers = (layers: Layers): object =>
  layers.map((layer) => {
    if (!("name" in layer)) return toldLayers(layer);
    const { name, options } = layer;
    return options ? { name, ...options } : name;
  });

/** A copy of layers that a layer is made of. @throws TypeError for what is none. */
export function readLayers(where: string, layers: Layers): Layers {
  if (!Array.isArray(layers)) throw mismatch(where, "an array of layers", layers);
  return Array.from(layers);
}
