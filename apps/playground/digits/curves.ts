import { looksOf } from "../../demos/looks.ts";
import type { Line } from "../../demos/page/line.ts";
import type { Course } from "./progress.ts";

/** What the charts draw. */
export interface Curves {
  readonly losses: readonly Line[];
  readonly accuracies: readonly Line[];
}

/** Curves as long as they will be, so that they grow into a chart that stays as it is. */
export function curvesOf(courses: readonly Course[], epochs: number): Curves {
  const looks = looksOf(courses.map(({ entrant }) => entrant.optimizer));
  const whole = (values: readonly number[]) =>
    Array.from({ length: epochs + 1 }, (_, epoch) => values[epoch] ?? Number.NaN);
  const lines = (valuesOf: (course: Course) => readonly number[]) =>
    courses.map((course, i) => ({
      name: course.entrant.name,
      ...looks[i]!,
      values: whole(valuesOf(course)),
    }));
  return {
    losses: lines(({ losses }) => losses),
    accuracies: lines((course) => course.accuracies),
  };
}
