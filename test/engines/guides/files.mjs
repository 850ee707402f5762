// The files that a guide shows, each of which begins with its name, and what it says that one does with them.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../package.mjs";

const read = (document) => readFileSync(join(root, document), "utf8");

/** By name; what a page's file has in its first line is a comment. */
export function filesOf(document) {
  const blocks = read(document).matchAll(/```\w+\n(?:\/\/|#|<!--) ([\w.-]+)[^\n]*\n(.*?)```/gs);
  return new Map(Array.from(blocks, ([, name, code]) => [name, code]));
}

/** Writes all of them into a folder. */
export function writeGuide(document, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, code] of filesOf(document)) writeFileSync(join(folder, name), code);
}

/** The command lines of a program, such as `node`, in order, without its name; `&&` parts them. */
export function commandsOf(document, program) {
  const lines = Array.from(read(document).matchAll(/```sh\n(.*?)```/gs), ([, text]) => text);
  const commands = lines.flatMap((text) => text.split(/\n|&&/).map((line) => line.trim()));
  return commands.filter((line) => line.startsWith(`${program} `)).map((line) => line.split(" "));
}

/** What they print, as the guide has it. */
export function printedIn(document) {
  return Array.from(read(document).matchAll(/```txt\n(.*?)```/gs), ([, text]) => text).join("");
}
