import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { nadir } from "./run.ts";

/** A subcommand called wrongly says why, where to read on, and writes nothing. There is a file `file`. */
export async function expectRefusal(
  subcommand: string,
  args: readonly string[],
  message: string,
): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), "nadir-refused-"));
  try {
    writeFileSync(join(cwd, "file"), "");
    const { code, stdout, stderr } = await nadir([subcommand, ...args], cwd);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.startsWith(`nadir ${subcommand}: ${message}`), stderr).toBe(true);
    expect(stderr.endsWith(`\nSee nadir ${subcommand} --help.\n`)).toBe(true);
    expect(readdirSync(cwd)).toEqual(["file"]);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
