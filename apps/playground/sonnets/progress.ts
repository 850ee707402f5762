import type { Check, Report } from "./messages.ts";

/** A text, as far as it is written. */
export interface Text {
  readonly prompt: string;
  readonly behind: string;
  /** How many steps its author had taken when it was begun. */
  readonly step: number;
}

/** What is known of a training. */
export interface Progress {
  readonly step: number;
  /** By counts, once they are there. */
  readonly counts?: { readonly pairs: number; readonly triples: number };
  readonly checks: readonly Check[];
  readonly text?: Text;
  readonly isWriting: boolean;
  readonly ended: boolean;
}

export const fresh: Progress = { step: 0, checks: [], isWriting: false, ended: false };

/** What is known after a report more. */
export function told(progress: Progress, report: Report): Progress {
  const { step, checks, text } = progress;
  switch (report.kind) {
    case "begin":
      return { ...progress, counts: report };
    case "step":
      return { ...progress, step: report.step };
    case "check":
      return { ...progress, checks: [...checks, report.check] };
    case "text":
      return { ...progress, text: { prompt: report.prompt, behind: "", step }, isWriting: true };
    case "piece":
      return { ...progress, text: { ...text!, behind: text!.behind + report.piece } };
    case "written":
      return { ...progress, isWriting: false };
    case "end":
      return { ...progress, ended: true };
  }
}
