/** DeepOBS's `quadratic_deep`: its published runs again, and more optimizers beside them. */
import { remembered } from "../remembered.mjs";
import { CONTESTANTS } from "./contestants.mjs";
import { descend } from "./run.mjs";
import { published } from "./theirs.mjs";

export const title = "DeepOBS, quadratic_deep";

/** DeepOBS's rates: five a decade from 10⁻⁵ to 10². */
const RATES = Array.from({ length: 36 }, (_, i) => Number((10 ** (i / 5 - 5)).toPrecision(11)));
const FIRST = 42;

/** What a run ended with that stands as an example in a fork of DeepOBS, with its default seed, 42. */
export const SAMPLE = {
  ...{ optimizer: "SGD, momentum", lr: 0.01, epochs: 10, train: 152.87, test: 155.575, seeds: 200 },
  source: "https://github.com/andres-fr/DeepOBS, 01b_tf_test_runner.py",
};

/**
 * One job an optimizer: every rate with one seed, and as many seeds with the rate that ends with the lowest loss to test,
 * which is DeepOBS's tuning; in batches that are the same in every epoch, as they were in the published runs, and in
 * batches that are not.
 * @param {{ quick?: boolean, seeds?: number }} [options]
 */
export function jobs({ quick = false, seeds = quick ? 3 : 10 } = {}) {
  const rates = quick ? RATES.filter((_, i) => i % 3 === 1) : RATES;
  const epochs = quick ? 20 : 100;
  const names = Object.keys(CONTESTANTS);
  return (quick ? names.slice(0, 4) : names).map((optimizer) => ({
    name: nameOf(optimizer),
    config: {
      ...{ optimizer, options: CONTESTANTS[optimizer].options, rates, seeds, epochs },
      ...(optimizer === SAMPLE.optimizer && { sample: SAMPLE }),
    },
    estimate: (rates.length + seeds) * epochs * 2 * (optimizer === "SOAP" ? 0.01 : 0.0012),
    async run({ progress, signal, checkpoint }) {
      const once = remembered(checkpoint);
      const samples = optimizer === SAMPLE.optimizer ? SAMPLE.seeds / (quick ? 20 : 1) : 0;
      const total = 2 * (rates.length + seeds + samples);
      let done = 0;
      const train = async (setting) => {
        signal?.throwIfAborted();
        const losses = await once(() => descend({ optimizer, epochs, ...setting }));
        progress({ done: ++done, total });
        await new Promise((resolve) => setImmediate(resolve));
        return losses;
      };
      const way = async (reshuffled) => {
        const grid = [];
        for (const lr of rates) {
          const { train: trained, test } = await train({ lr, seed: FIRST, reshuffled });
          grid.push({ lr, train: trained.at(-1), test: test.at(-1) });
        }
        const tuned = tunedOf(grid);
        // Beside the published runs at their rate, also where ours would be its neighbour.
        const lr = reshuffled ? tuned : (published.optimizers[optimizer]?.tuned ?? tuned);
        const runs = [];
        for (let seed = FIRST; seed < FIRST + seeds; seed++) {
          runs.push({ seed, ...(await train({ lr, seed, reshuffled })) });
        }
        const sample = [];
        for (let seed = FIRST; seed < FIRST + samples; seed++) {
          const { lr, epochs } = SAMPLE;
          const { train: trained, test } = await train({ lr, epochs, seed, reshuffled });
          sample.push({ train: trained.at(-1), test: test.at(-1) });
        }
        return { grid, tuned, lr, seeds: runs, sample };
      };
      return { optimizer, epochs, same: await way(false), reshuffled: await way(true) };
    },
  }));
}

/** In letters that a file's name can have. */
const nameOf = (optimizer) => optimizer.toLowerCase().replaceAll(/[^a-z]+/g, "-");

/** The rate that ends with the lowest loss to test. */
const tunedOf = (grid) =>
  grid
    .filter(({ test }) => test !== null)
    .reduce((best, each) => (each.test < best.test ? each : best)).lr;
