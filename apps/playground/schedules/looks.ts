import type { Look } from "../../demos/page/line.ts";

/** Of the curve in the form. */
const NOW: Look = { hue: 258, dash: [] };

/** Of those kept beside it, in their order. */
const KEPT: readonly Look[] = [
  { hue: 27, dash: [8, 4] },
  { hue: 148, dash: [2, 3] },
  { hue: 340, dash: [10, 3, 2, 3] },
  { hue: 75, dash: [5, 2] },
  { hue: 200, dash: [14, 5] },
  { hue: 295, dash: [2, 2, 6, 2] },
];

/** The look of the kept curve of this index; without one, of the curve in the form. */
export function lookOf(kept?: number): Look {
  return kept === undefined ? NOW : KEPT[kept]!;
}
