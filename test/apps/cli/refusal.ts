import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { UsageError } from "../../../apps/cli/command.ts";
import { commands } from "../../../apps/cli/commands.ts";

/**
 * A subcommand called wrongly says why, before it has done anything. There is a file `file`. What the
 * process makes of such an error is the same for all, and in `nadir.test.ts`.
 */
export async function expectRefusal(
  subcommand: string,
  args: readonly string[],
  message: string,
): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), "nadir-refused-"));
  try {
    writeFileSync(join(cwd, "file"), "");
    const error = await refused(subcommand, args, cwd);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message.slice(0, message.length)).toBe(message);
    expect(readdirSync(cwd)).toEqual(["file"]);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** What a subcommand throws when it runs in `cwd`: before it waits for anything, as it does nothing. */
function refused(subcommand: string, args: readonly string[], cwd: string): Promise<unknown> {
  const { run } = commands.find(({ name }) => name === subcommand)!;
  const here = process.cwd();
  process.chdir(cwd);
  try {
    return run(args).then(
      () => undefined,
      (error: unknown) => error,
    );
  } finally {
    process.chdir(here);
  }
}
