import { median } from "../../demos/median.ts";
import { settingsText } from "../../demos/ring/contestants.ts";
import { type Finish, learned, outcome } from "../../demos/ring/train.ts";
import { tableText } from "../table.ts";
import { wholePercent } from "./text.ts";

const OPTIONS_WIDTH = 32;
/** So wide that five seeds take one line. */
const MODES_WIDTH = 9;
const GOOD_WIDTH = 15;

/** The results as a terminal shows them, at most 100 columns wide. */
export function table(results: readonly Finish[]): string {
  const head = [
    "optimizer",
    "options",
    "learned\nthe ring",
    "modes\ncovered",
    "good samples\n%",
    "time\na run",
  ];
  const colAligns = ["left", "left", "right", "left", "left", "right"] as const;
  const colWidths = [null, OPTIONS_WIDTH, null, MODES_WIDTH, GOOD_WIDTH];
  const rows = results.map(({ contestant, runs }) => [
    contestant.name,
    settingsText(contestant),
    `${runs.filter(learned).length} of ${runs.length}`,
    runs.map((run) => outcome(run).modes).join(" "),
    runs.map((run) => wholePercent(outcome(run).good)).join(" "),
    `${median(runs.map(({ seconds }) => seconds)).toFixed(1)} s`,
  ]);
  return tableText({ head, colAligns: [...colAligns], colWidths }, rows);
}
