import { batchAreas } from "./batchAreas.ts";
import { checkFinite } from "./finite.ts";
import type { Rows, RowsSetting } from "./layers/recipe.ts";
import { copyRows } from "./rows.ts";

/** Rows of numbers, as most layers take them. @throws OutOfMemoryError */
export function floatRows(setting: RowsSetting): Rows {
  const { what, dtype, width, maxBatch, checksFinite } = setting;
  const [area] = batchAreas(setting, [[dtype, maxBatch * width]]);
  const { address } = area;
  return {
    address,
    write(inputs, batch) {
      const values = area.view(batch.count * width);
      copyRows(what, inputs, batch, width, values);
      if (checksFinite) checkFinite(what, values, batch, width);
    },
    dispose: () => area.dispose(),
  };
}
