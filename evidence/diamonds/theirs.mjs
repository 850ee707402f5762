/**
 * Writes `theirs.json`, what the authors' reports say of each seed, from a clone of their repository (Apache-2.0):
 *
 *     git clone https://github.com/yandex-research/tabular-dl-optimizers
 *     node evidence/diamonds/theirs.mjs tabular-dl-optimizers
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { settings } from "./settings.mjs";

const [clone] = process.argv.slice(2);
const git = (...args) =>
  execFileSync("git", ["-C", clone, ...args], { encoding: "utf8", maxBuffer: 2 ** 28 });

const optimizers = settings.map(({ name }) => {
  const report = JSON.parse(git("show", `HEAD:exp/mlp/${name}/diamond/evaluation/report.json`));
  const seeds = report.experiments.map(({ config, report }) => ({
    seed: config.seed,
    epoch: report.best_step / report.epoch_size,
    ...{ val: report.metrics.val.rmse, test: report.metrics.test.rmse },
    ...{ seconds: Math.round(report.time), parameters: report.n_parameters },
  }));
  return [name, seeds];
});
const commit = git("rev-parse", "HEAD").trim();
const file = new URL("theirs.json", import.meta.url);
const text = JSON.stringify({ commit, optimizers: Object.fromEntries(optimizers) }, undefined, 1);
writeFileSync(file, `${text}\n`);
