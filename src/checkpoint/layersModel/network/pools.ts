import { averagePool } from "../../../networks/layers/averagePool.ts";
import { globalAveragePool } from "../../../networks/layers/globalPool.ts";
import type { Pair } from "../../../networks/layers/grid.ts";
import { globalMaxPool, maxPool } from "../../../networks/layers/maxPool.ts";
import type { Recipe } from "../../../networks/layers/recipe.ts";
import { describe } from "../../../validate.ts";
import { FileError } from "../../fileError.ts";
import { sameOf } from "../sameSides.ts";
import type { NetworkKind } from "./reading.ts";
import { must, sizes } from "./settings.ts";
import { windowsOf } from "./windows.ts";

interface Options {
  readonly size: number | Pair;
  readonly stride: number | Pair;
  readonly padding: number | Pair;
}

/** The mean is of what is in the image. */
export const average = (options: Options): Recipe =>
  averagePool({ ...options, countIncludePad: false });
export const largest = (options: Options): Recipe => maxPool(options);

/** Padding "same" must be as much before as behind: windows here have no other. */
export const poolLayer =
  (axes: 1 | 2, make: (options: Options) => Recipe): NetworkKind =>
  (layer, reading) => {
    const { where } = layer;
    const { image, channels } = reading.imageOf(layer, axes);
    if (reading.zeros) return;
    const size = sizes(layer, "pool_size", axes, 2);
    const stride = sizes(layer, "strides", axes, size);
    const { output, padding } = windowsOf(layer, reading, { image, span: size, stride });
    const sides = image.map((each, i) => sameOf(each, size[i]!, stride[i]!));
    if (padding === "same" && sides.some(({ before, after }) => before !== after)) {
      throw new FileError(
        `${where}: padding "same" must be as much before as behind, but windows of ${describe(size)} by strides ${describe(stride)} over rows of ${describe(image)} want one more behind`,
      );
    }
    const zeros = padding === "same" ? sides.map(({ before }) => before) : padding;
    const one = (list: readonly number[]) => (axes === 1 ? list[0]! : (list as unknown as Pair));
    reading.add(layer, make({ size: one(size), stride: one(stride), padding: one(zeros) }));
    reading.shape = [...output, channels];
  };

export const globalPoolLayer =
  (axes: 1 | 2, make: () => Recipe): NetworkKind =>
  (layer, reading) => {
    const { channels } = reading.imageOf(layer, axes);
    must(layer, "keepdims", false);
    reading.add(layer, make());
    reading.shape = [channels];
  };

export { globalAveragePool, globalMaxPool };
