/** Which way imports point: no file needs itself, and what users import needs none of what is made with it. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const files = ["src", "apps"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);

/** The files of ours that each imports, for values or for types. */
const imports = new Map(
  files.map((file) => {
    const text = readFileSync(file, "utf8");
    const names = text.matchAll(/(?:from|import\(|import) ?"(\.[^"]+)"/g);
    return [file, Array.from(names, ([, name]) => join(dirname(file), name!))];
  }),
);

/** Ways that lead from a file back to it, by each file on them once. */
function circles(): readonly (readonly string[])[] {
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file]);
    if (done.has(file)) return;
    done.add(file);
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
  };
  for (const file of files) visit(file, []);
  return found;
}

test("no file imports itself by way of others", () => {
  expect(imports.get("src/optimizers/adam.ts")).toContain("src/base/optimizer.ts");
  expect(circles()).toEqual([]);
});

test("nothing in src/ imports anything of apps/, nor the catalog", () => {
  const wrong = [...imports].flatMap(([file, names]) =>
    names
      .filter((name) => name.startsWith("apps/") || name === "src/optimizers/catalog.ts")
      .filter(() => file.startsWith("src/"))
      .map((name) => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});
