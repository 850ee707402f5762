import { ranked } from "../../demos/digits/rank.ts";
import {
  accuracyText,
  lossText,
  millisecondsText,
  nanosecondsText,
} from "../../demos/digits/text.ts";
import type { Finish } from "../../demos/digits/train.ts";
import { optionsText } from "../../demos/text.ts";
import { tableText } from "../table.ts";

const OPTIONS_WIDTH = 30;

/** The results as a terminal shows them, at most 100 columns wide. */
export function table(results: readonly Finish[]): string {
  const head = [
    "optimizer",
    "options",
    "training\nloss",
    "test\naccuracy",
    "gradient\ntime",
    "optimizer\ntime",
    "step per\nparameter",
  ];
  const colAligns = head.map((_, i) => (i < 2 ? "left" : "right"));
  const rows = ranked(results).map((result) => [
    result.name,
    optionsText(result.options),
    lossText(result.trainLoss),
    accuracyText(result.testAccuracy),
    millisecondsText(result.gradientMs),
    millisecondsText(result.optimizerMs),
    nanosecondsText(result.stepNs),
  ]);
  return tableText({ head, colAligns, colWidths: [null, OPTIONS_WIDTH] }, rows);
}
