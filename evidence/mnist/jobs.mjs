/** What is to be trained. */

import { remembered } from "../remembered.mjs";
import { randomState } from "../twister.mjs";
import { BASELINE, CONTESTANTS } from "./contestants.mjs";
import { SHA256 } from "./data.mjs";
import { STEP_HINT, TARGET_STEPS, train } from "./run.mjs";

/** AlgoPerf draws 200. */
const TRIALS = 12;
/** Seconds a step, for the estimate. */
const STEP = 0.0007;

/**
 * One job an optimizer: so many settings drawn from its space, a training each, and that which was best on validation
 * once more from other seeds; and one of MLCommons' baseline, each of its five settings from every seed.
 * @param {{ quick?: boolean, seeds?: number }} [options] `seeds`: AlgoPerf's rule has 20; of the baseline, whose rule has 3, and of Muon at most 5.
 */
export function jobs({ quick = false, seeds = quick ? 2 : 10 } = {}) {
  const names = Object.keys(CONTESTANTS).slice(0, quick ? 3 : undefined);
  return [
    baselineOf(quick, Math.min(seeds, 5)),
    ...names.map((name, i) => searchOf(name, i, quick, seeds)),
  ];
}

function searchOf(optimizer, i, quick, wanted) {
  const contestant = CONTESTANTS[optimizer];
  const trials = quick ? 2 : (contestant.trials ?? TRIALS);
  const steps = quick ? 400 : (contestant.steps ?? TARGET_STEPS);
  const seeds = Math.min(wanted, contestant.seeds ?? wanted);
  return {
    name: optimizer.toLowerCase().replaceAll(/[^a-z]+/g, "-"),
    config: { optimizer, space: contestant.space, trials, steps, seeds, data: SHA256 },
    estimate: (trials + seeds) * steps * STEP * (optimizer === "Muon" ? 20 : 1),
    async run(context) {
      const each = trainings({ ...context, total: trials + seeds });
      const search = [];
      for (const point of pointsOf(contestant.space, trials, 100 + i)) {
        search.push(await each({ optimizer, point, seed: 0, steps }));
      }
      const best = search.reduce((a, b) => (highest(b) > highest(a) ? b : a));
      const runs = [];
      for (let seed = 1; seed <= seeds; seed++) {
        runs.push(await each({ optimizer, point: best.point, seed, steps }));
      }
      return { optimizer, steps, search: search.map(short), point: best.point, runs };
    },
  };
}

function baselineOf(quick, seeds) {
  const scored = quick ? 500 : STEP_HINT;
  return {
    name: "baseline",
    config: { points: BASELINE, steps: scored, seeds, data: SHA256 },
    estimate: BASELINE.length * seeds * scored * STEP,
    async run(context) {
      const each = trainings({ ...context, total: BASELINE.length * seeds });
      const runs = [];
      for (let seed = 1; seed <= seeds; seed++) {
        for (const point of BASELINE) {
          runs.push(await each({ optimizer: "NAdamW", point, seed, steps: scored }));
        }
      }
      return { baseline: true, steps: scored, runs };
    },
  };
}

function trainings({ checkpoint, progress, signal, total }) {
  const once = remembered(checkpoint);
  let done = 0;
  return async (setting) => {
    signal?.throwIfAborted();
    const result = await once(() => train(setting));
    progress({ done: ++done, total });
    await new Promise((resolve) => setImmediate(resolve));
    const { optimizer, point, seed } = setting;
    return { optimizer, point, seed, ...result };
  };
}

const highest = ({ validation }) => Math.max(...validation);
const short = (run) => ({ point: run.point, best: highest(run) });

/** Settings at random: of a list one, of an interval even in the logarithm. */
export function pointsOf(space, count, seed) {
  const random = randomState(seed);
  const drawn = (range) =>
    Array.isArray(range)
      ? range[Math.floor(range.length * random.uniform())]
      : Number((range.min * (range.max / range.min) ** random.uniform()).toPrecision(6));
  return Array.from({ length: count }, () =>
    Object.fromEntries(Object.entries(space).map(([name, range]) => [name, drawn(range)])),
  );
}
