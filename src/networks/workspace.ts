import { scratchBytes } from "#kernels/products.js";
import type { DType } from "../dtype.ts";
import type { Heap } from "../memory/heap.ts";
import { activations } from "./activations.ts";
import { Area } from "./area.ts";
import type { LayerAreas } from "./layer.ts";
import type { LossAreas } from "./losses/areas.ts";
import type { Architecture } from "./options.ts";

/** The memory of a network besides its parameters, allocated all at once or not at all. */
export class Workspace {
  readonly layers: readonly LayerAreas[];
  readonly loss: LossAreas;
  readonly #areas: readonly Area[];

  /** @throws OutOfMemoryError, having allocated nothing. */
  constructor(
    where: string,
    heap: Heap,
    { sizes, activations: names, maxBatch, dtype, checkFinite: checksFinite }: Architecture<DType>,
  ) {
    const kernels = heap.kernels[dtype];
    const widths = sizes.slice(1);
    const columns = sizes.at(-1)!;
    const keepsSlopes = names.map((name) => activations[name].keepsSlopes ?? false);
    const rows = (width: number) => [dtype, maxBatch * width] as const;
    const [scratch, targets, labels, rowScales, labelWeights, smoothing, ...others] = Area.allocate(
      heap,
      [
        ["f64", kernels.routine(scratchBytes)() / 8],
        rows(columns),
        ["u32", maxBatch],
        ["f64", maxBatch],
        ["f64", columns],
        ["f64", columns],
        ...widths.flatMap((width, i) =>
          new Array<readonly [DType, number]>(keepsSlopes[i] ? 3 : 2).fill(rows(width)),
        ),
      ],
    );
    this.#areas = [scratch, targets, labels, rowScales, labelWeights, smoothing, ...others];
    const next = others.values();
    const take = () => next.next().value!;
    this.layers = widths.map((_, i) => {
      const [outputs, delta] = [take(), take()];
      return { outputs, delta, slopes: keepsSlopes[i] ? take() : undefined, scratch };
    });
    const { outputs, delta: gradient } = this.layers.at(-1)!;
    this.loss = {
      ...{ where, kernels, columns, checksFinite },
      ...{ outputs, gradient, targets, labels, rowScales, labelWeights, smoothing },
    };
  }

  dispose(): void {
    for (const area of this.#areas) area.dispose();
  }
}
