import { readFileSync } from "node:fs";
import { batchesOf, type Course, type Finish } from "../../demos/digits/train.ts";
import { looksOf } from "../../demos/looks.ts";
import type { PageData } from "./page/data.ts";

/**
 * The results as one page that loads nothing. The build lays `race-page.html` beside the bundle:
 * `page/` with its styles, scripts and uPlot in one file, still without results.
 */
export function page(results: readonly Finish[], course: Course): string {
  const template = readFileSync(new URL("./race-page.html", import.meta.url), "utf8");
  const looks = looksOf(results.map(({ optimizer }) => optimizer));
  const data: PageData = {
    results: results.map((result, i) => ({ ...result, ...looks[i]! })),
    epochs: course.epochs,
    batches: batchesOf(course),
    seed: course.seed,
    train: course.train.count,
    test: course.test.count,
  };
  // A "<" could end the element.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return template.replace('"the results"', () => json);
}
