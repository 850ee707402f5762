// A page with threads, by bundlers: isolated, and once more where a policy lets no worker be made but of a file.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../../scripts/serve.mjs";
import { chromium } from "../browsers/puppeteer.mjs";
import { isolation, policies } from "../browsers/site.mjs";
import { visit } from "../browsers/visit.mjs";
import { run } from "../run.mjs";
import { judged } from "../runtimes/threads.mjs";
import { missing } from "./page.mjs";
import { env, versionOf } from "./project.mjs";

const NAME = "threads-page";
const COUNTS = [2, 5];
const program = `import { load as plain } from "nadir";
import { load } from "nadir/threads";
import { byThreads } from "../conformance/threads.mjs";

async function run() {
  const refusal = await plain({ threads: 2 }).then(() => "nothing: it loaded", String);
  return { refusal, all: await byThreads(${JSON.stringify(COUNTS)}, load), isolated: crossOriginIsolated };
}

run().catch((error) => ({ error: String(error) })).then((outcome) => {
  globalThis.outcome = JSON.stringify({ ...outcome, troubles: [], requests: [] });
});
`;
const html = (script) =>
  `<!doctype html><title>Nadir</title><script type="module" src="${script}"></script>\n`;

const node = (...words) => [process.execPath, words];

/** How each builds it, and whether it finds the file of a thread. */
const builds = {
  vite: { build: node("node_modules/vite/bin/vite.js", "build", NAME), findsFile: true },
  webpack: {
    build: node("node_modules/webpack-cli/bin/cli.js", "--config", `${NAME}/webpack.config.mjs`),
    files: {
      "webpack.config.mjs": `export default {
  mode: "production",
  entry: "./${NAME}/page.mjs",
  output: { path: import.meta.dirname + "/dist", filename: "page.js" },
};
`,
    },
    findsFile: true,
  },
  esbuild: {
    build: [
      "npx",
      [
        "esbuild",
        `${NAME}/page.mjs`,
        "--bundle",
        "--minify",
        "--format=esm",
        `--outdir=${NAME}/dist`,
      ],
    ],
  },
};

export async function threadsPage(folder, engine) {
  const common = { engine, version: versionOf(folder, engine), what: "threads in Chromium" };
  if (missing()) return { ...common, missing: missing() };
  const { build, files = {}, findsFile } = builds[engine];
  const at = join(folder, NAME);
  mkdirSync(at);
  const sources = { "page.mjs": program, "index.html": html("./page.mjs"), ...files };
  for (const [name, code] of Object.entries(sources)) writeFileSync(join(at, name), code);
  const start = performance.now();
  await run(build[0], build[1], { cwd: folder, env, seconds: 240 });
  const buildMilliseconds = performance.now() - start;
  const dist = join(at, "dist");
  if (engine !== "vite") writeFileSync(join(dist, "index.html"), html("./page.js"));
  const problems = await used(dist, {});
  if (findsFile) {
    const policy = { "content-security-policy": policies.ownFiles };
    problems.push(...(await used(dist, policy)).map((problem) => `strict CSP: ${problem}`));
  }
  return { ...common, buildMilliseconds, problems };
}

/** What is wrong with the page under these headers. */
async function used(dist, headers) {
  const server = await serve(dist, (path) => ({ path, headers: { ...isolation, ...headers } }));
  const browser = await chromium.open(chromium.command());
  try {
    const { error, refusal, all, isolated } = await visit(browser, `${server.origin}/`);
    if (error) return [error];
    return [
      ...(isolated ? [] : ["not isolated"]),
      ...(/^TypeError: .*import load from nadir\/threads/.test(refusal)
        ? []
        : [`nadir: ${refusal}`]),
      ...judged(all, COUNTS),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
