// What a bundler emitted, looked through as bytes.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Code of networks has it, and nothing else does. */
const NETWORKS = "lossAndGradients";

/** Code of threads has it, and nothing else does. */
const THREADS = "from now on one thread does all";

/** All files of a folder but source maps, by name. */
export function emitted(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith(".map"));
  return files.map(({ parentPath, name }) => ({
    name,
    bytes: readFileSync(join(parentPath, name)),
  }));
}

/** The module as the project has it installed: the file, and as text whole and by families. */
export function moduleIn(folder) {
  const build = join(folder, "node_modules/nadir/build");
  const wasm = readFileSync(join(build, "nadir.wasm"));
  const files = readdirSync(join(build, "slices")).filter((file) => file.endsWith(".js"));
  const slices = files.map((file) => {
    const [, text] = /part\("(.*)"\)/.exec(readFileSync(join(build, "slices", file), "latin1"));
    return [file.replace(".js", ""), text];
  });
  return { wasm, texts: { whole: wasm.toString("base64"), ...Object.fromEntries(slices) } };
}

/** What of the module is in the files, each as often as it is: `whole`, families, `file`. */
export function partsIn(files, { wasm, texts }) {
  return files.flatMap(({ bytes }) => {
    if (bytes.equals(wasm)) return ["file"];
    const code = bytes.toString("latin1");
    return Object.entries(texts).flatMap(([name, text]) =>
      new Array(code.split(text).length - 1).fill(name),
    );
  });
}

export function hasNetworks(files) {
  return files.some(({ bytes }) => bytes.includes(NETWORKS));
}

/** Bytes of the files, gzip-compressed, without the module. */
export function beyondModule(files, { wasm, texts }) {
  const code = files.filter(({ bytes }) => !bytes.equals(wasm));
  const rest = code.map(({ bytes }) =>
    Object.values(texts).reduce(
      (code, text) => code.replaceAll(text, ""),
      bytes.toString("latin1"),
    ),
  );
  return rest.reduce((sum, part) => sum + gzipSync(Buffer.from(part, "latin1")).length, 0);
}

export function hasThreads(files) {
  return files.some(({ bytes }) => bytes.includes(THREADS));
}
