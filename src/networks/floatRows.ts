import { Area } from "./area.ts";
import { checkFinite } from "./finite.ts";
import type { Rows, RowsSetting } from "./layers/recipe.ts";
import { copyRows } from "./rows.ts";

/** Rows of numbers, as most layers take them. @throws OutOfMemoryError */
export function floatRows({ what, heap, dtype, width, maxBatch, checksFinite }: RowsSetting): Rows {
  const [area] = Area.allocate(heap, [[dtype, maxBatch * width]]);
  const { address } = area;
  return {
    address,
    write(inputs, batch) {
      const values = area.view(batch.count * width);
      copyRows(what, inputs, batch, width, values);
      if (!checksFinite) return;
      checkFinite(what, heap.kernels[dtype], { address, values }, batch, width);
    },
    dispose: () => area.dispose(),
  };
}
