import type { Found } from "./fitting.ts";
import type { Report } from "./messages.ts";

/** What is known of the fits by now. */
export interface Progress {
  readonly found: readonly Found[];
  readonly failed: readonly { readonly name: string; readonly why: string }[];
  readonly ended: boolean;
}

export const nothing: Progress = { found: [], failed: [], ended: false };

export function told(progress: Progress, report: Report): Progress {
  const { found, failed } = progress;
  switch (report.kind) {
    case "found":
      return { ...progress, found: [...found, report.found] };
    case "failed":
      return { ...progress, failed: [...failed, { name: report.name, why: report.why }] };
    case "end":
      return { ...progress, ended: true };
  }
}
