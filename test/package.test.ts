/** The package's two manifests say the same. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { version } from "../src/kernels/version.ts";

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const [npm, jsr] = [read("package.json"), read("jsr.json")];

/** What programs import by name; the others are files. */
const entries = Object.entries<string | { default: string }>(npm.exports).filter(
  (entry): entry is [string, { default: string }] => typeof entry[1] === "object",
);

test("versions and licences are one", () => {
  expect(jsr).toMatchObject({ version: npm.version, license: npm.license });
  expect(version).toBe(npm.version);
  const lock = read("package-lock.json");
  expect([lock.version, lock.packages[""].version]).toEqual([npm.version, npm.version]);
  const headings = [...readFileSync("CHANGELOG.md", "utf8").matchAll(/^## (.*)$/gm)];
  expect(headings.map(([, name]) => name).find((name) => name !== "Unreleased")).toBe(npm.version);
});

describe("npm version", () => {
  const places = ["jsr.json", "src/kernels/version.ts", "CHANGELOG.md"];

  /** A folder with the places, where package.json has another version already. */
  function folder(changelog: string): string {
    const path = mkdtempSync(join(tmpdir(), "nadir-version-"));
    onTestFinished(() => rmSync(path, { recursive: true }));
    mkdirSync(join(path, "src/kernels"), { recursive: true });
    for (const file of places) cpSync(file, join(path, file));
    writeFileSync(join(path, "package.json"), JSON.stringify({ ...npm, version: "9.8.7" }));
    writeFileSync(join(path, "CHANGELOG.md"), changelog);
    return path;
  }
  const run = (cwd: string) =>
    spawnSync(process.execPath, [resolve("scripts/version.mjs")], { cwd, encoding: "utf8" });
  const written = (path: string) => places.map((file) => readFileSync(join(path, file), "utf8"));

  test("writes the version wherever it stands", () => {
    const path = folder("# Changelog\n\n## Unreleased\n\nNew:\n\n## 0.6.0\n");
    expect(run(path).stderr).toBe("");
    const [jsr, module, changelog] = written(path);
    expect(JSON.parse(jsr!)).toEqual({ ...read("jsr.json"), version: "9.8.7" });
    expect(module).toContain('export const version = "9.8.7";\n');
    expect(changelog).toBe("# Changelog\n\n## 9.8.7\n\nNew:\n\n## 0.6.0\n");
  });

  test("changes nothing where there is nothing to release", () => {
    const path = folder("# Changelog\n\n## 0.6.0\n");
    const before = written(path);
    const { status, stderr } = run(path);
    expect(status).toBe(1);
    expect(stderr).toContain("CHANGELOG.md: expected /^## Unreleased$/m, found none");
    expect(written(path)).toEqual(before);
  });
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
  expect(linked).toEqual(expect.arrayContaining(["docs/checkpoints.md", "examples/formula.mjs"]));
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
