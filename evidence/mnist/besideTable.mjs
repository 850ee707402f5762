/** The same trainings in PyTorch and here, pair by pair, as `beside.mjs` recorded them. */
import { readFileSync } from "node:fs";
import { median } from "../median.mjs";
import { markdown, meanAndStd, summaryOf } from "../summary.mjs";
import { BASELINE } from "./contestants.mjs";
import { SIZES } from "./data.mjs";
import { best, COMMON, stepsTo } from "./reaching.mjs";

export function beside() {
  const { pairs, versions, machine } = JSON.parse(
    readFileSync(new URL("pytorch.json", import.meta.url), "utf8"),
  );
  return [
    "The same weights and the same batches in PyTorch and here:",
    accuracies(pairs),
    `What a step takes, each pair of trainings one behind the other: PyTorch ${versions.torch}, ${machine.cpu}, ${machine.cores} cores with a load of ${Math.round(machine.before)} by other work at first, ${Math.round(machine.after)} at last:`,
    times(pairs),
  ];
}

function groups(pairs) {
  const names = [...new Set(pairs.map(nameOf))];
  return names.map((name) => [name, pairs.filter((pair) => nameOf(pair) === name)]);
}

function nameOf({ optimizer, point }) {
  const at = BASELINE.findIndex(
    ({ lr, labelSmoothing }) => lr === point.lr && labelSmoothing === point.labelSmoothing,
  );
  return at < 0 ? optimizer : `${optimizer}, baseline ${at + 1}`;
}

function accuracies(all) {
  const own = all.filter(({ threads }) => threads === 1);
  const percent = (runs) =>
    meanAndStd(summaryOf(runs.map((run) => (100 * best(run)) / SIZES.validation)), 2);
  const steps = (runs, total) => {
    const reached = runs.map((run) => stepsTo(run, total, COMMON)).filter(Boolean);
    return reached.length ? `${median(reached)} (${reached.length})` : "– (0)";
  };
  return markdown(
    [
      ...["", "seeds", "best, validation %: PyTorch", "Nadir"],
      ...[
        "steps to 95 % (reached): PyTorch",
        "Nadir",
        "parted at most, of 2,000",
        "looks without any",
      ],
    ],
    groups(own).map(([name, pairs]) => {
      const [theirs, ours] = [pairs.map((pair) => pair.theirs), pairs.map((pair) => pair.ours)];
      const { steps: total } = pairs[0];
      return [
        ...[name, pairs.length, percent(theirs), percent(ours)],
        ...[steps(theirs, total), steps(ours, total)],
        Math.max(...pairs.flatMap(parted)),
        `${pairs.flatMap(parted).filter((count) => count === 0).length} of ${pairs.flatMap(parted).length}`,
      ];
    }),
  );
}

/** At every look, how many more of 2,000 one of the two has right. */
function parted({ ours, theirs }) {
  return ours.validation.map((_, i) => {
    const apart = (part) => Math.abs(ours[part][i] - theirs[part][i]);
    return apart("validation") + apart("test");
  });
}

function times(all) {
  const rows = [1, 2].flatMap((threads) =>
    groups(all.filter((pair) => pair.threads === threads)).map(([name, pairs]) => {
      const per = (of) => median(pairs.map((pair) => pair[of].milliseconds));
      const ratios = pairs.map(({ ours, theirs }) => theirs.milliseconds / ours.milliseconds);
      const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
      return [
        ...[name, threads, per("theirs").toFixed(2), per("ours").toFixed(2)],
        `${median(ratios).toFixed(1)}${low < high ? ` (${low.toFixed(1)} – ${high.toFixed(1)})` : ""}`,
      ];
    }),
  );
  return markdown(["", "threads", "ms a step, PyTorch", "Nadir", "times as fast"], rows);
}
