/** Builds the playground in `build/playground/`: plain files, which any host can serve. */
import { copyFile, rm } from "node:fs/promises";
import { resolve } from "node:path";
import esbuild from "esbuild";
import { library } from "./library.mjs";
import { checkNotice } from "./notice.mjs";
import { typesetting } from "./typeset.mjs";

/** Where it is built, served and tested. */
export const PLAYGROUND = "build/playground";

/** Beside the page's own script. */
const workers = ["digits", "convolutions", "gan", "sonnets", "formula", "machine"].map(
  (section) => `apps/playground/${section}/${section}Worker.ts`,
);

export async function buildPlayground(out = PLAYGROUND) {
  // Names of parts change with what is in them.
  await rm(out, { recursive: true, force: true });
  await Promise.all([
    bundle(["apps/playground/main.tsx", ...workers], out),
    buildTfjs(`${out}/tfjs`),
  ]);
  for (const file of ["index.html", "icon.svg"]) {
    await copyFile(`apps/playground/${file}`, `${out}/${file}`);
  }
  await copyFile("apps/demos/digits/digits.bin", `${out}/digits.bin`);
  await copyFile("examples/data/sonnets.txt", `${out}/sonnets.txt`);
}

/** A page of its own, since TensorFlow.js is larger than all the rest. */
async function buildTfjs(out) {
  await bundle(["apps/playground/tfjs/main.tsx"], out);
  await copyFile("apps/playground/tfjs/index.html", `${out}/index.html`);
  // Without SIMD Nadir does not run either, and threads need headers that few hosts send.
  const wasm = "tfjs-backend-wasm-simd.wasm";
  await copyFile(`node_modules/@tensorflow/tfjs-backend-wasm/dist/${wasm}`, `${out}/${wasm}`);
}

async function bundle(entryPoints, outdir) {
  const { metafile } = await esbuild.build({
    entryPoints,
    outdir,
    entryNames: "[name]",
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "linked",
    metafile: true,
    // Not the repository's, by whose paths types are found in `src/`: the package's entries are meant.
    tsconfigRaw: { compilerOptions: { jsx: "react-jsx", jsxImportSource: "preact" } },
    // The same files that the package's entries lead to, so that the page has everything once.
    plugins: [library((file) => ({ path: resolve("build", file) })), typesetting()],
  });
  await checkNotice(metafile);
}
