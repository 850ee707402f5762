/** Bundles what we use of other libraries into the files of `build/vendor`, so that the package has no dependency. */
import { readdir, readFile } from "node:fs/promises";
import esbuild from "esbuild";
import { checkNotice } from "./notice.mjs";

/** What stdlib brings for engines older than WebAssembly, in the words of this century: 22 KB → 10 KB. */
const MODERN = {
  "@stdlib/array-float64": "module.exports = Float64Array;",
  "@stdlib/array-uint32": "module.exports = Uint32Array;",
  "@stdlib/assert-is-little-endian": "module.exports = true;",
  "@stdlib/utils-define-nonenumerable-read-only-property":
    "module.exports = (object, key, value) => Object.defineProperty(object, key, { value });",
};

const modern = {
  name: "modern",
  setup(build) {
    build.onResolve({ filter: /^@stdlib\// }, ({ path }) =>
      path in MODERN ? { path, namespace: "modern" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "modern" }, ({ path }) => ({ contents: MODERN[path] }));
  },
};

/**
 * What the AssemblyScript loader makes for a module with a runtime: strings, arrays and classes of its
 * memory. Ours has none of them, and it would be 2 KB of every bundle, gzipped, and 8 ms of Node's start
 * for a decoder of UTF-16.
 */
const RUNTIME = [
  ['= new TextDecoder("utf-16le", { fatal: true });', "= undefined;"],
  ["Object.hasOwn = Object.hasOwn || function", "const hasOwn = function"],
  ["= preInstantiate(imports);", "= undefined;"],
  ["= postInstantiate(extended, instance);", "= instance.exports;"],
  ["= postInstantiate(extended, result.instance);", "= result.instance.exports;"],
];

const withoutRuntime = {
  name: "without runtime",
  setup(build) {
    build.onLoad({ filter: /@assemblyscript.loader.index\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const [text, instead] of RUNTIME) {
        if (!contents.includes(text)) throw new Error(`the loader has no ${text}`);
        contents = contents.replaceAll(text, instead);
      }
      return { contents };
    });
  },
};

export async function bundleVendored() {
  const files = await readdir("src/vendor");
  const { metafile } = await esbuild.build({
    entryPoints: files.map((file) => `src/vendor/${file}`),
    outdir: "build/vendor",
    bundle: true,
    format: "esm",
    minify: true,
    legalComments: "linked",
    metafile: true,
    plugins: [modern, withoutRuntime],
  });
  await checkNotice(metafile);
}
