/** Who reaches the target, after how many steps and seconds. */
import { median } from "../median.mjs";
import { summaryOf } from "../summary.mjs";
import { BASELINE } from "./contestants.mjs";
import { SIZES } from "./data.mjs";
import { best, COMMON, stepsTo } from "./reaching.mjs";

/** AlgoPerf's four target-setting algorithms. */
const SETTERS = ["NAdamW", "AdamW", "SGD, Nesterov", "SGD, momentum"];

/** @param {{ result: object }[]} jobs that have ended. */
export function summarize(jobs) {
  const results = jobs.map(({ result }) => result);
  const searches = results.filter(({ baseline }) => !baseline);
  const target = targetOf(searches.filter(({ optimizer }) => SETTERS.includes(optimizer)));
  const rows = searches.map(({ optimizer, steps, search, point, runs }) => ({
    ...{ optimizer, steps, trials: search.length, point, ...reachedOf(runs, steps, target.right) },
  }));
  const { runs, steps } = results.find(({ baseline }) => baseline);
  return { target, rows, baseline: baselineOf(runs, steps, target.right) };
}

/**
 * AlgoPerf's rule: of the algorithm whose settings were best, the median over repetitions of the best that each reached;
 * and to test the worst, of those that reached it, of the best of each.
 */
function targetOf(setters) {
  const highest = ({ search }) => Math.max(...search.map(({ best }) => best));
  const setter = setters.reduce((a, b) => (highest(b) > highest(a) ? b : a));
  const right = median(setter.runs.map(best));
  const reaching = setter.runs.filter((run) => best(run) >= right);
  const test = Math.min(...reaching.map((run) => Math.max(...run.test)));
  const { optimizer, runs } = setter;
  return { optimizer, runs: runs.length, winners: reaching.length, right, test };
}

function reachedOf(runs, steps, right) {
  const milliseconds = median(runs.map((run) => run.milliseconds));
  const to = (count) => spread(runs.map((run) => stepsTo(run, steps, count)).filter(Boolean));
  return {
    ...{ runs: runs.length, toTarget: to(right), toCommon: to(COMMON) },
    milliseconds,
    best: summaryOf(runs.map((run) => (100 * best(run)) / SIZES.validation)),
    test: summaryOf(runs.map((run) => (100 * run.test.at(-1)) / SIZES.test)),
  };
}

/** Of the runs that have come so far, their number and their steps. */
const spread = (steps) =>
  steps.length
    ? {
        ...{ reached: steps.length, median: median(steps) },
        ...{ min: Math.min(...steps), max: Math.max(...steps) },
      }
    : { reached: 0 };

/** AlgoPerf's score: in each study, here a seed, the fastest of the five settings; of the studies the median. */
function baselineOf(runs, steps, right) {
  const points = BASELINE.map((point) => {
    const own = runs.filter((run) => run.point.lr === point.lr && sameLoss(run.point, point));
    return { point, ...reachedOf(own, steps, right) };
  });
  const seeds = [...new Set(runs.map(({ seed }) => seed))];
  const score = (count) => {
    const fastest = seeds.map((seed) => {
      const own = runs.filter((run) => run.seed === seed);
      return Math.min(...own.map((run) => stepsTo(run, steps, count) ?? Infinity));
    });
    const middle = median(fastest);
    return Number.isFinite(middle) ? middle : null;
  };
  return { steps, points, studies: seeds.length, score: score(right), common: score(COMMON) };
}

const sameLoss = (a, b) => a.labelSmoothing === b.labelSmoothing;
