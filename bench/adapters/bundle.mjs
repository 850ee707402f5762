import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Where TensorFlow.js keeps its own modules. */
export function wasmFolder() {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("@tensorflow/tfjs-backend-wasm/package.json");
  return join(dirname(manifest), "wasm-out/");
}

/** Bundles the field for Node (`field.cjs`) and for a page (`page/`) into a folder. */
export async function bundleField(folder) {
  const entry = (name) => fileURLToPath(new URL(name, import.meta.url));
  const shared = {
    bundle: true,
    logLevel: "error",
    mainFields: ["module", "main"],
    // Not the repository's, by whose paths types are found in `src/`.
    tsconfigRaw: {},
  };
  await build({
    ...shared,
    entryPoints: [entry("field.mjs")],
    platform: "node",
    outfile: join(folder, "field.cjs"),
  });
  await build({
    ...shared,
    entryPoints: [entry("page/main.mjs")],
    format: "esm",
    minify: true,
    outfile: join(folder, "page/main.js"),
  });
  await cp(entry("page/index.html"), join(folder, "page/index.html"));
  await cp(wasmFolder(), join(folder, "page/wasm-out"), { recursive: true });
}
