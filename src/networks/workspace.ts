import type { Heap } from "../memory/heap.ts";
import { Area, type WantedArea } from "./area.ts";
import type { Setting } from "./layers/recipe.ts";
import type { SequencePlan } from "./layers/sequence.ts";
import { sizeOf } from "./layers/shape.ts";
import type { LossAreas } from "./losses/areas.ts";

/** The memory of a network besides its parameters, by name: what losses work on, and what layers have of their own. */
export type Workspace = Readonly<Record<string, Area>> &
  Pick<LossAreas, "outputs" | "gradient" | "targets" | "labels" | "rowScales"> &
  Pick<LossAreas, "labelWeights" | "smoothing"> & { readonly scratch: Area };

/** Allocates it, all at once or not at all. @throws OutOfMemoryError, having allocated nothing. */
export function allocateWorkspace(
  heap: Heap,
  { output, areas, buffers, scratch }: SequencePlan,
  { maxBatch, dtype }: Setting,
): Workspace {
  const columns = sizeOf(output);
  const classes = output.at(-1)!;
  const rows: WantedArea = [dtype, maxBatch * columns];
  const wanted: Record<string, WantedArea> = {
    ...{ outputs: rows, gradient: rows, targets: rows },
    labels: ["u32", (maxBatch * columns) / classes],
    rowScales: ["f64", maxBatch],
    labelWeights: ["f64", classes],
    smoothing: ["f64", classes],
    scratch: ["f64", Math.ceil(scratch / 8)],
    ...areas,
  };
  for (const { name, isCount, shape } of buffers) {
    wanted[bufferArea(name)] = [isCount ? "f64" : dtype, sizeOf(shape)];
  }
  const made = Area.allocate(heap, Object.values(wanted));
  const entries = Object.keys(wanted).map((name, i) => [name, made[i]]);
  return Object.fromEntries(entries) as Workspace;
}

/** Where a buffer is: layers may have areas of the same names. */
export const bufferArea = (name: string): string => `${name}:buffer`;
