/**
 * Makes the declarations in `build/` readable to older TypeScript, and where `lib` has neither the DOM nor
 * `Symbol.dispose`: by a file of globals, which JSR forbids in sources; by other words for the arrays, which
 * before 5.7 had no type of their buffer; and by the names of the files that are there, since not every
 * resolution takes `.ts` for a declaration.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Merged with what `lib` declares, if it does. */
const globals = `/// <reference lib="esnext.disposable" />
declare namespace WebAssembly {
  interface Memory {}
  interface Module {}
}
interface AbortSignal {}
`;

const usesGlobals = /Symbol\.dispose|WebAssembly\.|AbortSignal/;

/** `Float32Array<ArrayBuffer>`, where arrays have a parameter for it. */
const plainArray = /\b(\w+Array)<ArrayBuffer>/g;

const sourceFile = /(?<=from |import\()"(\.[^"]*)\.ts"/g;

const GLOBALS = "globals.d.ts";

/** What else is in `build/`. */
const others = /^(cjs|engines|node|platforms|playground|slices|snippets)\b/;

/** The library's declarations, by their paths in `build/`. */
export async function declarations() {
  const files = await readdir("build", { recursive: true });
  return files.filter((file) => file.endsWith(".d.ts") && !others.test(file));
}

export async function widenDeclarations() {
  await writeFile(join("build", GLOBALS), globals);
  for (const file of await declarations()) {
    if (file === GLOBALS) continue;
    const path = join("build", file);
    const text = await readFile(path, "utf8");
    const widened = text
      .replaceAll(plainArray, 'ReturnType<$1Constructor["of"]>')
      .replaceAll(sourceFile, '"$1.js"');
    await writeFile(path, usesGlobals.test(text) ? reference(file) + widened : widened);
  }
}

function reference(file) {
  const up = file.split(/[\\/]/).map((_, i) => (i === 0 ? "./" : "../"));
  return `/// <reference path="${up.join("").replace("./../", "../")}${GLOBALS}" />\n`;
}
