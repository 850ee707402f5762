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

/** What no file of ours imports: entries, and what the package's own imports put in place (`#module`, …). */
const ENTRIES = [
  "src/conventions/index.ts",
  "src/jax/index.ts",
  ...["edge.ts", "slices.ts", "wasm.d.ts", "whole.ts"].map((file) => `src/kernels/${file}`),
  "src/tfjs/index.ts",
  // What threads run: scripts/thread.mjs bundles it.
  ...["index.ts", "thread.ts"].map((file) => `src/threads/${file}`),
  "src/tune/index.ts",
  "src/worker/index.ts",
];

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

test("every file of assembly/ is part of the module, and every file of src/ of an entry", () => {
  // Kernels name what they import without its ending; `optimizers/` is taken whole.
  const texts = new Map(
    readdirSync("assembly", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => [join("assembly", file), readFileSync(join("assembly", file), "utf8")]),
  );
  const kernels = [...texts].flatMap(([file, text]) =>
    Array.from(text.matchAll(/(?:from|import) "(\.[^"]+)"/g), ([, name]) =>
      join(dirname(file), `${name}.ts`),
    ),
  );
  const isRoot = (file: string) => /^assembly\/(index|optimizers\/\w+)\.ts$/.test(file);
  expect([...texts.keys()].filter((file) => !isRoot(file) && !kernels.includes(file))).toEqual([]);
  const used = new Set([...imports.values()].flat());
  const alone = files.filter((file) => file.startsWith("src/") && !used.has(file));
  expect(alone.sort()).toEqual(ENTRIES);
});
