/**
 * What is built for browsers has no newer syntax than the oldest of them, which docs/platforms.md names. Newer
 * methods are errors where it is compiled: `lib` in tsconfig.build.json.
 */
import { readdirSync, readFileSync } from "node:fs";
import { transform } from "esbuild";
import { expect, test } from "vitest";

const oldest = ["chrome92", "firefox90", "safari16.4"];

/** What is not for browsers, or not shipped. */
const others = /^(node|bench|engines|platforms|snippets|playground)\b|^(cli|debug)\.js$/;

const files = readdirSync("build", { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".js") && !others.test(file),
);

/** The code as esbuild prints it when it must do for these engines: the same, if it does as it is. */
const printedFor = async (code: string, target: string | string[]) =>
  (await transform(code, { target })).code;

test("the library's syntax is the oldest engines'", async () => {
  expect(files).toContain("base/optimizer.js");
  for (const file of files) {
    const code = readFileSync(`build/${file}`, "utf8");
    expect(await printedFor(code, oldest), file).toBe(await printedFor(code, "esnext"));
  }
});

test("and newer syntax would be found", async () => {
  const code = "class A { static { this.x = 1; } }";
  expect(await printedFor(code, oldest)).not.toBe(await printedFor(code, "esnext"));
});

test("the documentation names them", () => {
  const text = readFileSync("docs/platforms.md", "utf8");
  const [section] = /## The oldest engines.*?\n## /s.exec(text)!;
  const named = {
    chrome: /Chrome and Edge from (\S+?),/,
    firefox: /Firefox from (\S+?),/,
    safari: /Safari from (\S+?),/,
  };
  const found = Object.entries(named).map(([name, version]) => name + version.exec(section)?.[1]);
  expect(found).toEqual(oldest);
});
