import type { Summary } from "./summary.mjs";

export function table(summary: Summary): string;
