import Table from "cli-table3";
import { ranked } from "./rank.ts";
import { accuracyText, lossText, millisecondsText, nanosecondsText, optionsText } from "./text.ts";
import type { Finish } from "./train.ts";

const OPTIONS_WIDTH = 34;

/** Horizontal rules only: with vertical ones the table would not fit 100 columns. */
const RULES = {
  ...{ top: "─", "top-left": "", "top-mid": "──", "top-right": "" },
  ...{ left: "", middle: "  ", right: "" },
  ...{ mid: "─", "left-mid": "", "mid-mid": "──", "right-mid": "" },
  ...{ bottom: "─", "bottom-left": "", "bottom-mid": "──", "bottom-right": "" },
};

/** The results as a terminal shows them, at most 100 columns wide. */
export function table(results: readonly Finish[]): string {
  const colourful = process.stdout.hasColors?.() ?? false;
  const table = new Table({
    head: [
      "optimizer",
      "options",
      "training\nloss",
      "test\naccuracy",
      "time in\noptimizer",
      "a parameter\na step",
    ],
    colAligns: ["left", "left", "right", "right", "right", "right"],
    colWidths: [null, OPTIONS_WIDTH],
    wordWrap: true,
    chars: RULES,
    style: {
      compact: true,
      "padding-left": 0,
      "padding-right": 0,
      head: colourful ? ["bold"] : [],
      border: colourful ? ["gray"] : [],
    },
  });
  for (const result of ranked(results)) {
    table.push([
      result.name,
      optionsText(result.options),
      lossText(result.trainLoss),
      accuracyText(result.testAccuracy),
      millisecondsText(result.optimizerMs),
      nanosecondsText(result.stepNs),
    ]);
  }
  return table.toString();
}
