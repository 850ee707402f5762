import { loadSync } from "../../../src/index.ts";
import { digestOf } from "../../demos/digits/digest.ts";
import { digitsOf } from "../../demos/digits/digits.ts";
import {
  batchesOf,
  type Course,
  type Finish,
  type Result,
  train,
} from "../../demos/digits/train.ts";
import { countText } from "../../demos/text.ts";
import type { Command } from "../command.ts";
import { openFolder } from "../folder.ts";
import { follow } from "../follow.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import { help } from "./help.ts";
import { loadDigits } from "./load.ts";
import { readOptions } from "./options.ts";
import { page } from "./page.ts";
import { watch } from "./progress.ts";
import { raceOnSurface } from "./surface/race.ts";
import { table } from "./table.ts";
import { warmUp } from "./warmUp.ts";

export const race: Command = {
  name: "race",
  summary: "race optimizers on handwritten digits, or down a surface, and compare",
  help,
  async run(args) {
    const given = readOptions(args);
    if (given.surface === undefined) await raceOnDigits(readArguments(given));
    else await raceOnSurface(given);
  },
};

async function raceOnDigits(asked: Arguments): Promise<void> {
  // Before the race, so that a folder that cannot be written to costs no waiting.
  const out = openFolder(asked.out, ["race.json", "race.html"]);
  const course = { ...digitsOf(loadDigits()), epochs: asked.epochs, seed: asked.seed };
  console.log(announcement(asked, course));
  const results = await raceAll(asked, course);
  console.log(`${table(results)}\n\n${footnote(course)}\n\n${await seal(results)}\n`);
  const texts = { "race.json": resultsJson(results), "race.html": page(results, course) };
  for (const path of await out.write(texts)) console.log(`  ${path}`);
}

async function raceAll({ entrants, epochs }: Arguments, course: Course): Promise<Finish[]> {
  const nadir = loadSync();
  warmUp(nadir, entrants, course);
  const nameWidth = Math.max(...entrants.map(({ name }) => name.length));
  const progress = watch(entrants.length * epochs, nameWidth);
  const results: Finish[] = [];
  try {
    for (const entrant of entrants) {
      let epoch = 0;
      const result = await follow(train(nadir, entrant, course), ({ loss }) => {
        if (epoch++ > 0) progress.epoch(entrant.name, loss);
      });
      progress.finish(result);
      results.push(result);
    }
  } finally {
    progress.stop();
    nadir.dispose();
  }
  return results;
}

function announcement({ entrants, epochs, seed }: Arguments, course: Course): string {
  const optimizers = countText(entrants.length, "optimizer");
  const rounds = countText(epochs, "epoch");
  return `nadir race: a 64-32-10 network learns ${countText(course.train.count, "handwritten digit")}
${optimizers}, ${rounds} of ${batchesOf(course)} batches each, seed ${seed}
`;
}

function footnote({ test }: Course): string {
  return `Training loss: mean cross-entropy over all training images after the last epoch.
Test accuracy: share of ${test.count} images that were not trained on.
Gradient time: for losses and gradients of all batches. Optimizer time: in optimizer.step() without
them; step per parameter: the median step.`;
}

/** By which others see that they have the same numbers. */
async function seal(results: readonly Finish[]): Promise<string> {
  return `sha256 of all losses and accuracies, the same on every engine:\n${await digestOf(results)}`;
}

/** What `race.json` holds. */
function resultsJson(results: readonly Finish[]): string {
  return `${JSON.stringify(results.map(toResult), null, 2)}\n`;
}

function toResult(finish: Finish): Result {
  const { optimizer, options, trainLoss, testAccuracy, stepNs, gradientNs, lossCurve } = finish;
  return { optimizer, options, trainLoss, testAccuracy, stepNs, gradientNs, lossCurve };
}
