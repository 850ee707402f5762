import { loadSync } from "../../../src/index.ts";
import { GOOD_DISTANCE } from "../../demos/ring/ring.ts";
import { CHECKS, type Finish, LEARNED_SHARE, type Run, train } from "../../demos/ring/train.ts";
import { countText } from "../../demos/text.ts";
import type { Command } from "../command.ts";
import { openFolder } from "../folder.ts";
import { follow } from "../follow.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import { help } from "./help.ts";
import { picture } from "./picture/picture.ts";
import { watch } from "./progress.ts";
import { resultsJson } from "./results.ts";
import { table } from "./table.ts";

export const gan: Command = {
  name: "gan",
  summary: "train a generator against a discriminator with NAG and others, and compare",
  help,
  async run(args) {
    const asked = readArguments(args);
    // Before the games, so that a folder that cannot be written to costs no waiting.
    const out = openFolder(asked.out, ["gan.json", "gan.svg"]);
    console.log(announcement(asked));
    const results = await trainAll(asked);
    console.log(`${table(results)}\n\n${footnote()}\n`);
    const texts = { "gan.json": resultsJson(results, asked), "gan.svg": picture(results) };
    for (const path of await out.write(texts)) console.log(`  ${path}`);
  },
};

async function trainAll({ contestants, seeds, steps }: Arguments): Promise<Finish[]> {
  const nadir = loadSync();
  const progress = watch(contestants.length * seeds.length * CHECKS, {
    name: Math.max(...contestants.map(({ name }) => name.length)),
    seed: `${seeds.at(-1)}`.length,
  });
  const results: Finish[] = [];
  try {
    for (const contestant of contestants) {
      const runs: Run[] = [];
      for (const seed of seeds) {
        const run = await follow(train(nadir, contestant, { steps, seed }), (check) => {
          if (check.step > 0) progress.check(contestant.name, seed, check);
        });
        runs.push(run);
      }
      const result = { contestant, runs };
      progress.finish(result);
      results.push(result);
    }
  } finally {
    progress.stop();
    nadir.dispose();
  }
  return results;
}

function announcement({ contestants, seeds, steps }: Arguments): string {
  const optimizers = countText(contestants.length, "optimizer");
  const [first, last] = [seeds[0], seeds.at(-1)];
  const runs = first === last ? `seed ${first}` : `the seeds ${first} to ${last}`;
  return `nadir gan: a generator learns a ring of eight Gaussians against a discriminator
${optimizers}, ${countText(steps, "step")} of each network, ${runs}
`;
}

function footnote(): string {
  return `Learned: all 8 modes covered and at least ${100 * LEARNED_SHARE} % of the samples good, at the end. Good: within
${GOOD_DISTANCE} (3σ) of a mode. Modes and good samples: run by run, in the order of the seeds.
Options: the generator's learning rate first; both fall as a square to 0.`;
}
