/** What docs/platforms.md says of workers and pages, done. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import manifest from "../package.json" with { type: "json" };

const text = readFileSync("docs/platforms.md", "utf8");

/** Runs a module inside the package, so that it finds what users would. */
function run(name: string, code: string): Promise<{ default: unknown }> {
  mkdirSync("build/platforms", { recursive: true });
  const file = resolve("build/platforms", name);
  writeFileSync(file, code);
  return import(/* @vite-ignore */ pathToFileURL(file).href);
}

afterEach(() => vi.unstubAllGlobals());

/** The document's files: each begins with its name. */
const files = [...text.matchAll(/```js\n\/\/ (\w+\.mjs)(.*?)```/gs)].map(
  ([, name, code]) => [name!, `//${code}`] as const,
);

type Fetch = (request: Request) => Promise<Response>;

/** How each platform comes to the function that answers requests. */
const platforms: Readonly<Record<string, () => Promise<Fetch>>> = {
  "worker.mjs": async () => ((await load("worker.mjs")).default as { fetch: Fetch }).fetch,
  "edge.mjs": async () => (await load("edge.mjs")).default as Fetch,
  "deno.mjs": () => served("Deno", "deno.mjs", (handler) => handler as Fetch),
  "bun.mjs": () => served("Bun", "bun.mjs", (options) => (options as { fetch: Fetch }).fetch),
};

const load = (name: string) => run(name, new Map(files).get(name)!);

async function served(global: string, name: string, handlerOf: (given: unknown) => Fetch) {
  const serve = vi.fn();
  vi.stubGlobal(global, { serve });
  await load(name);
  return handlerOf(serve.mock.calls[0]![0]);
}

test("there is a file for each platform, and one that they share", () => {
  expect(files.map(([name]) => name)).toEqual(["step.mjs", ...Object.keys(platforms)]);
});

test("every platform takes a training step a request", async () => {
  await load("step.mjs");
  const answers: string[] = [];
  for (const handler of Object.values(platforms)) {
    const fetch = await handler();
    const request = new Request("http://localhost/", { method: "POST", body: "[1, -2]" });
    const weights: number[] = await (await fetch(request)).json();
    answers.push(weights.map((x) => x.toFixed(3)).join());
  }
  // They share one module, and so one model.
  expect(answers).toEqual(["-0.100,0.100", "-0.200,0.200", "-0.300,0.300", "-0.400,0.400"]);
});

test("the page's import map names files of the package, and its script runs", async () => {
  const [, html] = /```html\n(.*?)```/s.exec(text)!;
  const [, map] = /<script type="importmap">(.*?)<\/script>/s.exec(html!)!;
  const targets = { ...manifest.exports, ...manifest.imports } as Record<string, unknown>;
  const { imports } = JSON.parse(map!);
  // What needs no other library.
  expect(Object.keys(imports)).toEqual(
    expect.arrayContaining(["nadir", "nadir/networks", "nadir/checkpoint"]),
  );
  for (const [name, url] of Object.entries(imports)) {
    // What ends in a slash names all files of a folder.
    const key = name.replace(/^nadir/, ".").replace(/\/$/, "/*");
    const target = targets[key] as string | { default: string };
    const file = typeof target === "string" ? target : target.default;
    expect(url).toBe(file.replace(".", "/node_modules/nadir").replace("*", ""));
  }
  const [, script] = /<script type="module">(.*?)<\/script>/s.exec(html!)!;
  const page = { title: "" };
  vi.stubGlobal("document", page);
  await run("page.mjs", script!);
  expect(page.title).toBe("-0.5");
});
