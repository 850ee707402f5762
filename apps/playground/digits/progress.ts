import type { Examples } from "../../demos/digits/digits.ts";
import type { Entrant } from "../../demos/digits/entrants.ts";
import type { Reading, Report } from "./messages.ts";

/** An entrant's race so far. */
export interface Course {
  readonly entrant: Entrant;
  /** At the start and after every epoch so far. */
  readonly losses: readonly number[];
  readonly accuracies: readonly number[];
}

/** What is known of a race. */
export interface Progress {
  readonly courses: readonly Course[];
  /** The images kept for the test, once they are there. */
  readonly test?: Examples;
  readonly reading?: Reading;
  readonly ended: boolean;
  /** After the end, where the browser computes one. */
  readonly digest?: string | undefined;
}

/** Before a race. */
export function standingStill(entrants: readonly Entrant[]): Progress {
  const courses = entrants.map((entrant) => ({ entrant, losses: [], accuracies: [] }));
  return { courses, ended: false };
}

/** What is known after a report more. */
export function told(progress: Progress, report: Report): Progress {
  switch (report.kind) {
    case "begin":
      return { ...progress, test: report.test };
    case "end":
      return { ...progress, ended: true, digest: report.digest };
    case "news": {
      const courses = progress.courses.map((course, i) => {
        const own = report.news.filter(({ runner }) => runner === i);
        return {
          ...course,
          losses: [...course.losses, ...own.map(({ loss }) => loss)],
          accuracies: [...course.accuracies, ...own.map(({ accuracy }) => accuracy)],
        };
      });
      return { ...progress, courses, reading: report.reading };
    }
  }
}

/** Epochs that all have behind them. */
export function epochsOf({ courses }: Progress): number {
  if (courses.length === 0) return 0;
  return Math.max(0, Math.min(...courses.map(({ losses }) => losses.length)) - 1);
}
