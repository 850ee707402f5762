import type { Job, Options } from "../subjects.mjs";

/** Smaller than `quick`: for tests. */
export interface Form {
  trials: number;
  /** The share of its steps that each training takes. */
  share: number;
  /** Whether other rates than the best are tried. Default true. */
  rates?: boolean;
}

export interface Found {
  options: Record<string, number>;
  validation: number;
  trials: [rate: number, value: number | null][];
  scores: number[];
  rates?: number[][];
  losses?: number[][];
}

export const title: string;
export const page: string;
export function jobs(options?: Options & { form?: Form }): Job<Found>[];
export { summarize } from "./summary.mjs";
export { table } from "./table.mjs";
