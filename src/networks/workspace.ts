import type { DType } from "../dtype.ts";
import type { Heap } from "../memory/heap.ts";
import { Area, type WantedArea } from "./area.ts";
import { Buffer } from "./buffers.ts";
import type { Plan, Setting } from "./layers/recipe.ts";
import { sizeOf } from "./layers/shape.ts";
import type { LossAreas } from "./losses/areas.ts";

/** The memory of a network besides its parameters, allocated all at once or not at all. */
export class Workspace {
  readonly loss: LossAreas;
  /** The layers' own, by name. */
  readonly areas: Readonly<Record<string, Area>>;
  readonly buffers: Readonly<Record<string, Buffer>>;
  /** Where kernels have room. */
  readonly scratch: number;
  readonly #areas: readonly Area[];

  /** @throws OutOfMemoryError, having allocated nothing. */
  constructor(
    face: { where: string; checksFinite: boolean; nameOf(name: string): string },
    heap: Heap,
    { output, areas = {}, buffers = [], scratch: bytes = 0 }: Plan,
    { maxBatch, dtype, kernels }: Setting,
  ) {
    const { where, checksFinite, nameOf } = face;
    const columns = sizeOf(output);
    const classes = output.at(-1)!;
    const rows = [dtype, maxBatch * columns] as const;
    const names = Object.keys(areas);
    const [
      outputs,
      gradient,
      targets,
      labels,
      rowScales,
      labelWeights,
      smoothing,
      scratch,
      ...own
    ] = Area.allocate(heap, [
      ...([rows, rows, rows, ["u32", (maxBatch * columns) / classes], ["f64", maxBatch]] as const),
      ...([
        ["f64", classes],
        ["f64", classes],
        ["f64", Math.ceil(bytes / 8)],
      ] as const),
      ...Object.values(areas),
      ...buffers.map(({ isCount, shape }): WantedArea => [isCount ? "f64" : dtype, sizeOf(shape)]),
    ]);
    const ofLoss = { outputs, gradient, targets, labels, rowScales, labelWeights, smoothing };
    this.#areas = [...Object.values(ofLoss), scratch, ...own];
    this.scratch = scratch.address;
    this.areas = Object.fromEntries(names.map((name, i) => [name, own[i]!]));
    const held = own.slice(names.length) as Area<DType>[];
    this.buffers = Object.fromEntries(
      buffers.map((plan, i) => [nameOf(plan.name), new Buffer(plan, held[i]!)]),
    );
    this.loss = { ...{ where, kernels, columns, classes, checksFinite }, ...ofLoss };
  }

  dispose(): void {
    for (const area of this.#areas) area.dispose();
  }
}
