// The page of docs/browser.md as its reader builds it with Vite, under the headers that it shows, in Chromium.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pageWith, writePage } from "../guides/browser.mjs";
import { root } from "../package.mjs";
import { run } from "../run.mjs";
import { emitted } from "./emitted.mjs";
import { missing, visited } from "./page.mjs";
import { env, versionOf } from "./project.mjs";
import { serving } from "./server.mjs";

const NAME = "guide-page";
const vite = "node_modules/vite/bin/vite.js";

export async function viteGuide(folder) {
  const what = "the page of docs/browser.md in Chromium";
  const common = { engine: "vite", version: versionOf(folder, "vite"), what };
  if (missing()) return { ...common, missing: missing() };
  const at = join(folder, NAME);
  const build = (page) => {
    writePage(at, page);
    // What a browser asks every site for.
    mkdirSync(join(at, "public"), { recursive: true });
    writeFileSync(join(at, "public/favicon.ico"), "");
    return run(process.execPath, [vite, "build", NAME], { cwd: folder, env, seconds: 240 });
  };
  const start = performance.now();
  await build(pageWith("page.js"));
  const buildMilliseconds = performance.now() - start;
  const problems = sized(join(at, "dist"));
  await build(pageWith("use.mjs"));
  const preview = (port) => [vite, "preview", NAME, "--port", `${port}`, "--strictPort"];
  const { wrong, isolated } = await serving(folder, preview, visited);
  problems.push(...wrong, ...(isolated ? [] : ["not isolated"]));
  return { ...common, buildMilliseconds, problems, verdict: "trained and kept" };
}

/** Whether its script is as large as the guide says, within 3 %. */
function sized(dist) {
  const scripts = emitted(dist).filter(({ name }) => name.endsWith(".js"));
  const bytes = gzipSync(Buffer.concat(scripts.map(({ bytes }) => bytes))).length;
  const text = readFileSync(join(root, "docs/browser.md"), "utf8");
  const [, said] = /The page above is (\d+) KB minified and gzipped/.exec(text) ?? [];
  const isAsSaid = Math.abs(bytes / 1024 / said - 1) < 0.03;
  return isAsSaid ? [] : [`the page is ${bytes} bytes gzipped, the guide says ${said} KB`];
}
