import { lossLines } from "../../demos/digits/lines.ts";
import type { Line } from "../../demos/page/line.ts";
import type { Course } from "./progress.ts";

/** What the charts draw. */
export interface Curves {
  readonly losses: readonly Line[];
  readonly accuracies: readonly Line[];
}

/** Curves as long as they will be, so that they grow into a chart that stays as it is. */
export function curvesOf(courses: readonly Course[], epochs: number): Curves {
  const whole = (values: readonly number[]) =>
    Array.from({ length: epochs + 1 }, (_, epoch) => values[epoch] ?? Number.NaN);
  const losses = lossLines(
    courses.map(({ entrant: { name, optimizer }, losses }) => ({
      name,
      optimizer,
      lossCurve: whole(losses),
    })),
  );
  const accuracies = losses.map((line, i) => ({ ...line, values: whole(courses[i]!.accuracies) }));
  return { losses, accuracies };
}
