/**
 * Writes `published.json` from a clone of DeepOBS's published runs, whose folder DEEPOBS_BASELINES names:
 *
 *     git clone https://github.com/fsschneider/DeepOBS_Baselines
 *     DEEPOBS_BASELINES=DeepOBS_Baselines node evidence/quadratic/published.mjs
 *
 * Of each of 36 learning rates what training ended with, null where it diverged, and of the tuned rate, which ten
 * seeds have, the losses before each epoch and after the last.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const folder = process.env.DEEPOBS_BASELINES ?? "DeepOBS_Baselines";
const git = (...words) =>
  execFileSync("git", ["-C", folder, ...words], { encoding: "utf8", maxBuffer: 2 ** 26 });
const NAMES = {
  GradientDescentOptimizer: "SGD",
  MomentumOptimizer: "SGD, momentum",
  AdamOptimizer: "Adam",
};
/** Python writes what JSON has no word for. */
const parse = (text) => JSON.parse(text.replace(/-?\b(?:NaN|Infinity)\b/g, "null"));
const rounded = (losses) => losses.map((loss) => (loss === null ? null : Number(loss.toFixed(4))));

const files = git("ls-tree", "-r", "--name-only", "HEAD", "quadratic_deep/").trim().split("\n");
const runs = files.map((file) => parse(git("show", `HEAD:${file}`)));
const optimizers = Object.entries(NAMES).map(([name, ours]) => {
  const own = runs.filter((run) => run.optimizer === name);
  const tuned = own.find(({ random_seed: seed }) => seed !== 42).learning_rate;
  const of = (run) => [rounded(run.train_losses), rounded(run.test_losses)];
  const grid = own
    .filter(({ random_seed: seed }) => seed === 42)
    .sort((a, b) => a.learning_rate - b.learning_rate)
    .map((run) => {
      const [train, test] = of(run).map((losses) => losses.at(-1));
      return { lr: run.learning_rate, train, test };
    });
  const seeds = own
    // Of seed 42 it stands there with more digits.
    .filter(({ learning_rate: lr }) => Math.abs(lr / tuned - 1) < 1e-6)
    .sort((a, b) => a.random_seed - b.random_seed)
    .map((run) => {
      const [train, test] = of(run);
      return { seed: run.random_seed, train, test };
    });
  // Of the tuned rate's first seed, what the batches of the last two epochs lost: the same seven, in the same order.
  const first = own.filter((run) => Math.abs(run.learning_rate / tuned - 1) < 1e-6);
  const { minibatch_train_losses: batches } = first.find(({ random_seed: seed }) => seed === 42);
  const [before, last] = [rounded(batches.slice(-14, -7)), rounded(batches.slice(-7))];
  return [ours, { theirs: name, options: own[0].hyperparams, tuned, grid, seeds, before, last }];
});
const { quadratic_deep: convergence } = parse(git("show", "HEAD:convergence_performance.json"));
const source = {
  repository: "https://github.com/fsschneider/DeepOBS_Baselines",
  commit: git("rev-parse", "HEAD").trim(),
  licence: "MIT, (c) 2019 Frank Schneider",
};
const published = { source, convergence, optimizers: Object.fromEntries(optimizers) };
const text = JSON.stringify(published).replaceAll(/\},\{/g, "},\n{");
writeFileSync(new URL("published.json", import.meta.url), `${text}\n`);
