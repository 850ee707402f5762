import type { Job, Options } from "../subjects.mjs";

interface Part {
  loss: number;
  accuracy: number;
}

export interface Way {
  lr: number;
  train: Part;
  validation: Part;
  test: Part;
  bytes: number;
}

export interface Trained {
  task: string;
  results: Record<string, Way>;
}

interface Mean {
  mean: number;
  std?: number;
}

export interface Summary {
  [task: string]: {
    seeds: number;
    ways: { name: string; train: Mean; test: Mean; accuracy: Mean; bytes: number }[];
  };
}

export const title: string;
export const page: string;
/** `form`: another share of all steps, for tests. */
export function jobs(options?: Options & { form?: { share: number } }): Job<Trained>[];
export function summarize(jobs: { config: object; result: Trained }[]): Summary;
export function table(summary: Summary): string;
export function tables(summary: Summary): Record<string, string>;
