/** A subcommand of `nadir`. */
export interface Command {
  readonly name: string;
  /** One line in the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  /** @throws UsageError for arguments that it does not take: then nothing has been done. */
  run(args: readonly string[]): Promise<void>;
}

/** The command was called wrongly. Ends it with exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** What was asked for cannot be done here and now, as on a full disk. Ends it with exit code 1. */
export class Failure extends Error {
  override name = "Failure";
}
