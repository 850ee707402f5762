import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";

/** Inside the package, so that a snippet's `import … from "nadir"` finds what users would. */
const FOLDER = "build/snippets";

interface Snippet {
  readonly name: string;
  readonly code: string;
}

/** The fenced TypeScript of a document, or of the doc comments of a source file. */
function snippetsOf(file: string): Snippet[] {
  const text = readFileSync(file, "utf8").replaceAll(/^ *\* ?/gm, (star) =>
    file.endsWith(".ts") ? "" : star,
  );
  const blocks = [...text.matchAll(/^```ts\n(.*?)^```$/gms)];
  const stem = file.replaceAll("/", "-").replace(/\.ts$/, "");
  return blocks.map(([, code], i) => ({ name: `${stem}-${i + 1}`, code: code! }));
}

const sources = readdirSync("src", { recursive: true, encoding: "utf8" });
const markdown = (folder: string) =>
  readdirSync(folder).flatMap((file) => (file.endsWith(".md") ? join(folder, file) : []));
const files = [
  ...markdown("."),
  ...markdown("docs"),
  ...sources.filter((file) => file.endsWith(".ts")).map((file) => `src/${file}`),
];
const snippets = files.flatMap(snippetsOf);

describe("every snippet", () => {
  beforeAll(() => {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    for (const { name, code } of snippets) writeFileSync(`${FOLDER}/${name}.ts`, code);
  });

  it("type-checks", () => {
    const options =
      "--noEmit --strict --target es2022 --module nodenext --skipLibCheck --types node";
    const paths = snippets.map(({ name }) => `${FOLDER}/${name}.ts`);
    execFileSync("npx", ["tsc", "--ignoreConfig", ...options.split(" "), ...paths], {
      stdio: "pipe",
    });
  });

  it.each(snippets)("$name prints what it says", ({ name, code }) => {
    const file = `${FOLDER}/${name}.mjs`;
    writeFileSync(file, transformSync(code, { loader: "ts", target: "es2022" }).code);
    const printed = execFileSync(process.execPath, [file], { encoding: "utf8" });
    const promised = [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, text]) => text);
    expect(printed.trimEnd().split("\n").filter(Boolean)).toEqual(promised);
  });
});
