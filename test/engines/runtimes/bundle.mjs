// Workers are bundled by the tools of their platforms: as those do it, with esbuild.

import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/**
 * Bundles `program` under a platform's conditions into a folder of its own, which it returns.
 * `binding`, given the path of a module that is imported as `….wasm?module`, says what takes its
 * place.
 */
export async function bundle(folder, program, { conditions, format, binding }) {
  const outdir = join(folder, `bundled-${conditions[0]}`);
  mkdirSync(outdir, { recursive: true });
  const modules = {
    name: "modules",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.wasm\?module$/ }, ({ path, resolveDir }) => {
        const file = join(resolveDir, path.replace("?module", ""));
        copyFileSync(file, join(outdir, "nadir.wasm"));
        return binding
          ? { path: file, namespace: "binding" }
          : { path: "./nadir.wasm", external: true };
      });
      onLoad({ filter: /.*/, namespace: "binding" }, () => ({ contents: binding }));
    },
  };
  await build({
    entryPoints: [join(folder, program)],
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format,
    conditions,
    plugins: [modules],
    logLevel: "error",
  });
  return outdir;
}
