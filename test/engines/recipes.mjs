// The files that documents show, each of which begins with its name.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./package.mjs";

/** The code of one, `worker.js` for example. */
export function recipe(name, document = "docs/recipes.md") {
  const text = readFileSync(join(root, document), "utf8");
  const [, code] = text.split(`\`\`\`js\n// ${name}\n`);
  if (code === undefined) throw new Error(`${document} has no ${name}`);
  return code.slice(0, code.indexOf("```"));
}

/** The first code of a language, whole. */
export function shown(language, document) {
  const [, code] = readFileSync(join(root, document), "utf8").split(`\`\`\`${language}\n`);
  return code.slice(0, code.indexOf("```"));
}
