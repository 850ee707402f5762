import type { Report } from "./types.d.mts";

export function escaped(text: string): string;
export function pageOf(report: Report): string;
