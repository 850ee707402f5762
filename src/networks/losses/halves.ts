import type { LossAreas } from "./areas.ts";

/** Of outputs that are twice as many as targets: the areas as they would be of as many. */
export const halvesOf = (areas: LossAreas): LossAreas => ({
  ...areas,
  columns: areas.columns / 2,
  classes: areas.classes / 2,
});
