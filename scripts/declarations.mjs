/**
 * Makes the declarations in `build/` readable to older TypeScript, and where `lib` has neither the DOM nor
 * `Symbol.dispose`: by a file of globals, since in sources such are forbidden by JSR, and by other words
 * for the arrays, which before 5.7 had no type of their buffer.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

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

export async function widenDeclarations() {
  await writeFile("build/globals.d.ts", globals);
  const files = await readdir("build", { recursive: true });
  const ours = files.filter(
    (file) => /\.d\.ts$/.test(file) && !/^(engines|snippets|node)\b/.test(file),
  );
  for (const file of ours.filter((file) => file !== "globals.d.ts")) {
    const path = join("build", file);
    const text = await readFile(path, "utf8");
    const widened = text.replaceAll(plainArray, 'ReturnType<$1Constructor["of"]>');
    const where = relative(dirname(path), "build/globals.d.ts").replaceAll("\\", "/");
    const reference = `/// <reference path="${where.startsWith(".") ? where : `./${where}`}" />\n`;
    await writeFile(path, usesGlobals.test(text) ? reference + widened : widened);
  }
}
