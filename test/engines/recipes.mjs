// The files of docs/recipes.md and other documents, each of which begins with its name.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./package.mjs";

/** The code of one, `worker.js` for example. */
export function recipe(name, document = "recipes") {
  const text = readFileSync(join(root, `docs/${document}.md`), "utf8");
  const [, code] = text.split(`\`\`\`js\n// ${name}\n`);
  if (code === undefined) throw new Error(`docs/${document}.md has no ${name}`);
  return code.slice(0, code.indexOf("```"));
}
