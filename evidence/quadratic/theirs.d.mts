import type { Losses } from "./run.d.mts";

export interface Published {
  theirs: string;
  tuned: number;
  grid: { lr: number; train: number | null; test: number | null }[];
  seeds: ({ seed: number } & Losses)[];
  /** What the batches of the last epoch but one, and of the last, lost. */
  before: number[];
  last: number[];
}

export const published: { convergence: number; optimizers: Record<string, Published> };
