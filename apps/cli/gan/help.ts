import { contestants, settingsText } from "../../demos/ring/contestants.ts";
import { FIRST_NOISE, TEST_POINTS } from "../../demos/ring/game.ts";
import { COVERED_SHARE, GOOD_DISTANCE, RADIUS, SIGMA } from "../../demos/ring/ring.ts";
import {
  DEFAULT_OUT,
  DEFAULT_SEED,
  DEFAULT_SEEDS,
  DEFAULT_STEPS,
  MAX_SEEDS,
  MAX_STEPS,
  MIN_STEPS,
} from "./arguments.ts";

const idWidth = Math.max(...contestants.map(({ id }) => id.length));
const list = contestants.map(
  (contestant) => `  ${contestant.id.padEnd(idWidth)}  ${settingsText(contestant)}`,
);

/** `nadir gan --help`. */
export const help: string = `nadir gan: train a generative adversarial network, with NAG and with others

A generator learns to make points like those of a ring of eight Gaussians (radius ${RADIUS}, σ ${SIGMA}), which
it never sees: it only hears from a discriminator how real its points look. The two take steps in
turn, each by an optimizer of its own; the discriminator's loss is binary cross-entropy, the
generator's the non-saturating one. Generators easily leave modes out, so a run counts by how many
of the eight it covers. On all that the discriminator sees there is noise, of deviation ${FIRST_NOISE} at first
and falling as a square to 0: the modes begin wide, and run into one another.

Usage: nadir gan [options]

Options:
  --optimizers <names>  which of those below, separated by commas (default: all)
  --seeds <n>           how many runs of each, 1 to ${MAX_SEEDS}, from one seed after another (default: ${DEFAULT_SEEDS})
  --seed <n>            the first seed: weights, noise and points follow from it, so that the same
                        seed gives the same run again, on every engine (default: ${DEFAULT_SEED})
  --steps <n>           steps of each network, ${MIN_STEPS} to ${MAX_STEPS.toLocaleString("en")} (default: ${DEFAULT_STEPS.toLocaleString("en")}); noise and learning
                        rates fall to 0 over them all
  --out <folder>        where to write, made if missing (default: ${DEFAULT_OUT})
  -h, --help            show this

Measures, of ${TEST_POINTS.toLocaleString("en")} samples:
  good     within 3σ (${GOOD_DISTANCE}) of a mode; of the ring's own points, 98.9 % are
  covered  a mode whose good samples are at least ${100 * COVERED_SHARE} % of all; an even share is 12.5 %

Writes:
  gan.json  { ring, measure, game, results: [{ optimizer, lr, options, runs }, …] }
            runs: { seed, learned, modes, good, shares, curve, seconds }; good: 0 to 1; shares: of
            each mode, anticlockwise from the right; curve: { step, modes, good } over time
  gan.svg   samples over time, a row for each optimizer, of its first seed

Examples:
  nadir gan
  nadir gan --optimizers nag --seeds 1
  nadir gan --optimizers nag,adam --seed 6 --out results

Optimizers, with the learning rates of generator and discriminator at first:
${list.join("\n")}

Networks: generator 2-32-32-32-32-2 (ReLU), discriminator 2-32-32-1 (leaky ReLU), batches of 64.
For each optimizer the best of 13 pairs of learning rates was taken on the seeds 1 to 5; all else
was chosen with NAG.

Ring: Metz et al., "Unrolled Generative Adversarial Networks" (arXiv:1611.02163). Good samples:
Srivastava et al., "VEEGAN" (arXiv:1705.07761). Losses: Goodfellow et al., "Generative Adversarial
Nets" (arXiv:1406.2661). Noise: Sønderby et al. (arXiv:1610.04490).`;
