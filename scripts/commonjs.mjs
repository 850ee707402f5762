/**
 * For what knows no ES modules, or no `exports`: the library as CommonJS in `build/cjs`, with declarations
 * (Jest, Node before 20.19, TypeScript's node16), and a folder for each entry (Parcel, TypeScript's node10).
 */
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import esbuild from "esbuild";
import { declarations } from "./declarations.mjs";
import { bundling, entries } from "./node.mjs";

const FOLDER = "build/cjs";

/** All entries are one bundle, since bundles of their own would each have a class `Parameter`. */
const ALL = "all.js";

export async function bundleCommonJs() {
  await rm(FOLDER, { recursive: true, force: true });
  await esbuild.build({
    ...bundling,
    stdin: {
      contents: entries
        .map((entry) => `export * as ${nameOf(entry)} from "./${entry}.js";`)
        .join("\n"),
      resolveDir: "build",
    },
    outfile: join(FOLDER, ALL),
    format: "cjs",
  });
  await writeJson(join(FOLDER, "package.json"), { type: "commonjs" });
  for (const entry of entries) {
    const up = entry.includes("/") ? "../" : "./";
    const code = `module.exports = require("${up}${ALL}").${nameOf(entry)};\n`;
    await write(join(FOLDER, `${entry}.js`), code);
  }
  for (const file of await declarations()) {
    await mkdir(dirname(join(FOLDER, file)), { recursive: true });
    await copyFile(join("build", file), join(FOLDER, file));
  }
}

/** The folders beside `build`, which `files` in package.json names too. */
export async function writeFolders() {
  for (const entry of entries.filter((entry) => entry.includes("/"))) {
    await writeJson(`${dirname(entry)}/package.json`, {
      main: `../${FOLDER}/${entry}.js`,
      module: `../build/node/${entry}.js`,
      types: `../build/${entry}.d.ts`,
      sideEffects: false,
    });
  }
}

const nameOf = (entry) => entry.replace("/index", "");

const writeJson = (file, value) => write(file, `${JSON.stringify(value, null, 2)}\n`);

async function write(file, text) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
