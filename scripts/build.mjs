/** Builds everything in `build/`: the module and its text, the library with declarations, the command. */
import { execSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { compile } from "./asc.mjs";
import { gatherCards } from "./cards.mjs";
import { bundleCommand } from "./cli.mjs";
import { bundleCommonJs, writeFolders } from "./commonjs.mjs";
import { widenDeclarations } from "./declarations.mjs";
import { removeFields } from "./fields.mjs";
import { writeKernels } from "./kernels.mjs";
import { bundleForNode } from "./node.mjs";
import { buildPlayground } from "./playground.mjs";
import { stamp } from "./stamp.mjs";
import { bundleThread } from "./thread.mjs";
import { bundleVendored } from "./vendor.mjs";
import { shortenZeros } from "./zeros.mjs";

// Beside the entry that `asconfig.json` names: a new file there is found.
const optimizers = (await readdir("assembly/optimizers")).map(
  (file) => `assembly/optimizers/${file}`,
);

const [kernels] = await Promise.all(
  ["release", "debug"].map((target) => compile([...optimizers.sort(), "--target", target])),
);
await shortenZeros("build/nadir.wat", "build/nadir.wasm");
await writeKernels(kernels);
await stamp("build/nadir.wasm");
await embed("build/nadir.wasm", "build/wasm.js");
await embed("build/debug.wasm", "build/debug.js");

await bundleThread();
execSync("npx tsc -p tsconfig.build.json", { stdio: "inherit" });
await widenDeclarations();
await removeFields();

await bundleVendored();
await gatherCards();
await bundleForNode(await bundleCommand());
await bundleCommonJs();
await writeFolders();
await buildPlayground();

/** The module as a JavaScript module: inline bytes need no configuration anywhere. */
async function embed(wasm, file) {
  const base64 = (await readFile(wasm)).toString("base64");
  await writeFile(file, `export const base64 = "${base64}";\n`);
  await writeFile(file.replace(/js$/, "d.ts"), "export declare const base64: string;\n");
}
