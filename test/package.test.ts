/** The package's two manifests say the same. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const [npm, jsr] = [read("package.json"), read("jsr.json")];

test("versions and licences are one", () => {
  expect(jsr).toMatchObject({ version: npm.version, license: npm.license });
});

test("jsr.json exports the source of every entry that package.json exports", () => {
  const entries = Object.entries<{ types?: string; default: string }>(npm.exports).filter(
    ([, { types }]) => types,
  );
  const sources = entries.map(([name, { default: built }]) => [
    name,
    built.replace("./build/", "./src/").replace(/js$/, "ts"),
  ]);
  expect(jsr.exports).toEqual(Object.fromEntries(sources));
});

test("jsr.json takes of others what package.json does", () => {
  for (const [name, target] of Object.entries<string>(jsr.imports)) {
    if (name.startsWith("#")) continue;
    expect(target).toBe(`npm:${name}@${npm.devDependencies[name]}`);
  }
});
