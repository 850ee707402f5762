// Programs as platforms bundle them, with the library as it is built.

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Writes `programs/NAME.mjs`, bundled under conditions, into a folder; its path. */
export async function bundle(name, conditions, folder) {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL(`programs/${name}.mjs`, import.meta.url))],
    outfile,
    bundle: true,
    format: "esm",
    conditions,
    logLevel: "error",
  });
  return outfile;
}
