import type { DType } from "../dtype.ts";
import type { Heap } from "../memory/heap.ts";
import { Area, type WantedArea } from "./area.ts";
import type { Setting } from "./layers/recipe.ts";
import type { SequencePlan } from "./layers/sequence.ts";
import { type Shape, sizeOf } from "./layers/shape.ts";

/** The memory of a network besides its parameters, by name: what losses work on, and what layers have of their own. */
export type Workspace = Readonly<Record<string, Area>> &
  Readonly<Record<"outputs" | "gradient" | "targets", Area<DType>>> &
  Readonly<Record<"rowScales" | "labelWeights" | "smoothing", Area<"f64">>> & {
    readonly labels: Area<"u32">;
    readonly scratch: Area;
  };

/** How many of a row's outputs are a position's: with channels first it is all of them. */
export const classesOf = (output: Shape, { layout }: Setting): number =>
  layout === "nchw" ? sizeOf(output) : output.at(-1)!;

/** Allocates it, all at once or not at all. @throws OutOfMemoryError, having allocated nothing. */
export function allocateWorkspace(
  heap: Heap,
  { output, areas, buffers, scratch }: SequencePlan,
  setting: Setting,
): Workspace {
  const { maxBatch, dtype } = setting;
  const columns = sizeOf(output);
  const classes = classesOf(output, setting);
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
