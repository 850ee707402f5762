import type { Result } from "../subjects.mjs";

export interface Row {
  mean: number;
  std?: number;
  diverged: number;
}

export interface Found extends Row {
  rank: number;
  scores: (number | null)[];
  options: Record<string, number>;
}

export interface Summary {
  problems: Record<string, Record<string, Found>>;
  overall: Record<
    string,
    { rank: number; problems: number; win: number; tie: number; loss: number }
  >;
  rates: Record<string, Record<string, (number | null)[][]>>;
  losses: Record<string, Record<string, number[][]>>;
  time: Record<
    string,
    { parameters: number; optimizers: Record<string, { microseconds: number; bytes: number }> }
  >;
}

export function isBetter(a: Row, b: Row): boolean;
export function rankOf(row: Row, rows: readonly Row[]): number;
export function summarize(results: Result[]): Summary;
