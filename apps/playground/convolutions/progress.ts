import type { Both, Report, View } from "./messages.ts";

/** What is known of a training. */
export interface Progress {
  /** After each epoch so far, of the test's images. */
  readonly misread: readonly Both<number>[];
  readonly view?: View;
  readonly ended: boolean;
}

export const fresh: Progress = { misread: [], ended: false };

/** What is known after a report more. */
export function told(progress: Progress, report: Report): Progress {
  switch (report.kind) {
    case "epoch":
      return { ...progress, misread: [...progress.misread, report.misread] };
    case "view":
      return { ...progress, view: report.view };
    case "end":
      return { ...progress, ended: true };
  }
}
