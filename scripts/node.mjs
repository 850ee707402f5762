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
  "worker/index",
  "distributed/index",
  "tune/index",
  "tfjs/index",
  "jax/index",
  "threads/index",
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
  // Where a page's thread has its file. No page has it of these bundles, and bundlers would look for it beside them.
  define: { "import.meta.url": '""' },
};

/**
 * Entries that import the main one, whether they use all of it or not: what it consists of is then one
 * file, where esbuild would make one for every set of entries that share something. Each costs half a
 * millisecond.
 */
const together = (inner) => ({
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
      contents: `import "./index.js"; ${path === INNER ? innerCode(inner) : exportAll(path)}`,
      resolveDir: resolve("build"),
    }));
  },
});

const exportAll = (name) => `export * from "./${name}.js";`;

/** Entries have their own names for what they export. */
const innerCode = (names) =>
  names
    .map((name) => (entries.includes(name) ? `import "./${name}.js";` : exportAll(name)))
    .join("\n");

/** One more, for the command: modules within the library, and all that they share with entries that it imports too. */
export const INNER = "inner";

/** @param inner names of those modules, and of those entries */
export async function bundleForNode(inner) {
  // Chunks are named after what is in them: old ones would stay.
  await rm("build/node", { recursive: true, force: true });
  await esbuild.build({
    ...bundling,
    entryPoints: [...entries, INNER].map((name) => ({ in: `together:${name}`, out: name })),
    outdir: "build/node",
    splitting: true,
    format: "esm",
    plugins: [together(inner)],
  });
}
