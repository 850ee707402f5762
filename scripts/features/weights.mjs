/** What a page carries that trains a dense network: bundles of bench/features, minified and gzipped. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import esbuild from "esbuild";

/** Each program, with what a page fetches beside its bundle. */
export const programs = {
  nadir: { file: "nadir" },
  tfjs: { file: "tfjs", define: { CPU: "true" } },
  tfjsWasm: {
    file: "tfjs",
    define: { CPU: "false" },
    beside: "node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm",
  },
  jax: { file: "jax" },
  brain: { file: "brain" },
};

/** Bytes, of each program and of netsaur's own files. */
export async function weights(folder) {
  const entries = [];
  for (const name of Object.keys(programs)) entries.push([name, await weigh(name, folder)]);
  return { ...Object.fromEntries(entries), netsaur: netsaur(join(folder, "netsaur")) };
}

export async function weigh(name, folder) {
  const { file, define, beside } = programs[name];
  const page = await bundled(file, {
    define,
    alias: folder ? aliases(folder) : {},
    // brain.js's own bundle asks for it, and goes on without.
    external: ["crypto"],
    platform: "browser",
  });
  await learns(name, file, define, folder);
  return gzipSync(page).length + (beside ? gzipSync(readFileSync(beside)).length : 0);
}

/** optax is not on every registry: from its sources. brain.js's modules want Node's: pages get its own bundle. */
const aliases = (folder) => ({
  "@jax-js/optax": join(folder, "optax/src/index.ts"),
  "@jax-js/jax": resolve("node_modules/@jax-js/jax"),
  "brain.js": join(folder, "node_modules/brain.js/browser.min.js"),
});

async function bundled(file, options) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [`bench/features/${file}.mjs`],
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
    logLevel: "error",
    tsconfigRaw: {},
    ...options,
  });
  return outputFiles[0].text;
}

/** Runs a program in Node, by the packages as they are: nine of ten points have to be told right. */
async function learns(name, file, define, folder) {
  const alias = folder && {
    "@jax-js/optax": join(folder, "optax/src/index.ts"),
    "brain.js": join(folder, "node_modules/brain.js/index.js"),
  };
  const external = [
    "@jax-js/jax",
    "@tensorflow/*",
    "nadir",
    "nadir/*",
    "gpu.js",
    "thaw.js",
    "stream",
  ];
  // CommonJS within a module finds its modules in the folder.
  const from = JSON.stringify(resolve(folder ?? ".", "package.json"));
  const banner = {
    js: `import { createRequire } from "node:module"; const require = createRequire(${from});`,
  };
  const code = await bundled(file, { define, alias, external, banner, platform: "node" });
  const program = resolve("build/features.mjs");
  writeFileSync(program, code);
  const { stdout, stderr } = spawnSync(process.execPath, [program], {
    encoding: "utf8",
    timeout: 120_000,
  });
  rmSync(program);
  const share = Number(stdout.trim().split("\n").at(-1));
  if (!(share > 0.9))
    throw new Error(`${name} has not learned: ${share}\n${stderr.slice(0, 2000)}`);
}

function netsaur(folder) {
  const own = join(folder, "packages/core/src/backends/wasm/lib");
  const files = readdirSync(own).filter((name) => /\.(wasm|js)$/.test(name));
  return files.reduce((sum, name) => sum + gzipSync(readFileSync(join(own, name))).length, 0);
}
