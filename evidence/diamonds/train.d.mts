import type { Layers } from "nadir/networks";
import type { Context } from "../subjects.mjs";
import type { Diamonds } from "./data.mjs";
import type { Setting } from "./settings.mjs";

export interface Trained {
  epoch: number;
  val: number;
  test: number;
  epochs: number;
  parameters: number;
  seconds: number;
  processor: number;
  course: [loss: number, val: number, test: number][];
  digest: string;
}

export const BATCH: number;
export function layersOf(setting: Pick<Setting, "blocks" | "width" | "dropout">): Layers;
export function train(
  task: { setting: Setting; seed: number; patience: number; epochs?: number; keepAfter?: number },
  data: Diamonds,
  context: Context,
): Promise<Trained>;
