/** The summary as tables of docs/evidence.md. */
import { markdown, meanAndStd } from "../summary.mjs";
import { beside } from "./besideTable.mjs";
import { STEP_HINT } from "./run.mjs";

/** How many reach it, and after how many steps. */
const reaching = ({ reached, median, min, max }, runs) =>
  reached ? `${reached} of ${runs}: ${median} (${min} – ${max})` : `0 of ${runs}`;
const seconds = ({ toCommon, milliseconds }) =>
  toCommon.reached ? ((toCommon.median * milliseconds) / 1000).toFixed(2) : "–";
const HEAD = [
  "best, validation %",
  "at the end, test %",
  "reach the target: steps",
  "reach 95 %: steps",
];
const cells = (row) => [
  ...[meanAndStd(row.best, 2), meanAndStd(row.test, 2)],
  ...[reaching(row.toTarget, row.runs), reaching(row.toCommon, row.runs)],
];

export function table({ target, rows, baseline }) {
  const { optimizer, runs, right, test, winners } = target;
  const percent = (count) => `${Number((count / 10).toFixed(2))} %`;
  const score = (steps) => (steps ? `${steps} steps` : "none");
  const parts = [
    `The target is ${percent(right)} of 1,000 to validate, the median of ${optimizer}'s ${runs} runs; to test ${percent(test)}, the worst of the ${winners} that reached it:`,
    everybody(rows),
    `MLCommons' baseline, ${baseline.steps} steps, ${baseline.studies} seeds a setting. Its score, the median over seeds of the fastest of five settings: to the target ${score(baseline.score)}, to 95 % ${score(baseline.common)}.`,
    fives(baseline),
    // What was recorded in PyTorch is of whole trainings.
    ...(baseline.steps === STEP_HINT ? beside() : []),
  ];
  return parts.join("\n\n");
}

/** The nearest to the target first. */
function everybody(rows) {
  const sorted = rows.toSorted((a, b) => b.best.mean - a.best.mean);
  return markdown(
    ["", "settings tried", "steps of a run", ...HEAD, "ms a step", "seconds to 95 %"],
    sorted.map((row) => [
      ...[row.optimizer, row.trials, row.steps, ...cells(row)],
      ...[row.milliseconds.toFixed(2), seconds(row)],
    ]),
  );
}

function fives({ points }) {
  return markdown(
    ["lr", "1 − β₁", "β₂", "weight decay", "label smoothing", ...HEAD],
    points.map(({ point, ...row }) => [
      ...[point.lr, point.oneMinusBeta1, point.beta2, point.weightDecay].map((x) =>
        Number(x.toPrecision(3)),
      ),
      ...[point.labelSmoothing, ...cells(row)],
    ]),
  );
}
