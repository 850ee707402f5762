import { DEFAULT_EPOCHS, DEFAULT_SEED } from "../../demos/digits/digest.ts";
import { entrants, standard } from "../../demos/digits/entrants.ts";
import { optionsText } from "../../demos/text.ts";
import { DEFAULT_OUT, MAX_EPOCHS } from "./arguments.ts";
import { surfaceHelp } from "./surface/help.ts";

const idWidth = Math.max(...entrants.map(({ id }) => id.length));
const list = entrants.map((entrant) => {
  const star = standard.includes(entrant) ? " " : "*";
  return ` ${star}${entrant.id.padEnd(idWidth)}  ${optionsText(entrant.options)}`;
});

/** Who is newer gets a star, and leaves the race that everybody knows as it is. */
const usual = standard.length === entrants.length ? "all" : "those without a star";

/** `nadir race --help`. */
export const help: string = `nadir race: train one network with one optimizer after another, and compare

A small network (64 inputs, 32 hidden units with ReLU, 10 outputs) learns to read 1,797 handwritten
digits of 8×8 pixels. Each optimizer starts from the same weights and sees the same batches of 32
images in the same order; a fixed fifth of every digit's images is kept for the test. It shows how
they differ, not which is best: learning rates were chosen by hand with the test in sight, and one
test image is 0.28 %. With --surface they descend a function of two variables instead: see below.

Usage: nadir race [options]
       nadir race --surface <name> [options]

Options:
  --optimizers <names>  which race, separated by commas: sgd-momentum is one of those below, sgd all
                        forms of SGD, all every one; upper or lower case
                        (default: ${usual})
  --epochs <n>          how often to go through the images, 1 to ${MAX_EPOCHS} (default: ${DEFAULT_EPOCHS})
  --seed <n>            0 to 2^53 − 1: the first weights and the order of the images follow from it,
                        so that the same seed gives the same losses again (default: ${DEFAULT_SEED})
  --out <folder>        where to write, made if missing (default: ${DEFAULT_OUT})
  -h, --help            show this

Writes:
  race.json  [{ optimizer, options, trainLoss, testAccuracy, stepNs, gradientNs, lossCurve }, …]
             lossCurve: mean cross-entropy over all training images, at the start and after every
             epoch; trainLoss: the last of them; testAccuracy: 0 to 1; stepNs: nanoseconds a
             parameter of the median step, without the gradients (at 2,410 parameters the fixed cost
             of a call shows; a large model takes less); gradientNs: nanoseconds for loss and
             gradients of the median batch, all parameters together
  race.html  the loss curves and the results, one page that needs no network

Examples:
  nadir race
  nadir race --optimizers sgd,nag --epochs 50
  nadir race --optimizers adam-plain,adamw,nadam --seed 7 --out results

All that can race, with the options of each class:
${list.join("\n")}

${surfaceHelp}

Digits: E. Alpaydin & C. Kaynak, "Optical Recognition of Handwritten Digits", UCI Machine Learning
Repository (1998), https://doi.org/10.24432/C50P49, CC BY 4.0.`;
