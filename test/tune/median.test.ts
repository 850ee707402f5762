import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { choice, type PruneOptions, tune } from "../../src/tune/index.ts";

interface Case {
  readonly direction: "minimize" | "maximize";
  readonly startup: number;
  readonly warmup: number;
  readonly trials: readonly { readonly reports: number[]; readonly pruned: number | null }[];
  readonly best: number;
}

const { cases } = JSON.parse(readFileSync("test/golden/tune.json", "utf8")) as { cases: Case[] };

/** Reports what Optuna was told, until it is told to end. */
const search = ({ trials, direction }: Case, prune: PruneOptions | false) =>
  tune({
    space: { of: choice(["recorded"]) },
    trials: trials.length,
    direction,
    prune,
    objective(_, { trial, report }) {
      const { reports } = trials[trial]!;
      for (const each of reports) if (!report(each)) return undefined;
      return reports.at(-1);
    },
  });

describe.each(cases)(
  "by the median rule, $direction, startup $startup, warmup $warmup",
  (given) => {
    test("the same trials end after the same report as in Optuna, and the same one is best", async () => {
      const { trials, best } = await search(given, {
        startup: given.startup,
        warmup: given.warmup,
      });
      const ended = trials.map(({ state, reports }) =>
        state === "pruned" ? reports.length - 1 : null,
      );
      expect(ended).toEqual(given.trials.map(({ pruned }) => pruned));
      expect(best!.trial).toBe(given.best);
    });

    test("all go to their ends without it", async () => {
      const { trials } = await search(given, false);
      expect(trials.map(({ reports }) => reports)).toEqual(
        given.trials.map(({ reports }) => reports),
      );
    });
  },
);

test("a pruned trial has the value that it reported last, and its signal is aborted", async () => {
  let aborted: boolean | undefined;
  const { trials } = await tune({
    space: { of: choice([1]) },
    trials: 3,
    prune: { startup: 2 },
    objective(_, { trial, report, signal }) {
      expect(report(trial)).toBe(trial < 2);
      aborted = signal.aborted;
      expect(report(-1)).toBe(trial < 2);
      return 5;
    },
  });
  expect(aborted).toBe(true);
  expect(trials[2]).toEqual({
    ...{ trial: 2, options: { of: 1 }, state: "pruned", value: 2, reports: [2] },
  });
});
