import type { Axes } from "../page/axes.ts";
import { accuracyText, lossText } from "./text.ts";

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
