// Programs as platforms bundle them, with the library as it is built.

import { copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** On an edge the module of kernels is a file of its own, beside the program. */
const modules = {
  name: "modules",
  setup({ initialOptions, onResolve }) {
    onResolve({ filter: /\.wasm\?module$/ }, ({ path, resolveDir }) => {
      const folder = dirname(initialOptions.outfile);
      copyFileSync(join(resolveDir, path.replace("?module", "")), join(folder, "nadir.wasm"));
      return { path: "./nadir.wasm", external: true };
    });
  },
};

/** Writes `programs/NAME.mjs`, bundled under conditions, into a folder; its path. */
export async function bundle(name, conditions, folder) {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL(`programs/${name}.mjs`, import.meta.url))],
    outfile,
    bundle: true,
    format: "esm",
    conditions,
    platform: conditions.includes("node") ? "node" : "browser",
    plugins: [modules],
    logLevel: "error",
  });
  return outfile;
}
