import type { Job, Options } from "../subjects.d.mts";
import type { Right } from "./run.d.mts";

export type Run = Right & { point: object; seed: number };

export interface Result {
  steps: number;
  runs: Run[];
  optimizer?: string;
  baseline?: true;
}

export interface Summary {
  target: { optimizer: string; runs: number; right: number; test: number };
  rows: { optimizer: string; runs: number; toTarget: { reached: number } }[];
}

export function jobs(options?: Options): Job<Result>[];
export function summarize(jobs: { result: Result }[]): Summary;
export function table(summary: Summary): string;
