import type { Axes } from "../page/axes.ts";
import { type Line, looksOf } from "../page/line.ts";
import { accuracyText, lossText } from "./text.ts";
import type { Finish } from "./train.ts";

/** How losses are drawn. */
export const lossAxes: Axes = { x: "epoch", scale: "log", text: lossText };

/** How accuracies are drawn. */
export const accuracyAxes: Axes = {
  x: "epoch",
  scale: "linear",
  range: [0.8, 1],
  text: accuracyText,
  tick: (share) => `${Number((100 * share).toFixed(1))} %`,
};

/** Results, in the order of the catalog, as lines of their losses. */
export function lossLines<R extends Pick<Finish, "name" | "optimizer" | "lossCurve">>(
  results: readonly R[],
): (R & Line)[] {
  const looks = looksOf(results.map(({ optimizer }) => optimizer));
  return results.map((result, i) => ({ ...result, ...looks[i]!, values: result.lossCurve }));
}
