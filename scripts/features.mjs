/**
 * `node scripts/features.mjs FOLDER`: measures what docs/features.md says of other libraries, into test/golden/features.json.
 * FOLDER has `brain.js` installed, in `netsaur` the sources of that library, and in `optax` those of `@jax-js/optax`; the
 * others are this project's own. What is bundled is run, and has to have learned.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { counts } from "./features/counts.mjs";
import { weights } from "./features/weights.mjs";

const folder = resolve(process.argv[2] ?? "");
const version = (path) => /"version": "([^"]+)"/.exec(readFileSync(path, "utf8"))[1];
const installed = (name, from) => version(join(from, "node_modules", name, "package.json"));

const versions = {
  nadir: version("package.json"),
  tfjs: installed("@tensorflow/tfjs-core", "."),
  jax: `${installed("@jax-js/jax", ".")}, optax ${version(join(folder, "optax/package.json"))}`,
  brain: installed("brain.js", folder),
  netsaur: version(join(folder, "netsaur/deno.jsonc")),
};
const { nadir: _, ...others } = await counts(folder);
const record = { versions, counts: others, weights: await weights(folder) };
writeFileSync("test/golden/features.json", `${JSON.stringify(record, null, 1)}\n`);
console.log(record);
