/** Which optimizer? Each tuned with the same budget on each problem, then tested with fresh seeds. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { contestantsOf, problems } from "./problems.mjs";
import { search } from "./search.mjs";
import { time } from "./time.mjs";

export { pictures } from "./pictures.mjs";
export { summarize } from "./summary.mjs";
export { table, tables } from "./table.mjs";

export const title = "Which optimizer?";
/** Its tables are in a document of their own. */
export const page = "docs/which-optimizer.md";

const digestOf = (file) =>
  createHash("sha256")
    .update(readFileSync(new URL(`../../${file}`, import.meta.url)))
    .digest("hex");

/** Where also other rates than the best are tried. */
const RATES = ["digits"];
/** Seconds that a job takes to begin. */
const START = 1.5;

/** Where steps are timed. */
const TIMED = ["digits", "sonnets"];

/**
 * @param {{ quick?: boolean, seeds?: number, form?: { trials: number, share: number, rates?: boolean } }} options `form` is smaller than
 *   `quick`, for tests
 */
export function jobs({ quick = false, seeds = quick ? 2 : 8, form } = {}) {
  const { trials, share } = form ?? (quick ? { trials: 4, share: 0.2 } : { trials: 20, share: 1 });
  const searches = problems.flatMap((problem) =>
    contestantsOf(problem).map(({ name: optimizer }) => {
      const config = {
        ...{ problem: problem.name, optimizer, seeds, trials },
        steps: Math.max(1, Math.round(share * problem.steps)),
        rates: (form?.rates ?? true) && RATES.includes(problem.name),
        data: problem.files.map(digestOf),
      };
      const runs = 2 * config.trials + seeds + (config.rates ? 32 : 0);
      return {
        name: `${problem.name}-${optimizer}`,
        estimate: START + (runs * problem.seconds * config.steps) / problem.steps,
        config,
        run: (context) => search(config, context),
      };
    }),
  );
  const timings = TIMED.map((problem) => {
    const config = { problem, rounds: form ? 1 : quick ? 3 : 40, stepsARound: 20 };
    return {
      name: `time-${problem}`,
      estimate: START + 0.25 * config.rounds,
      config,
      run: (context) => time(config, context),
    };
  });
  return [...timings, ...searches];
}

export const describe = ({ trials, round, of }) =>
  round === undefined ? `${trials} of ${of} trials` : `round ${round} of ${of}`;
