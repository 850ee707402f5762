// The guide's page with its worker, by bundlers: trained with in Chromium, stopped, reloaded, gone on with.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../../scripts/serve.mjs";
import { recipe } from "../recipes.mjs";
import { run } from "../run.mjs";
import { page, writeCycle } from "../worker/files.mjs";
import { emitted, hasNetworks } from "./emitted.mjs";
import { missing, visited } from "./page.mjs";
import { env, versionOf } from "./project.mjs";
import { serving } from "./server.mjs";

/** A page that asks for no icon. */
const pageOf = (script) => page(script, '<link rel="icon" href="data:,">');

const node = (folder, ...words) => run(process.execPath, words, { cwd: folder, env, seconds: 240 });

/** In the format of Vite's workers by default, and in the other one, with a top-level await. */
export async function viteWorkers(folder) {
  const vite = "node_modules/vite/bin/vite.js";
  const forms = {
    iife: {},
    es: {
      "worker.js": `${recipe("worker.js", "docs/worker.md")}await Promise.resolve();\n`,
      "vite.config.js": recipe("vite.config.js", "docs/worker.md"),
    },
  };
  const rows = [];
  for (const [form, files] of Object.entries(forms)) {
    const name = `worker-${form}`;
    const at = write(folder, name, { "index.html": pageOf("./leave.mjs"), ...files });
    const build = () => node(folder, vite, "build", name);
    const command = (port) => [vite, "preview", name, "--port", `${port}`, "--strictPort"];
    const use = () => serving(folder, command, visited);
    const what = `worker (${form}) in Chromium`;
    rows.push(await row(folder, "vite", what, build, use, join(at, "dist")));
  }
  return rows;
}

export function webpackWorker(folder) {
  const config = `export default {
  mode: "production",
  entry: "./worker-page/leave.mjs",
  output: { path: import.meta.dirname + "/dist", filename: "leave.js" },
};
`;
  const at = write(folder, "worker-page", { "webpack.config.mjs": config });
  const webpack = "node_modules/webpack-cli/bin/cli.js";
  const build = () => node(folder, webpack, "--config", "worker-page/webpack.config.mjs");
  return served(folder, "webpack", build, at);
}

export function esbuildWorker(folder) {
  const at = write(folder, "worker-page", {});
  const files = ["leave.mjs", "worker.js"].map((file) => `worker-page/${file}`);
  const options = ["--bundle", "--minify", "--format=esm", "--outdir=worker-page/dist"];
  const build = () => run("npx", ["esbuild", ...files, ...options], { cwd: folder, env });
  return served(folder, "esbuild", build, at);
}

/** From where it was written to, by a server of files. */
function served(folder, bundler, build, at) {
  const dist = join(at, "dist");
  const use = async () => {
    writeFileSync(join(dist, "index.html"), pageOf("./leave.js"));
    const server = await serve(dist);
    try {
      return await visited(`${server.origin}/`);
    } finally {
      server.close();
    }
  };
  return row(folder, bundler, "worker in Chromium", build, use, dist);
}

function write(folder, name, files) {
  const at = join(folder, name);
  writeCycle(at);
  for (const [file, code] of Object.entries(files)) writeFileSync(join(at, file), code);
  return at;
}

async function row(folder, engine, what, build, use, dist) {
  const common = { engine, version: versionOf(folder, engine), what };
  if (missing()) return { ...common, missing: missing() };
  const start = performance.now();
  await build();
  const buildMilliseconds = performance.now() - start;
  const { wrong } = await use();
  const files = emitted(dist).filter(({ name }) => name.endsWith("js"));
  const networks = files.filter((file) => hasNetworks([file]));
  if (networks.length !== 1) wrong.push(`networks in ${networks.map(({ name }) => name)}`);
  return { ...common, buildMilliseconds, problems: wrong };
}
