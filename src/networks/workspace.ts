import type { DType } from "../dtype.ts";
import { mapped } from "../mapped.ts";
import type { Area, WantedArea } from "./area.ts";
import { batchAreas } from "./batchAreas.ts";
import type { Setting } from "./layers/recipe.ts";
import type { SequencePlan } from "./layers/sequence.ts";
import { type Shape, sizeOf } from "./layers/shape.ts";
import type { RowsSetting } from "./rowsSetting.ts";

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

/** What it is made of. */
export function wantedAreas(
  { output, areas, scratch }: SequencePlan,
  setting: Setting,
): Readonly<Record<string, WantedArea>> {
  const { maxBatch, dtype } = setting;
  const columns = sizeOf(output);
  const classes = classesOf(output, setting);
  const rows: WantedArea = [dtype, maxBatch * columns];
  return {
    ...{ outputs: rows, gradient: rows, targets: rows },
    labels: ["u32", (maxBatch * columns) / classes],
    rowScales: ["f64", maxBatch],
    labelWeights: ["f64", classes],
    smoothing: ["f64", classes],
    scratch: ["f64", Math.ceil(scratch / 8)],
    ...areas,
  };
}

/** Allocates it, all at once or not at all. @throws OutOfMemoryError, having allocated nothing. */
export function allocateWorkspace(
  plan: SequencePlan,
  setting: Setting & Pick<RowsSetting, "where" | "heap">,
): Workspace {
  const wanted = wantedAreas(plan, setting);
  const made = batchAreas(setting, Object.values(wanted));
  let next = 0;
  return mapped(wanted, () => made[next++]!) as Workspace;
}
