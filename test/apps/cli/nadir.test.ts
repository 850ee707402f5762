import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nadir } from "./run.ts";

const manifest = JSON.parse(
  readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
);

describe.concurrent("nadir", () => {
  it.for([[], ["--help"], ["-h"]])("lists its commands: %j", async (args) => {
    const { code, stdout, stderr } = await nadir(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: nadir <command>/m);
    expect(stdout).toMatch(
      /^ {2}race +\w.*\n {2}gan +\w.*\n {2}inspect +\w.*\n {2}convert +\w.*\n {2}coordinate +\w.*\n {2}work +\w/m,
    );
  });

  it("says its version", async () => {
    expect(await nadir(["--version"])).toEqual({
      code: 0,
      stdout: `${manifest.version}\n`,
      stderr: "",
    });
  });

  it.for([
    [["race", "--epochs", "0"], "--epochs must be a whole number from 1 to 1000"],
    [["race", "--surface", "bale"], '--surface: unknown "bale"'],
    [["race", "--epoch", "3"], "Unknown option '--epoch'"],
    [["gan", "--steps"], "Option '--steps <value>' argument missing"],
  ] as const)(
    "called wrongly says why, where to read on, and writes nothing: %j",
    async ([args, message]) => {
      const cwd = mkdtempSync(join(tmpdir(), "nadir-refused-"));
      const { code, stdout, stderr } = await nadir(args, cwd);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr.startsWith(`nadir ${args[0]}: ${message}`), stderr).toBe(true);
      expect(stderr.endsWith(`\nSee nadir ${args[0]} --help.\n`)).toBe(true);
      expect(readdirSync(cwd)).toEqual([]);
      rmSync(cwd, { recursive: true });
    },
  );

  it("refuses a command that it does not know", async () => {
    expect(await nadir(["rase"])).toEqual({
      code: 2,
      stdout: "",
      stderr:
        'nadir: unknown command "rase"; commands are race, gan, inspect, convert, coordinate, work, status, remove, simulate\nSee nadir --help.\n',
    });
  });
});
