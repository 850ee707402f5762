import type { Report } from "./types.d.mts";

export interface Compared {
  name: string;
  ratio: number;
  noise: number;
  verdict: string;
}

type Compare = Pick<Report, "groups"> & { machine: { cores: number; before: number } };

export function compareReports(before: Compare, after: Compare): Compared[];
export function textOfComparison(compared: Compared[]): string;
