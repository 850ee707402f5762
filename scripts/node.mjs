/**
 * Bundles the library for Node, Deno and Bun, which load a hundred small modules in 30 to 50 ms, and these
 * few in 8. Bundlers get the small modules, of which they leave out whole ones that are not used.
 */
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import esbuild from "esbuild";

/** The entries of the package. */
export const entries = [
  "index",
  "conventions/index",
  "networks/index",
  "checkpoint/index",
  "tfjs/index",
  "jax/index",
];

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

/**
 * Entries that import the main one, whether they use all of it or not: what it consists of is then one
 * file, where esbuild would make one for every set of entries that share something. Each costs half a
 * millisecond.
 */
const together = {
  name: "together",
  setup(build) {
    build.onResolve({ filter: /^together:/ }, ({ path }) => ({
      path: path.replace("together:", ""),
      namespace: "together",
    }));
    // Or an import for nothing but its sake would be left out, as the package says that none has side effects.
    build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path),
      sideEffects: true,
    }));
    build.onLoad({ filter: /.*/, namespace: "together" }, ({ path }) => ({
      contents: `import "./index.js"; export * from "./${path}.js";`,
      resolveDir: resolve("build"),
    }));
  },
};

export async function bundleForNode() {
  // Chunks are named after what is in them: old ones would stay.
  await rm("build/node", { recursive: true, force: true });
  await esbuild.build({
    ...bundling,
    entryPoints: entries.map((name) => ({ in: `together:${name}`, out: name })),
    outdir: "build/node",
    splitting: true,
    format: "esm",
    plugins: [together],
  });
}
