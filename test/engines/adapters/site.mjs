/** The packed package with what it adapts to, and the programs, for consoles and for pages. */
import { cpSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { serve } from "../../../scripts/serve.mjs";
import { fixture, root } from "../package.mjs";

/** Headers by the first part of a path. */
const headers = {
  plain: {},
  isolated: {
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
  },
  strict: { "content-security-policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'" },
};

export const PROGRAMS = "test/engines/adapters/programs";

/** TensorFlow.js's own modules, in a folder of ours. */
export const WASM = "wasm-out/";

export async function writeSite() {
  const folder = fixture("adapters");
  const place = (from, to = from) =>
    cpSync(join(root, from), join(folder, to), { recursive: true });
  place(PROGRAMS);
  place("test/conformance");
  place("node_modules/@jax-js");
  place("node_modules/@tensorflow/tfjs-backend-wasm/wasm-out", WASM);
  place("test/engines/browsers/page/watch.js", "watch.js");
  // Its packages have packages of their own, found where they are.
  symlinkSync(join(root, "node_modules/@tensorflow"), join(folder, "node_modules/@tensorflow"));
  await bundleForNode(folder);
  await build({
    ...shared,
    entryPoints: [join(folder, PROGRAMS, "page.mjs")],
    outdir: join(folder, "bundle"),
    format: "esm",
    splitting: true,
    minify: true,
  });
  const scripts = ['"/watch.js"', '"/bundle/page.js" type="module"'];
  const tags = scripts.map((script) => `<script src=${script}></script>`).join("\n");
  const page = `<!doctype html><meta charset="utf-8"><title>Nadir</title>\n${tags}\n`;
  writeFileSync(join(folder, "page.html"), page);
  return folder;
}

const shared = { bundle: true, mainFields: ["module", "main"], logLevel: "error" };

/** Makes `printTfjs.cjs` of a folder with the programs and TensorFlow.js. */
export async function bundleForNode(folder) {
  await build({
    ...shared,
    entryPoints: [join(folder, PROGRAMS, "printTfjs.mjs")],
    outfile: join(folder, "printTfjs.cjs"),
    platform: "node",
  });
}

/** Below the name of a kind of headers a path is that without it, with those. */
export function serveSite(folder) {
  return serve(folder, (path) => {
    const [, first, rest] = /^\/([^/]*)(.*)$/.exec(path);
    return Object.hasOwn(headers, first) ? { path: rest, headers: headers[first] } : { path };
  });
}
