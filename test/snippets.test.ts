import { execFileSync, spawnSync } from "node:child_process";
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

/** Milliseconds that a busy machine may take. */
const PATIENCE = 60_000;

/**
 * What a program prints. It is tried once more if it does not end: about one in ten thousand runs of Node 20
 * waits for its own threads for ever, after all is printed (NodePlatform::DrainTasks).
 */
function printedBy(file: string): string {
  const limit = { timeout: PATIENCE, killSignal: "SIGKILL" } as const;
  const options = { ...limit, cwd: FOLDER, encoding: "utf8" } as const;
  const run = () => spawnSync(process.execPath, [file], options);
  const first = run();
  const { status, stdout, stderr } = first.signal === "SIGKILL" ? run() : first;
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return stdout;
}

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
    const words = ["--ignoreConfig", ...options.split(" "), ...paths];
    execFileSync("node_modules/.bin/tsc", words, { stdio: "pipe" });
  });

  it.each(snippets)("$name prints what it says", ({ name, code }) => {
    const file = `${name}.mjs`;
    writeFileSync(join(FOLDER, file), transformSync(code, { loader: "ts", target: "es2022" }).code);
    const printed = printedBy(file);
    const promised = [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, text]) => text);
    expect(printed.trimEnd().split("\n").filter(Boolean)).toEqual(promised);
  });
});
