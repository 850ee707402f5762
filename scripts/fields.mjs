/**
 * Removes from classes in `build/` the fields that are only declared, as `length;`: their constructors set them, and
 * who uses the package would carry each name once more.
 */
import { readFile, writeFile } from "node:fs/promises";
import { declarations } from "./declarations.mjs";

/** At a class's indentation, with what is said of it; a statement of one word is none. */
const field =
  /^(?: {4}\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)? {4}(?!(?:return|yield|break|continue)\b)[A-Za-z]\w*;\n/gm;

export async function removeFields() {
  for (const declaration of await declarations()) {
    const file = `build/${declaration.replace(/\.d\.ts$/, ".js")}`;
    const text = await readFile(file, "utf8").catch(() => "");
    const short = text.replace(field, "");
    if (short !== text) await writeFile(file, short);
  }
}
