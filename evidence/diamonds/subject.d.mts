import type { Job, Options, Result } from "../subjects.mjs";
import type { Trained } from "./train.mjs";

export interface Form {
  share: number;
  over: number;
  patience: number;
  epochs: number | null;
  keepAfter?: number;
}

export const title: string;
export function jobs(options: Options & { form?: Form }): Job<Trained>[];
export function summarize(results: Result[]): object;
export function pictures(summary: object): Record<string, string>;
export function table(summary: object): string;
