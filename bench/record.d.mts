import type { Report } from "./types.d.mts";

export function recordOf(report: Report): string;
