import { FIRST_NOISE, TEST_POINTS } from "../../demos/ring/game.ts";
import { BATCH } from "../../demos/ring/players.ts";
import { COVERED_SHARE, GOOD_DISTANCE, RADIUS, SIGMA } from "../../demos/ring/ring.ts";
import { type Finish, learned, outcome } from "../../demos/ring/train.ts";
import type { Arguments } from "./arguments.ts";

/** What `gan.json` holds. */
export function resultsJson(results: readonly Finish[], { steps, seeds }: Arguments): string {
  const ring = { radius: RADIUS, sigma: SIGMA };
  const measure = {
    samples: TEST_POINTS,
    goodDistance: GOOD_DISTANCE,
    coveredShare: COVERED_SHARE,
  };
  const game = { steps, batch: BATCH, firstNoise: FIRST_NOISE, seeds };
  return `${JSON.stringify({ ring, measure, game, results: results.map(toResult) }, null, 2)}\n`;
}

function toResult({ contestant: { optimizer, lr, options }, runs }: Finish) {
  return {
    optimizer,
    lr,
    options,
    runs: runs.map((run) => {
      const { modes, good, shares } = outcome(run);
      const curve = run.checks.map(({ step, modes, good }) => ({ step, modes, good }));
      const { seed, seconds } = run;
      return { seed, learned: learned(run), modes, good, shares, curve, seconds };
    }),
  };
}
