import { Failure, UsageError } from "../command.ts";
import type { Arguments, Options } from "./arguments.ts";

const names = [
  ...["rounds", "shards", "innerSteps", "quorum", "grace", "deadline"],
  ...["precision", "feedback", "seed", "maxNorm", "lease", "patience"],
];

/** Without these there is nothing to be done. */
type Needed = "rounds" | "innerSteps";
export type Settled = Options & Required<Pick<Options, Needed | "shards" | "patience">>;

/**
 * What was given on the command line, and otherwise by the module's `options`.
 * @throws Failure for options that there are not; UsageError where some are missing or do not fit.
 */
export function settle(
  { path, options }: Arguments,
  theirs: Readonly<Record<string, unknown>>,
): Settled {
  const unknown = Object.keys(theirs).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new Failure(
      `${path}: options: there is no ${JSON.stringify(unknown)}; there are ${names.join(", ")}`,
    );
  }
  const { rounds, innerSteps, ...others }: Options = { ...theirs, ...options };
  if (rounds === undefined) throw new UsageError(missing("--rounds", path));
  if (innerSteps === undefined) throw new UsageError(missing("--inner-steps", path));
  const settled = { shards: 1, patience: 300_000, ...others, rounds, innerSteps };
  if (settled.quorum !== undefined && settled.quorum > settled.shards) {
    throw new UsageError(
      `--quorum must be at most --shards, which is ${settled.shards}, got ${settled.quorum}`,
    );
  }
  return settled;
}

const missing = (option: string, path: string) =>
  `${option} is missing; options that ${path} exports may have it, too`;
