/**
 * Bundles the library for Node, Deno and Bun, which load a hundred small modules in 30 to 50 ms, and these
 * few in 10. Bundlers get the small modules, of which they leave out whole ones that are not used.
 */
import { rm } from "node:fs/promises";
import esbuild from "esbuild";

/** The entries of the package. */
export const entries = ["index", "conventions/index", "networks/index", "tfjs/index", "jax/index"];

/**
 * How the bundles are made: with the whole module, and without the package's own imports, which not
 * everything that reads them knows.
 */
export const bundling = {
  bundle: true,
  platform: "neutral",
  target: "es2022",
  conditions: ["node"],
};

export async function bundleForNode() {
  // Chunks are named after what is in them: old ones would stay.
  await rm("build/node", { recursive: true, force: true });
  await esbuild.build({
    ...bundling,
    entryPoints: entries.map((name) => `build/${name}.js`),
    outbase: "build",
    outdir: "build/node",
    splitting: true,
    format: "esm",
  });
}
