import type { Job, Options } from "../subjects.d.mts";
import type { Losses } from "./run.d.mts";

interface Way {
  tuned: number;
  lr: number;
  grid: { lr: number; test: number | null }[];
  seeds: ({ seed: number } & Losses)[];
}

export interface Result {
  optimizer: string;
  same: Way;
  reshuffled: Way;
}

export interface Summary {
  epochs: number;
  rows: { optimizer: string; test: { mean: number; std?: number } }[];
}

export function jobs(options?: Options): Job<Result>[];
export function summarize(jobs: { result: Result }[]): Summary;
export function table(summary: Summary): string;
