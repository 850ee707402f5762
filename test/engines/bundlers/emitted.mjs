// What a bundler emitted, looked through as bytes.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Code of networks has it, and nothing else does. */
const NETWORKS = "DenseNetwork:";

/** All files of a folder but source maps, by name. */
export function emitted(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith(".map"));
  return files.map(({ parentPath, name }) => ({
    name,
    bytes: readFileSync(join(parentPath, name)),
  }));
}

/** The module as the project has it installed. */
export function moduleIn(folder) {
  return readFileSync(join(folder, "node_modules/nadir/build/nadir.wasm"));
}

/** How often the module occurs, as base64 and as a file. */
export function copies(files, wasm) {
  const base64 = wasm.toString("base64");
  const occurrences = files.map(({ bytes }) => bytes.toString("latin1").split(base64).length - 1);
  return {
    inline: occurrences.reduce((sum, count) => sum + count, 0),
    files: files.filter(({ bytes }) => bytes.equals(wasm)).length,
  };
}

export function hasNetworks(files) {
  return files.some(({ bytes }) => bytes.includes(NETWORKS));
}

/** Bytes of the files, gzip-compressed, without the module. */
export function beyondModule(files, wasm) {
  const base64 = wasm.toString("base64");
  const code = files.filter(({ bytes }) => !bytes.equals(wasm));
  const text = code.map(({ bytes }) => bytes.toString("latin1").replaceAll(base64, ""));
  return text.reduce((sum, part) => sum + gzipSync(Buffer.from(part, "latin1")).length, 0);
}
