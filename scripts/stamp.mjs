/** Says in the module which version of the package it is of, for those that are given it apart from the library. */
import { appendFile, readFile } from "node:fs/promises";

/** Appends the section "nadir", of no meaning to engines, with the version as text. */
export async function stamp(wasm) {
  const { version } = JSON.parse(await readFile("package.json", "utf8"));
  const [name, text] = [Buffer.from("nadir"), Buffer.from(version)];
  // A custom section: 0, its size, and its name with the size of that before it. All are below 128.
  const size = 1 + name.length + text.length;
  await appendFile(wasm, Buffer.from([0, size, name.length, ...name, ...text]));
}
