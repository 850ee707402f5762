/**
 * TensorFlow.js with its gradients, which tfjs-core leaves out and keeps in a module that Node cannot
 * load: written for bundlers.
 */
import { join } from "node:path";
import { build } from "esbuild";

const CONTENTS = `
  import "@tensorflow/tfjs-core/dist/register_all_gradients";
  import "@tensorflow/tfjs-backend-cpu";
  export * as tf from "@tensorflow/tfjs-core";
  export * as wasm from "@tensorflow/tfjs-backend-wasm";`;

/** Bundles it into `folder`; returns the file, a CommonJS module that exports `tf` and `wasm`. */
export async function bundleTensorFlow(folder) {
  const outfile = join(folder, "tfjs.cjs");
  await build({
    stdin: { contents: CONTENTS, resolveDir: import.meta.dirname },
    bundle: true,
    platform: "node",
    mainFields: ["module", "main"],
    outfile,
    logLevel: "error",
  });
  return outfile;
}
