import { readFileSync } from "node:fs";
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
    expect(stdout).toMatch(/^ {2}race +\w.*\n {2}gan +\w/m);
  });

  it("says its version", async () => {
    expect(await nadir(["--version"])).toEqual({
      code: 0,
      stdout: `${manifest.version}\n`,
      stderr: "",
    });
  });

  it("refuses a command that it does not know", async () => {
    expect(await nadir(["rase"])).toEqual({
      code: 2,
      stdout: "",
      stderr: 'nadir: unknown command "rase"; commands are race, gan\nSee nadir --help.\n',
    });
  });
});
