/** A contestant on a problem: tuned, then trained anew with other seeds and tested. */
import { load } from "nadir";
import { tune } from "nadir/tune";
import { contestantNamed } from "./contestants.mjs";
import { train } from "./course.mjs";
import { problemNamed } from "./problems.mjs";

/** Of the learning rate that was found, so many times as much: what too small and too large ones do. */
export const FACTORS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];
/** Each trial is the mean of two trainings, of these seeds; tests are of those behind them. */
const TUNED = [1, 2];
/** Other rates are tried with so many seeds of the tests. */
const OTHERS = 3;
/** Losses of a course that are kept, each a mean of its stretch. */
const KEPT = 50;
/** Trials between two checkpoints. */
const BETWEEN = 5;

/**
 * @param {object} config of the job: `problem`, `optimizer`, `steps`, `trials`, `seeds`, `rates`
 * @param {object} context of the runner
 */
export async function search(config, { progress, checkpoint, signal }) {
  const { trials: count, seeds, steps } = config;
  const problem = problemNamed(config.problem);
  const contestant = contestantNamed(config.optimizer);
  const nadir = await load();
  const run = (options, seed, part, onLoss) =>
    train(nadir, problem, contestant, options, { seed, steps, part, onLoss });
  const trials = JSON.parse(
    new TextDecoder().decode(checkpoint.load() ?? new Uint8Array([91, 93])),
  );
  const { best } = await tune({
    space: contestant.space,
    trials: count,
    seed: 1,
    prune: false,
    earlier: [...trials],
    signal,
    objective: (options) => mean(TUNED.map((seed) => run(options, seed, "validation"))),
    async onTrial(trial) {
      trials.push(trial);
      progress({ trials: trials.length, of: count });
      if (trials.length % BETWEEN > 0) return;
      await checkpoint.save(new TextEncoder().encode(JSON.stringify(trials)));
    },
  });
  signal.throwIfAborted();
  if (best === undefined) throw new Error("no trial is complete");
  const { options } = best;
  const scores = tested(options, seeds);
  signal.throwIfAborted();
  const { name: optimizer, rate = "lr" } = contestant;
  return {
    options,
    validation: best.value,
    failed: trials.filter(({ state }) => state === "failed").length,
    trials: trials.map(({ options, value }) => [options[rate], value]),
    scores,
    ...(config.rates && { rates: ratesOf(), losses: lossesOf() }),
    optimizer,
  };

  function tested(options, count) {
    return Array.from({ length: count }, (_, i) => run(options, TUNED.length + 1 + i, "test"));
  }

  /** The test's scores by factor of the rate. */
  function ratesOf() {
    return FACTORS.map((factor) => tested({ ...options, [rate]: options[rate] * factor }, OTHERS));
  }

  /** Losses of a training with each hundredth, tenth, … of the rate. */
  function lossesOf() {
    return FACTORS.filter((_, i) => i % 2 === 0).map((factor) => {
      const losses = [];
      run({ ...options, [rate]: options[rate] * factor }, TUNED[0], "test", (loss) =>
        losses.push(loss),
      );
      const size = Math.ceil(steps / KEPT);
      return Array.from({ length: Math.floor(losses.length / size) }, (_, i) => {
        const some = losses.slice(i * size, (i + 1) * size);
        return Number((some.reduce((a, b) => a + b) / size).toPrecision(4));
      });
    });
  }
}

const mean = (values) => values.reduce((a, b) => a + b) / values.length;
