// The guide's worker, which is stopped while it trains: as it stands, and with a top-level await by the guide's configuration.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { recipe } from "../recipes.mjs";
import { run } from "../run.mjs";
import { missing, visited } from "./page.mjs";
import { env, versionOf } from "./project.mjs";
import { serving } from "./server.mjs";

const vite = "node_modules/vite/bin/vite.js";

/** Leaves the title, which says how the training ended, where the browser's driver finds it. */
const html = `<!doctype html>
<link rel="icon" href="data:,">
<title>Nadir</title>
<script type="module" src="./page.js"></script>
<script>
  setInterval(() => {
    const { title } = document;
    if (!title.startsWith("stopped")) return;
    globalThis.outcome = JSON.stringify({ title, troubles: [], requests: [] });
  }, 20);
</script>
`;

/** A chance for every form of worker: `iife`, Vite's default, and `es`. */
const forms = {
  iife: { "worker.js": recipe("worker.js") },
  es: {
    "worker.js": `${recipe("worker.js")}await loading;\n`,
    "vite.config.js": recipe("vite.config.js"),
  },
};

export async function viteWorker(folder) {
  const common = { engine: "vite", version: versionOf(folder, "vite") };
  const rows = [];
  for (const [form, files] of Object.entries(forms)) {
    const what = `worker (${form}) in Chromium`;
    if (missing()) rows.push({ ...common, what, missing: missing() });
    else rows.push({ ...common, what, ...(await stopped(folder, `worker-${form}`, files)) });
  }
  return rows;
}

async function stopped(folder, name, files) {
  const page = join(folder, name);
  mkdirSync(page, { recursive: true });
  const all = { "index.html": html, "page.js": recipe("page.js"), ...files };
  for (const [file, code] of Object.entries(all)) writeFileSync(join(page, file), code);
  const start = performance.now();
  await run(process.execPath, [vite, "build", name], { cwd: folder, env, seconds: 120 });
  const buildMilliseconds = performance.now() - start;
  const command = (port) => [vite, "preview", name, "--port", `${port}`, "--strictPort"];
  const { title } = await serving(folder, command, visited);
  const problems = title === "stopped by signal" ? [] : [`it ended so: ${title}`];
  return { buildMilliseconds, problems };
}
