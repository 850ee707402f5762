/** The package's two manifests say the same. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const [npm, jsr] = [read("package.json"), read("jsr.json")];

/** What programs import by name; the others are files. */
const entries = Object.entries<string | { default: string }>(npm.exports).filter(
  (entry): entry is [string, { default: string }] => typeof entry[1] === "object",
);

test("versions and licences are one", () => {
  expect(jsr).toMatchObject({ version: npm.version, license: npm.license });
});

test("jsr.json exports the source of every entry that package.json exports", () => {
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

test("every entry has the same conditions, and the files that they name", () => {
  const built = (name: string, file: string) =>
    file.replace("index", name === "." ? "index" : `${name.slice(2)}/index`);
  for (const [name, entry] of entries) {
    const text = JSON.stringify(npm.exports["."], (_, value) =>
      typeof value === "string" ? built(name, value) : value,
    );
    expect(JSON.stringify(entry)).toBe(text);
    for (const file of text.match(/\.\/build[^"]*/g)!) expect(existsSync(file), file).toBe(true);
  }
});

test("the package has all that its documents link to and show", () => {
  const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"]);
  const [{ files }] = JSON.parse(String(packed));
  const paths: string[] = files.map(({ path }: { path: string }) => path);
  const documents = paths.filter((path) => /^(docs\/[^/]*|README)\.md$/.test(path));
  const linked = documents.flatMap((document) => {
    const targets = readFileSync(document, "utf8").matchAll(
      /\]\((?!https?:|#)([^)#\s]+)[^)\s]*\)/g,
    );
    return Array.from(targets, ([, target]) => join(dirname(document), target!));
  });
  expect(linked).toEqual(expect.arrayContaining(["docs/checkpoints.md", "examples/fit.mjs"]));
  // The moving picture is as large as all else, and for who reads the repository's page.
  const needed = linked.filter((path) => path !== "docs/race.gif");
  expect(needed).toHaveLength(linked.length - 1);
  expect(paths).toEqual(expect.arrayContaining(needed));
});

test("who looks up no exports finds the same files by folders, which are packed", () => {
  const found = entries.map(([name]) => {
    const folder = name === "." ? "." : name.slice(2);
    expect(npm.files).toContain(folder === "." ? "build" : folder);
    const { main, module, types } = read(`${folder}/package.json`);
    return [main, module, types].map((file) => join(folder, file));
  });
  const expected = entries.map(([name]) => {
    const { import: esm, require: cjs } = npm.exports[name];
    return [cjs.default, esm.node, esm.types].map((file) => join(file));
  });
  expect(found).toEqual(expected);
});
