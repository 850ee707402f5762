// docs/node.md followed, by Node, Deno or Bun: its commands, one after another, print what it says.

import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { run } from "../run.mjs";
import { commandsOf, printedIn, writeGuide } from "./files.mjs";

const document = "docs/node.md";

/**
 * @param folder where the package is installed
 * @param program whose commands of the guide: `node`, `deno`, `bun`
 * @param command where that is, with words of the test's own behind the guide's first
 * @returns what was printed otherwise
 */
export async function follow(folder, program, command, ...own) {
  const cwd = mkdtempSync(join(folder, "guide-"));
  writeGuide(document, cwd);
  // Installed it is already.
  const commands = commandsOf(document, program).filter(([, word]) => word !== "add");
  let printed = "";
  for (const [, first, ...rest] of commands) {
    const words = own.length > 0 ? [first, ...own, ...rest] : [first, ...rest];
    printed += await run(command, words, { cwd });
  }
  // What the others began, Node goes on with.
  if (program !== "node") printed += await run(process.execPath, ["train.mjs"], { cwd });
  const expected = printedIn(document);
  return printed === expected ? [] : [`printed ${printed.trim()}, and not ${expected.trim()}`];
}
