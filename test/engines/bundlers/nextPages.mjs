// An application of Next's: a route for the edge and pages of client components.

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { emitted, moduleIn } from "./emitted.mjs";
import { missing, visited } from "./page.mjs";
import { build, versionOf } from "./project.mjs";
import { FILE, row } from "./row.mjs";
import { serving } from "./server.mjs";

/** Built by one of Next's two bundlers: the project's scripts are named for them. */
export async function nextPages(folder, bundler) {
  const buildMilliseconds = await build(folder, bundler);
  const common = {
    engine: `next, ${bundler}`,
    version: versionOf(folder, "next"),
    buildMilliseconds,
  };
  const command = (port) => ["node_modules/next/dist/bin/next", "start", "--port", `${port}`];
  return serving(folder, command, async (address) => {
    const rows = [];
    for (const part of [edge, client]) {
      const attempt = part(address, folder, common);
      rows.push(await attempt.catch((error) => ({ ...common, problems: [String(error)] })));
    }
    return rows;
  });
}

async function edge(address, folder, common) {
  const start = performance.now();
  const { hashes, error } = await (await fetch(`${address}/edge`)).json();
  if (error) throw new Error(`the edge route: ${error}`);
  const milliseconds = performance.now() - start;
  return row({
    ...{ ...common, what: "edge route by next start", hashes, milliseconds },
    ...{ module: moduleIn(folder), form: FILE, program: edgeFiles(folder) },
  });
}

/** What the route is deployed as. */
function edgeFiles(folder) {
  const manifest = readFileSync(join(folder, ".next/server/middleware-manifest.json"), "utf8");
  const { files, wasm, assets } = JSON.parse(manifest).functions["/edge/route"];
  const names = [...files, ...[...wasm, ...assets].map(({ filePath }) => filePath)];
  return names.map((name) => ({ name, bytes: readFileSync(join(folder, ".next", name)) }));
}

async function client(address, folder, common) {
  const what = "client component in Chromium";
  if (missing()) return { ...common, what, missing: missing() };
  const { hashes, milliseconds } = await visited(address);
  const { step } = await visited(`${address}/sgd`);
  return row({
    ...{ ...common, what, hashes, milliseconds, step },
    module: moduleIn(folder),
    program: emitted(join(folder, ".next/static")),
    sgd: await loadedBeside(address, folder, "/sgd", "/empty"),
    // In chunks, which are compressed apart, with the page around it.
    limit: 17 * 1024,
  });
}

/** The scripts that one page has and another has not. */
async function loadedBeside(address, folder, page, other) {
  const [own, others] = await Promise.all([page, other].map((path) => scripts(address + path)));
  const names = own.filter((name) => !others.includes(name));
  return emitted(join(folder, ".next/static")).filter(({ name }) => names.includes(name));
}

async function scripts(url) {
  const html = await (await fetch(url)).text();
  const paths = html.match(/\/_next\/static\/[^"\\?]*\.js/g) ?? [];
  return paths.map((path) => basename(path));
}
