import { mismatch } from "../../validate.ts";
import type { Layers, Recipe } from "./recipe.ts";

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

/** Of layers within others. */
export const LAST_ALONE = "channelsLast must be the network's last layer, and in no other";

/** What plans layers that may have been put within themselves since they were read. */
export function planOnce(plan: Recipe["plan"]): Recipe["plan"] {
  let isPlanning = false;
  return (where, input, setting) => {
    if (isPlanning) throw new TypeError(`${where}: it stands within itself`);
    isPlanning = true;
    try {
      return plan(where, input, setting);
    } finally {
      isPlanning = false;
    }
  };
}
