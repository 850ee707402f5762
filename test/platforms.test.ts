/** What the README says of workers and pages, done. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import manifest from "../package.json" with { type: "json" };

const readme = readFileSync("README.md", "utf8");

/** Runs a module inside the package, so that it finds what users would. */
function run(name: string, code: string): Promise<{ default: unknown }> {
  mkdirSync("build/platforms", { recursive: true });
  const file = resolve("build/platforms", name);
  writeFileSync(file, code);
  return import(/* @vite-ignore */ pathToFileURL(file).href);
}

afterEach(() => vi.unstubAllGlobals());

test("the worker trains a step a request", async () => {
  const [, code] = /```js\n(\/\/ A Cloudflare Worker.*?)```/s.exec(readme)!;
  const worker = (await run("worker.mjs", code!)).default as {
    fetch(request: Request): Promise<Response>;
  };
  const request = () => new Request("http://worker/", { method: "POST", body: "[1, -2]" });
  const first = await (await worker.fetch(request())).json();
  const second = await (await worker.fetch(request())).json();
  expect(first.map((x: number) => x.toFixed(3))).toEqual(["-0.100", "0.100"]);
  expect(second.map((x: number) => x.toFixed(3))).toEqual(["-0.200", "0.200"]);
});

test("the page's import map names files of the package, and its script runs", async () => {
  const [, html] = /```html\n(.*?)```/s.exec(readme)!;
  const [, map] = /<script type="importmap">(.*?)<\/script>/s.exec(html!)!;
  const files = { ...manifest.exports, ...manifest.imports } as Record<string, unknown>;
  for (const [name, url] of Object.entries(JSON.parse(map!).imports)) {
    const target = files[name.replace(/^nadir/, ".")] as string | { default: string };
    const file = typeof target === "string" ? target : target.default;
    expect(url).toBe(file.replace(".", "/node_modules/nadir"));
  }
  const [, script] = /<script type="module">(.*?)<\/script>/s.exec(html!)!;
  const page = { title: "" };
  vi.stubGlobal("document", page);
  await run("page.mjs", script!);
  expect(page.title).toBe("-0.5");
});
