// The files of docs/worker.md, and what uses them.

import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { recipe, shown } from "../recipes.mjs";

const document = "docs/worker.md";

/** The page's elements, with `head` before them, whose script is `leave.mjs`, or what that is bundled to. */
export const page = (script, head = "") =>
  [
    '<!doctype html><meta charset="utf-8"><title>Nadir</title>',
    head,
    shown("html", document).replace("./page.js", script),
  ].join("\n");

/** Writes all scripts into a folder. */
export function writeCycle(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of ["worker.js", "page.js"]) {
    writeFileSync(join(folder, name), recipe(name, document));
  }
  for (const name of ["cycle.mjs", "leave.mjs", "../usedPage.mjs"]) {
    cpSync(fileURLToPath(new URL(name, import.meta.url)), join(folder, basename(name)));
  }
}
