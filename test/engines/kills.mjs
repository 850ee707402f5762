/**
 * Programs, browsers and pages that are killed in the middle of a save, and a disk that fills up: what is kept is
 * the old or the new, whole, and no older than what was reported as saved. Words choose: a number of kills, and
 * engines: npm run test:kills -- 500 node chromium
 */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chosen } from "./browsers/engines.mjs";
import { servePages } from "./browsers/server.mjs";
import { writeSite } from "./browsers/site.mjs";
import { ended } from "./kills/browsers.mjs";
import { filledBrowser } from "./kills/fullBrowser.mjs";
import { filled } from "./kills/fullDisk.mjs";
import { killed, starting } from "./kills/processes.mjs";
import { fixture, root } from "./package.mjs";
import { report } from "./report.mjs";
import { run } from "./run.mjs";
import { tool } from "./tools.mjs";

const words = process.argv.slice(2);
const times = Number(words.find((word) => /^\d+$/.test(word)) ?? 500);
const engines = words.filter((word) => !/^\d+$/.test(word));
const isChosen = (name) => engines.length === 0 || engines.includes(name);

const runtimes = {
  node: { engine: "Node", command: () => process.execPath, words: [] },
  deno: {
    engine: "Deno",
    command: () => tool("@deno/linux-x64-glibc/deno"),
    words: "run --no-prompt --cached-only --no-lock --allow-read --allow-write".split(" "),
  },
  bun: { engine: "Bun", command: () => tool("@oven/bun-linux-x64/bin/bun"), words: [] },
};

/** How often a disk is filled under a browser. */
const FULL = 5;

const rows = [];
const folder = fixture("kills");
const program = "engines/kills/programs/saving.mjs";
for (const file of [program, "engines/browsers/page/contents.mjs"]) {
  cpSync(join(root, "test", file), join(folder, file), { recursive: true });
}

for (const [name, { engine, command, words }] of Object.entries(runtimes)) {
  if (isChosen(name)) rows.push(await attempt({ engine }, () => processes(command(), words)));
}
if (isChosen("node")) rows.push(await attempt({ engine: "Node" }, comparison));
if (isChosen("disk")) rows.push(await attempt({ engine: "Node" }, disk));

// Not WebKitGTK, which when driven keeps all in memory alone.
const names = ["chromium", "firefox"].filter(isChosen);
if (names.length > 0) {
  await writeSite(folder);
  const server = await servePages(folder);
  for (const browser of chosen(names)) rows.push(...(await browserRows(browser, server.origin)));
  server.close();
}
report("kills", rows, "whole");

async function attempt(row, run) {
  const begun = performance.now();
  const done = await run().catch((error) => ({ problems: [String(error)] }));
  return { ...row, ...done, milliseconds: performance.now() - begun };
}

async function processes(command, words) {
  if (command === undefined) return { missing: "npm has none for this platform" };
  const version = await run(command, ["--version"]);
  const start = starting(command, [...words, program], { cwd: folder });
  const { midway, problems } = await killed(start, times);
  return {
    version: /\d+\.\S+/.exec(version)[0],
    what: `${times} times kill -9, ${midway} in the middle of writing`,
    problems,
  };
}

/** What it would be without: a test that could not fail would say yes here too. */
async function comparison() {
  const some = Math.max(times / 10, 30);
  const words = [program, "--in-place"];
  const { problems } = await killed(starting(process.execPath, words, { cwd: folder }), some);
  const torn = problems.length;
  return {
    what: `for comparison, fs.writeFile: ${some} times kill -9`,
    verdict: `torn ${torn} times`,
    problems: torn > 0 ? [] : ["nothing was torn"],
  };
}

async function disk() {
  const what = "saveFile on a full disk";
  if (process.getuid?.() !== 0) return { what, missing: "only root mounts one" };
  const entry = join(folder, "node_modules/nadir/build/node/checkpoint/index.js");
  return { what, problems: await filled(await import(pathToFileURL(entry).href)) };
}

/** A twentieth as many as of programs, which start faster. */
async function browserRows({ engine, packages, command, open }, origin) {
  const path = command();
  if (path === undefined) return [{ engine, missing: `apt-get install ${packages}` }];
  const some = Math.ceil(times / 20);
  const found = [];
  for (const how of ["kill", "close"]) {
    for (const store of ["IndexedDB", "OPFS"]) {
      const words = { kill: "browser killed", close: "page closed" };
      const what = `${store}: ${some} times ${words[how]}`;
      const ending = { open, path, origin, store, how, times: some };
      found.push(await attempt({ engine, what }, () => ended(ending)));
    }
  }
  // Not OPFS, where Chromium's page crashes.
  const store = "IndexedDB";
  const row = { engine, what: `${store}: ${FULL} times a disk that fills up meanwhile` };
  const ending = { open, path, origin, store, times: FULL };
  const isRoot = process.getuid?.() === 0;
  found.push(
    isRoot
      ? await attempt(row, () => filledBrowser(ending))
      : { ...row, missing: "only root mounts one" },
  );
  return found;
}
