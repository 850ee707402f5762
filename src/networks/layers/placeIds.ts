import type { Heap } from "../../memory/heap.ts";
import type { SparseSlices } from "../../parameter.ts";
import type { Area } from "../area.ts";

/**
 * Writes where among the slices that have a gradient that of each id is, of ids at an address; `none` for padding.
 * @returns the address of what it wrote.
 */
export function placeIds(
  heap: Heap,
  ids: number,
  count: number,
  area: Area,
  slices: SparseSlices,
  padding: number,
  none: number,
): number {
  heap.copy(ids, area.address, 4 * count);
  const places = area.view(count);
  for (let k = 0; k < count; k++) {
    const id = places[k]!;
    places[k] = id === padding ? none : slices.place(id);
  }
  return area.address;
}
