/** The commands that the page offers, run as they stand, with the built package for the one from npm. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../package.mjs";
import { run } from "../run.mjs";

/**
 * What a command prints, and what `read` finds in the folder that it wrote to.
 *
 * @param command begins with `npx nadir`
 */
export async function inTerminal(command, read = () => undefined) {
  const out = await mkdtemp(join(tmpdir(), "nadir-command-"));
  const words = command.replace(/^npx nadir /, `"${process.execPath}" build/cli.js `);
  try {
    const printed = await run("sh", ["-c", `${words} --out "${out}"`], { cwd: root });
    return { printed, found: await read(out) };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
