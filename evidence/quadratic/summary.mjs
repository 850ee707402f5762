/** What the trainings say beside the published ones. */
import { summaryOf } from "../summary.mjs";
import { SAMPLE } from "./jobs.mjs";
import { published } from "./theirs.mjs";

/** @param {{ result: object }[]} jobs that have ended. */
export function summarize(jobs) {
  const results = jobs.map(({ result }) => result);
  const [{ epochs }] = results;
  const rows = results.map(({ optimizer, same, reshuffled }) => ({
    ...{ optimizer, tuned: same.tuned, lr: same.lr, ...endOf(same, epochs) },
    reshuffled: { lr: reshuffled.lr, ...endOf(reshuffled, epochs) },
    theirs: theirsOf(optimizer, epochs),
    grid: gridOf(optimizer, same.grid, epochs),
  }));
  return { epochs, seeds: results[0].same.seeds.length, rows, sample: sampleOf(results) };
}

/** Over the seeds: losses at the end, and the first epoch after which the loss to test is DeepOBS's aim or less. */
function endOf({ seeds }, epochs) {
  const at = (part) => seeds.map((run) => run[part][epochs]);
  const reached = seeds
    .map(({ test }) => test.findIndex((loss) => loss !== null && loss <= published.convergence))
    .filter((epoch) => epoch >= 0 && epoch <= epochs);
  return {
    train: summaryOf(at("train")),
    test: summaryOf(at("test")),
    reached: reached.length,
    epochsToAim: reached.length === seeds.length ? summaryOf(reached).mean : null,
  };
}

function theirsOf(optimizer, epochs) {
  const theirs = published.optimizers[optimizer];
  return theirs && { name: theirs.theirs, lr: theirs.tuned, ...endOf(theirs, epochs) };
}

/** Of all rates: whether they diverge as the published runs did, and how far losses to test are from theirs. */
function gridOf(optimizer, grid, epochs) {
  const theirs = published.optimizers[optimizer];
  // Published are the ends of 100 epochs.
  if (!theirs || epochs !== theirs.seeds[0].test.length - 1) return undefined;
  const points = grid.map(({ lr, test }) => {
    const other = theirs.grid.find((each) => Math.abs(each.lr / lr - 1) < 1e-6);
    return { lr, ours: test, theirs: other.test };
  });
  return { alike: points.filter((p) => (p.ours === null) === (p.theirs === null)).length, points };
}

function sampleOf(results) {
  const own = results.find(({ optimizer }) => optimizer === SAMPLE.optimizer);
  if (!own) return undefined;
  const of = (runs, part) => summaryOf(runs.map((run) => run[part]));
  const ways = ["same", "reshuffled"].map((way) => {
    const runs = own[way].sample;
    const above = runs.filter(({ train }) => train >= SAMPLE.train).length;
    return [way, { train: of(runs, "train"), test: of(runs, "test"), above }];
  });
  return { ...SAMPLE, ...Object.fromEntries(ways) };
}
