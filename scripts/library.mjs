import { relative, resolve } from "node:path";

const SOURCES = resolve("src");

/**
 * For esbuild, where it bundles `apps/`: what they import of `src/` is in `build/` already, compiled.
 * `found` says where such a file of `build/` is to be had.
 */
export function library(found) {
  return {
    name: "library",
    setup(build) {
      build.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, resolveDir }) => {
        const file = relative(SOURCES, resolve(resolveDir, path)).replaceAll("\\", "/");
        if (file.startsWith("../")) return undefined;
        return found(file.replace(/ts$/, "js"));
      });
    },
  };
}
