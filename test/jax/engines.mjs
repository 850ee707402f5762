/**
 * Nadir under jax-js in Node, Deno and Chromium, there with and without cross-origin isolation, by
 * which jax-js has threads and a shared memory, or not. From the packed package:
 *
 *     npm run build && node test/jax/engines.mjs [node deno chromium]
 */
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../engines/browsers/puppeteer.mjs";
import { visit } from "../engines/browsers/visit.mjs";
import { fixture, root } from "../engines/package.mjs";
import { report } from "../engines/report.mjs";
import { run } from "../engines/run.mjs";
import { tool } from "../engines/tools.mjs";

const kinds = { node: inNode, deno: inDeno, chromium: inChromium };
const words = process.argv.slice(2);
const unknown = words.filter((word) => !Object.hasOwn(kinds, word));
if (unknown.length > 0) {
  throw new Error(`no engine ${unknown.join(", ")}: there are ${Object.keys(kinds).join(", ")}`);
}

const folder = fixture("jax");
const place = (from, to) => cpSync(join(root, from), join(folder, to), { recursive: true });
place("node_modules/@jax-js/jax", "node_modules/@jax-js/jax");
place("test/jax/engines", "test/jax/engines");
place("test/conformance", "test/conformance");
place("test/engines/browsers/page/watch.js", "watch.js");

const rows = [];
/** The hash that all must give: by Nadir alone, here. */
let expected;
for (const kind of new Set(["node", ...words, ...(words.length > 0 ? [] : Object.keys(kinds))])) {
  const found = await kinds[kind]();
  for (const { result, problems = [], ...row } of found) {
    expected ??= result?.alone;
    rows.push({ ...row, ...judged(result, problems) });
  }
}
report("jax", rows);
process.exit();

function judged(result, problems) {
  if (!result) return { problems };
  const { adapted, alone, losses, optimizers } = result;
  const wrong = [
    ...(alone === expected ? [] : ["Nadir alone gives other numbers than in Node"]),
    ...(adapted === alone ? [] : ["through jax-js it gives other numbers than alone"]),
    ...(losses.last < losses.first / 4 ? [] : [`losses ${JSON.stringify(losses)}`]),
    ...(optimizers >= 10 ? [] : [`only ${optimizers} optimizers`]),
  ];
  return { result, problems: [...problems, ...wrong] };
}

async function inNode() {
  return [
    await byConsole({ engine: "Node", version: process.versions.node }, process.execPath, []),
  ];
}

async function inDeno() {
  const command = tool("@deno/linux-x64-glibc/deno");
  if (!command) return [{ engine: "Deno", missing: "npm has no such Deno for this platform" }];
  const version = await run(command, ["eval", "console.log(Deno.version.deno)"]);
  const flags = ["run", "--no-prompt", "--cached-only", "--no-lock"];
  return [await byConsole({ engine: "Deno", version: version.trim() }, command, flags)];
}

async function byConsole(row, command, flags) {
  const start = performance.now();
  try {
    const output = await run(command, [...flags, "test/jax/engines/print.mjs"], { cwd: folder });
    return { ...row, result: JSON.parse(output), milliseconds: performance.now() - start };
  } catch (error) {
    return { ...row, problems: [String(error).slice(0, 600)] };
  }
}

async function inChromium() {
  const path = chromium.command();
  if (!path) return [{ engine: "Chromium", missing: `apt-get install ${chromium.packages}` }];
  await build({
    entryPoints: [join(folder, "test/jax/engines/page.mjs")],
    outdir: join(folder, "page"),
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    logLevel: "warning",
  });
  const scripts = ["watch.js", 'page/page.js" type="module'];
  const tags = scripts.map((src) => `<script src="/${src}"></script>`);
  writeFileSync(join(folder, "page.html"), `<!doctype html><title>Nadir</title>${tags.join("")}`);
  const isolation = {
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
  };
  const server = await serve(folder, (path) =>
    path.startsWith("/isolated")
      ? { path: path.replace("/isolated", ""), headers: isolation }
      : { path },
  );
  const browser = await chromium.open(path);
  try {
    const rows = [];
    for (const [what, page] of [
      ["page", "/page.html"],
      ["isolated page: threads", "/isolated/page.html"],
    ]) {
      const { result, error, milliseconds, isolated } = await visit(browser, server.origin + page);
      const problems = [
        ...(error ? [error] : []),
        ...(isolated === page.includes("isolated") ? [] : [`isolated: ${isolated}`]),
      ];
      rows.push({
        engine: "Chromium",
        version: browser.version,
        what,
        result,
        milliseconds,
        problems,
      });
    }
    return rows;
  } finally {
    await browser.close();
    server.close();
  }
}
