/** What a bundler takes for a user's imports, from the package as it is built. */
import { gzipSync } from "node:zlib";
import esbuild from "esbuild";
import { expect, test } from "vitest";
import { base64 } from "../build/wasm.js";

const oneOptimizer =
  'import { loadSync, SGD } from "nadir"; new SGD([loadSync().parameter([1])]).step();';

/** A bundle of this code. */
const bundle = (code: string) =>
  esbuild.build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    format: "esm",
    minify: true,
    metafile: true,
    write: false,
    // Not the repository's, by whose paths types are found in `src/`.
    tsconfigRaw: {},
  });

/** The package's files that end up in it. */
async function bundled(code: string): Promise<string[]> {
  const { metafile } = await bundle(code);
  const [output] = Object.values(metafile.outputs);
  const kept = Object.entries(output!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return kept.map(([file]) => file.replace(/^.*build\//, ""));
}

test("who imports an optimizer carries that one and no network", async () => {
  const files = await bundled(oneOptimizer);
  expect(
    files.filter((file) => file.startsWith("optimizers/") || file.startsWith("networks/")),
  ).toEqual(["optimizers/momentum.js", "optimizers/sgd.js"]);
  expect(files.filter((file) => file.startsWith("vendor/"))).toEqual(["vendor/loader.js"]);
});

test("who imports a preset carries that one and the class it is of", async () => {
  // By its file: of `nadir/conventions` esbuild keeps the namespaces whole, where Rolldown does not.
  const files = await bundled(
    'import { loadSync } from "nadir"; import { SGD } from "../build/conventions/keras.js"; new SGD([loadSync().parameter([1])]);',
  );
  const presets = files.filter((file) => /^(optimizers|conventions)\//.test(file));
  expect(presets.sort()).toEqual([
    "conventions/keras.js",
    "conventions/preset.js",
    "optimizers/momentum.js",
    "optimizers/sgd.js",
  ]);
});

test("who imports a network carries only the losses that it uses, and no fit", async () => {
  const files = await bundled(
    'import { loadSync } from "nadir"; import { DenseNetwork, huber } from "nadir/networks"; new DenseNetwork(loadSync(), { sizes: [1, 1] }).evaluate([1], [1], huber);',
  );
  const networks = files.filter((file) => /^(networks\/(losses|fit)|optimizers|base)\//.test(file));
  expect(networks.sort()).toEqual([
    "base/parameters.js",
    "networks/losses/boundLoss.js",
    "networks/losses/elementwise.js",
    "networks/losses/huber.js",
    "networks/losses/loss.js",
  ]);
});

test("one optimizer is 13 KB gzipped at most, beyond the module's own bytes", async () => {
  const { outputFiles } = await bundle(oneOptimizer);
  const [before, after] = outputFiles[0]!.text.split(base64);
  expect(gzipSync(before! + after!).length).toBeLessThanOrEqual(13 * 1024);
});
