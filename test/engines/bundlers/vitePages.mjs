// A page without any configuration: from Vite's development server, and built.

import { join } from "node:path";
import { emitted, moduleIn } from "./emitted.mjs";
import { missing, visited } from "./page.mjs";
import { build, versionOf } from "./project.mjs";
import { row } from "./row.mjs";
import { serving } from "./server.mjs";

const vite = "node_modules/vite/bin/vite.js";

export async function vitePages(folder) {
  const common = { engine: "vite", version: versionOf(folder, "vite"), module: moduleIn(folder) };
  const [developed, built] = ["dev server in Chromium", "built page in Chromium"];
  if (missing()) {
    return [developed, built].map((what) => ({ ...common, what, missing: missing() }));
  }
  const buildMilliseconds = await build(folder, "page");
  return [
    row({
      ...{ ...common, what: developed },
      ...(await served(folder)),
      program: emitted(join(folder, "node_modules/.vite/deps")),
    }),
    row({
      ...{ ...common, what: built, buildMilliseconds },
      ...(await served(folder, "preview", "--outDir", "dist/page")),
      program: emitted(join(folder, "dist/page")),
    }),
  ];
}

async function served(folder, ...words) {
  const command = (port) => [vite, ...words, "--port", `${port}`, "--strictPort"];
  const { hashes, milliseconds } = await serving(folder, command, visited);
  return { hashes, milliseconds };
}
