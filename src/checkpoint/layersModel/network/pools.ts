import { averagePool } from "../../../networks/layers/averagePool.ts";
import { globalAveragePool } from "../../../networks/layers/globalPool.ts";
import type { Pair } from "../../../networks/layers/grid.ts";
import { globalMaxPool, maxPool } from "../../../networks/layers/maxPool.ts";
import type { Recipe } from "../../../networks/layers/recipe.ts";
import { reshape } from "../../../networks/layers/reshape.ts";
import type { NetworkKind } from "./reading.ts";
import { flag, sizes } from "./settings.ts";
import { windowsOf } from "./windows.ts";

interface Options {
  readonly size: number | Pair;
  readonly stride: number | Pair;
  readonly padding: number | Pair | "same";
}

/** The mean is of what is in the image. */
export const average = (options: Options): Recipe =>
  averagePool({ ...options, countIncludePad: false });
export const largest = (options: Options): Recipe => maxPool(options);

export const poolLayer =
  (axes: 1 | 2, make: (options: Options) => Recipe): NetworkKind =>
  (layer, reading) => {
    const { image, channels } = reading.imageOf(layer, axes);
    if (reading.zeros) return;
    const size = sizes(layer, "pool_size", axes, 2);
    const stride = sizes(layer, "strides", axes, size);
    const { output, padding } = windowsOf(layer, reading, { image, span: size, stride });
    const one = (list: readonly number[]) => (axes === 1 ? list[0]! : (list as unknown as Pair));
    const zeros = padding === "same" ? padding : one(padding);
    reading.add(layer, make({ size: one(size), stride: one(stride), padding: zeros }));
    reading.shape = [...output, channels];
  };

export const globalPoolLayer =
  (axes: 1 | 2, make: () => Recipe): NetworkKind =>
  (layer, reading) => {
    const { channels } = reading.imageOf(layer, axes);
    reading.add(layer, make());
    reading.shape = [channels];
    if (!flag(layer, "keepdims", false)) return;
    reading.shape = [...Array.from({ length: axes }, () => 1), channels];
    reading.add(layer, reshape(reading.shape));
  };

export { globalAveragePool, globalMaxPool };
